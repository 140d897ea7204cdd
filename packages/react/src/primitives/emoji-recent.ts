const KEY = 'majlis:recent-emoji';
/** Three lines of the picker. */
const KEPT = 24;

/** The emoji chosen last on this device, the newest first. */
export function readRecentEmoji(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((emoji) => typeof emoji === 'string').slice(0, KEPT) : [];
  } catch {
    // A page that may store nothing, or a value that something else wrote: there are no recent ones.
    return [];
  }
}

export function rememberEmoji(emoji: string): void {
  const kept = [emoji, ...readRecentEmoji().filter((other) => other !== emoji)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Not to be remembered is no reason not to be written.
  }
}
