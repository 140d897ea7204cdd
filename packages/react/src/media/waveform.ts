const BARS_MAX = 128;

/** The loudest of each stretch, at most 128 integers of 0–100; the loudest of all is 100 unless all is near silence. */
export function toWaveform(levels: readonly number[], bars: number = BARS_MAX): number[] {
  const count = Math.min(bars, levels.length);
  const peaks = Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((index + 1) * levels.length) / count));
    return Math.max(...levels.slice(from, to));
  });
  // Below this all that was heard is the room.
  const scale = Math.max(0.05, ...peaks);
  return peaks.map((peak) => Math.min(100, Math.max(0, Math.round((peak / scale) * 100))));
}
