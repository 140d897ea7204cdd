import { usePresence } from '../hooks/use-presence.ts';
import { useComponent } from '../provider/replacements.ts';
import { ChatHeader, type ChatHeaderProps } from './chat-header.tsx';

/** The header with what the backend says of the user, unless the page says it. Draws alone when that changes. */
export function PresentHeader({ isHeld, ...props }: ChatHeaderProps & { isHeld: boolean }) {
  const Header = useComponent('ChatHeader', ChatHeader);
  const { user } = props;
  const presence = usePresence(isHeld && user.isOnline === undefined ? user.id : null);
  const shown = presence
    ? { ...user, isOnline: presence.status === 'online', lastSeenAt: presence.lastSeenAt ?? user.lastSeenAt ?? null }
    : user;
  return <Header {...props} user={shown} />;
}
