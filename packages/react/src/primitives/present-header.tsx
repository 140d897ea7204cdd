import { usePresentUser } from '../hooks/use-present-user.ts';
import { useComponent } from '../provider/replacements.ts';
import { ChatHeader, type ChatHeaderProps } from './chat-header.tsx';

/** The header with what the backend says of the user. */
export function PresentHeader({ isHeld, ...props }: ChatHeaderProps & { isHeld: boolean }) {
  const Header = useComponent('ChatHeader', ChatHeader);
  return <Header {...props} user={usePresentUser(props.user, { isAsked: isHeld })} />;
}
