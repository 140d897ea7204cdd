const BARS = 40;

/** Loudness of the last moments, the newest at the end. */
export function RecorderLevels({ levels }: { levels: readonly number[] }) {
  const shown = levels.slice(-BARS);
  const bars = shown.map((level, index) => {
    const half = 1 + Math.min(1, level * 1.6) * 11;
    const x = (BARS - shown.length + index) * 4 + 2;
    return `M${x} ${(14 - half).toFixed(1)}V${(14 + half).toFixed(1)}`;
  });
  return (
    <svg className="majlis-levels" viewBox={`0 0 ${BARS * 4} 28`} preserveAspectRatio="none" aria-hidden="true">
      <path d={bars.join('')} />
    </svg>
  );
}
