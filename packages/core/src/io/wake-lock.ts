/** Keeps the screen on, again after each time the page was hidden, until it is undone. */
export function keepAwake(): () => void {
  if (typeof navigator === 'undefined' || !navigator.wakeLock) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const take = async () => {
    if (isOver || document.visibilityState !== 'visible' || lock?.released === false) return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (isOver) await taken.release();
      else lock = taken;
    } catch {
      // Low battery or a policy: the call goes on, and the screen may go dark.
    }
  };
  const onVisible = () => void take();
  document.addEventListener('visibilitychange', onVisible);
  onVisible();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
    lock = null;
  };
}
