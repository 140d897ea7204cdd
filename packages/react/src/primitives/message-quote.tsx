import type { ReplyPreview } from '@majlis/contract';
import { Icon, type IconName } from './icons.tsx';
import { fill, useLanguage } from './language.tsx';
import { useListHandle } from './list-handle.ts';
import { toSenderName, useMessageScope } from './message-scope.ts';
import { summarizeContent } from './message-summary.ts';
import { toShownName } from './shown-name.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  IMAGE: 'photo',
  VOICE: 'microphone',
  VIDEO: 'video',
  FILE: 'file',
  LOCATION: 'pin',
  BID: 'offer',
};

/** The message that is answered, in two lines; pressing it leads there. */
export function MessageQuote({ quoted }: { quoted: ReplyPreview }) {
  const { words } = useLanguage();
  const scope = useMessageScope();
  const list = useListHandle();
  const { type, senderId, content } = quoted;
  // MED-4: a text without words was deleted.
  const isGone = type === 'TEXT' && content === null;
  const text = isGone ? words.message.deleted : summarizeContent(quoted, words.message);
  const name = senderId === scope.currentUserId ? words.list.you : toShownName(toSenderName(scope, senderId));
  const icon = isGone ? 'block' : Object.hasOwn(ICONS, type) && ICONS[type];
  return (
    <button
      type="button"
      className="majlis-quote"
      aria-label={fill(words.actions.jump, { text: `${name}: ${text}` })}
      onClick={() => void list.current?.scrollToSeq(quoted.seq).catch(() => undefined)}
    >
      <bdi className="majlis-quote-name">{name}</bdi>
      <span className="majlis-quote-text" dir="auto">
        {icon && <Icon name={icon} />} {text}
      </span>
    </button>
  );
}
