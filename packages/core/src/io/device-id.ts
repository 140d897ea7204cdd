import { createId, isId } from '../base/ids.ts';

const KEY = 'majlis device';

/**
 * The name of this browser profile, the same for every tab and over reloads, so that a call goes on after one
 * (CALL-10); drawn by chance and told to one's own backend alone. Of this page only where nothing can be stored.
 */
export function readDeviceId(): string {
  const made = createId();
  try {
    const known = localStorage.getItem(KEY);
    if (isId(known)) return known;
    localStorage.setItem(KEY, made);
  } catch {
    // No storage, or none for this page: calls then end with the page.
  }
  return made;
}
