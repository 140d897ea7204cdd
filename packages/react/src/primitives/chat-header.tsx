import type { ReactNode } from 'react';
import { useComponent } from '../provider/replacements.ts';
import type { ChatUser } from '../types.ts';
import { Avatar } from './avatar.tsx';
import { toLocaleTag } from './formats.ts';
import { Icon, type IconName } from './icons.tsx';
import { fill, type Language, useLanguage } from './language.tsx';
import { toShownName } from './shown-name.ts';

/** What `ChatHeader` takes. */
export interface ChatHeaderProps {
  user: ChatUser;
  /** What the other side does now; null: nothing. */
  typing?: 'text' | 'voice' | null | undefined;
  /** Names of those of a group who write now; none: `typing` tells it without a name. */
  typistNames?: readonly string[] | undefined;
  onBack?: (() => void) | undefined;
  onStartVoiceCall?: (() => unknown) | undefined;
  onStartVideoCall?: (() => unknown) | undefined;
  children?: ReactNode;
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  /** For a button that opens and closes something. */
  isExpanded?: boolean | undefined;
  hasMenu?: boolean;
  onClick: (button: Element) => unknown;
}
export function IconButton({ icon, label, isExpanded, hasMenu, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="majlis-icon-button"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      aria-haspopup={hasMenu && 'menu'}
      onClick={(event) => void onClick(event.currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Names beyond these are one too many for the line. */
const MOST_NAMES = 3;
function toTypingLine(names: readonly string[], { words, formats, locale }: Language): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `\u2068${toShownName(name)}\u2069`);
  if (names.length > MOST_NAMES) shown.push(`+${formats.number(names.length - MOST_NAMES)}`);
  const said = words.header.typingNames[formats.plural(names.length)] ?? words.header.typingNames.other;
  return fill(said, { names: new Intl.ListFormat(toLocaleTag(locale).toString()).format(shown) });
}

function usePresenceLine({ user, typing, typistNames = [] }: ChatHeaderProps): { line: string; state: string } {
  const language = useLanguage();
  const { words, formats } = language;
  if (typistNames.length > 0) return { line: toTypingLine(typistNames, language), state: 'typing' };
  if (typing) return { line: typing === 'voice' ? words.header.recording : words.header.typing, state: 'typing' };
  if (user.isOnline) return { line: words.header.online, state: 'online' };
  const seen = user.lastSeenAt ? new Date(user.lastSeenAt) : null;
  if (!seen || Number.isNaN(seen.getTime())) return { line: '', state: 'unknown' };
  return { line: fill(words.header.lastSeen, { time: formats.moment(seen, new Date()) }), state: 'offline' };
}

/** Who the conversation is with, what they do now, and the ways to call them. */
export function ChatHeader(props: ChatHeaderProps) {
  const { user, onBack, onStartVoiceCall, onStartVideoCall, children } = props;
  const { words } = useLanguage();
  const Picture = useComponent('Avatar', Avatar);
  const { line, state } = usePresenceLine(props);
  const name = toShownName(user.name);
  return (
    <header className="majlis-header">
      {onBack && <IconButton icon="back" label={words.header.back} onClick={() => onBack()} />}
      <Picture id={user.id} name={user.name} image={user.profileImage} />
      <div className="majlis-header-text">
        {name && (
          <h2 className="majlis-header-name">
            {/* A box of its own: a name that is cut keeps its beginning, whatever its direction. */}
            <bdi>{name}</bdi>
          </h2>
        )}
        <p className="majlis-presence" data-presence={state}>
          {line}
        </p>
      </div>
      {children}
      {onStartVideoCall && (
        <IconButton icon="video" label={words.header.videoCall} onClick={() => onStartVideoCall()} />
      )}
      {onStartVoiceCall && <IconButton icon="call" label={words.header.voiceCall} onClick={() => onStartVoiceCall()} />}
    </header>
  );
}
