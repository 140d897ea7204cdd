import type { ChatUser } from '../types.ts';
import { usePresence } from './use-presence.ts';

/** The user with what the backend says of their presence, unless the page says it itself. Draws alone when that changes. */
export function usePresentUser(user: ChatUser, { isAsked }: { isAsked: boolean }): ChatUser {
  const presence = usePresence(isAsked && user.isOnline === undefined ? user.id : null);
  if (!presence) return user;
  const lastSeenAt = presence.lastSeenAt ?? user.lastSeenAt ?? null;
  return { ...user, isOnline: presence.status === 'online', lastSeenAt };
}
