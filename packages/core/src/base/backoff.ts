/** Milliseconds to wait before try `attempt` (0 for the first): full jitter in [b/4, b], b doubling up to `capMs`. */
export function backoffMs(attempt: number, options: { baseMs: number; capMs: number; random: () => number }): number {
  const { baseMs, capMs, random } = options;
  const bound = Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
  return bound / 4 + random() * (bound * 0.75);
}
