import { memo, useMemo } from 'react';

const BARS = 38;
const STEP = 4;
const HEIGHT = 28;

/** Levels (0–100) made into a fixed number of bars by the loudest of each stretch. */
export function toBars(levels: readonly number[] | null, count: number = BARS): number[] {
  if (!levels || levels.length === 0) return Array.from({ length: count }, () => 8);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((index + 1) * levels.length) / count));
    const loudest = Math.max(...levels.slice(from, to).map((level) => (Number.isFinite(level) ? level : 0)));
    return Math.min(100, Math.max(0, loudest));
  });
}

function toPath(bars: readonly number[], { from, to }: { from: number; to: number }): string {
  let path = '';
  for (let index = from; index < to; index += 1) {
    const half = 1 + ((bars[index] ?? 0) / 100) * (HEIGHT / 2 - 2.5);
    path += `M${index * STEP + 2} ${(HEIGHT / 2 - half).toFixed(1)}V${(HEIGHT / 2 + half).toFixed(1)}`;
  }
  return path;
}

/** What `Waveform` takes. */
export interface WaveformProps {
  /** Integers of 0–100; null when unknown. */
  levels: readonly number[] | null;
  /** 0–1. */
  played: number;
}

/** Loudness over time; what has been played is drawn stronger. */
export const Waveform = memo(function Waveform({ levels, played }: WaveformProps) {
  const bars = useMemo(() => toBars(levels), [levels]);
  const cut = Math.round(Math.min(1, Math.max(0, played)) * BARS);
  return (
    <svg
      className="majlis-waveform"
      viewBox={`0 0 ${BARS * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="majlis-waveform-rest" d={toPath(bars, { from: cut, to: BARS })} />
      <path className="majlis-waveform-played" d={toPath(bars, { from: 0, to: cut })} />
    </svg>
  );
});
