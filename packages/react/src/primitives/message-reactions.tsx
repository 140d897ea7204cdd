import type { DisplayMessage } from '../types.ts';
import { useLanguage } from './language.tsx';
import { useMessageScope } from './message-scope.ts';

/** Kinds of reaction that a bubble has room for; the message's details name all of them. */
const MOST_KINDS = 12;

/** What people think of a message, each sign once with how many gave it; pressing one gives or takes back one's own. */
export function MessageReactions({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  const { currentUserId, react } = useMessageScope();
  return (
    <ul className="majlis-reactions" aria-label={words.message.reactions}>
      {message.reactions.slice(0, MOST_KINDS).map(({ emoji, count, userIds }) => (
        <li key={emoji}>
          <button
            type="button"
            className="majlis-reaction"
            aria-pressed={userIds.includes(currentUserId)}
            aria-disabled={!react || undefined}
            onClick={() => react?.(message, emoji)}
          >
            {emoji}
            {count > 1 && ` ${formats.compact(count)}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
