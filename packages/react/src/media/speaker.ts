const chosen = new WeakMap<HTMLMediaElement, string>();

/** Plays an element on a speaker; on the system's own where that cannot be, since a voice on the wrong one is heard. */
export async function setSpeaker(element: HTMLMediaElement, speakerId: string | null): Promise<void> {
  const wanted = speakerId ?? '';
  if (typeof element.setSinkId !== 'function' || (chosen.get(element) ?? '') === wanted) return;
  chosen.set(element, wanted);
  try {
    await element.setSinkId(wanted);
  } catch {
    // Gone, or not allowed without a gesture.
    chosen.delete(element);
    await element.setSinkId('').catch(() => undefined);
  }
}
