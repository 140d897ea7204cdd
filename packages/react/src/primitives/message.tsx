import type { ReplyPreview } from '@majlis/contract';
import { type ComponentType, memo } from 'react';
import type { DisplayMessage } from '../types.ts';
import { MessageBid, MessagePlace } from './card-bodies.tsx';
import { CentredRow } from './centred-row.tsx';
import { MessageFile, MessageVideo } from './file-body.tsx';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { MessageFailure } from './message-failure.tsx';
import { isCentred, type MessageRow } from './message-rows.ts';
import { useMessageScope } from './message-scope.ts';
import { MessageTicks } from './message-ticks.tsx';
import { MessagePhoto } from './photo-body.tsx';
import { toShownName } from './shown-name.ts';
import { MessageText } from './text-body.tsx';
import { VoicePlayer } from './voice-player.tsx';

const BODIES: Record<string, ComponentType<{ message: DisplayMessage }>> = {
  IMAGE: MessagePhoto,
  VOICE: VoicePlayer,
  VIDEO: MessageVideo,
  FILE: MessageFile,
  LOCATION: MessagePlace,
  BID: MessageBid,
};

/** Up to three emoji and nothing else are shown large: pictures, with what joins, tints or paints them. */
const BIG = /^(?:\s|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D)+$/u;
const MOST_BIG = 3;
function isBig(text: string): boolean {
  if (text.length > 40 || !BIG.test(text)) return false;
  const pictures = text.match(/(?<!\u200D)\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu);
  return pictures !== null && pictures.length <= MOST_BIG;
}

function MessageMeta({ message, isOwn }: { message: DisplayMessage; isOwn: boolean }) {
  const { words, formats } = useLanguage();
  const at = new Date(message.createdAt);
  const isDated = !Number.isNaN(at.getTime());
  return (
    // Floats in the direction of the text, reads in that of the screen.
    <span className="majlis-meta">
      <span className="majlis-meta-line" dir={words.direction}>
        {message.editedAt && !message.deletedAt && <span className="majlis-edited">{words.message.edited}</span>}
        {isDated && (
          <time
            className="majlis-time"
            dateTime={message.createdAt}
            // Told when asked for: a formatter for dates costs more than all the rows of a screen.
            onPointerEnter={(event) => {
              event.currentTarget.title = formats.dateTime(at);
            }}
          >
            {formats.time(at)}
          </time>
        )}
        {isOwn && !message.deletedAt && <MessageTicks status={message.status ?? 'sent'} />}
      </span>
    </span>
  );
}

function Quote({ quoted }: { quoted: ReplyPreview }) {
  const { words } = useLanguage();
  const { currentUserId, otherUser } = useMessageScope();
  const name = quoted.senderId === currentUserId ? words.list.you : toShownName(otherUser.name);
  return (
    <blockquote className="majlis-quote">
      <bdi className="majlis-quote-name">{name}</bdi>
      <span className="majlis-quote-text" dir="auto">
        {quoted.content ?? words.message.unknown}
      </span>
    </blockquote>
  );
}

function Reactions({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  return (
    <ul className="majlis-reactions" aria-label={words.message.reactions}>
      {message.reactions.slice(0, 12).map(({ emoji, count }) => (
        <li key={emoji} className="majlis-reaction">
          {emoji}
          {count > 1 && ` ${formats.number(count)}`}
        </li>
      ))}
    </ul>
  );
}

function Content({ message, isOwn }: { message: DisplayMessage; isOwn: boolean }) {
  const { words } = useLanguage();
  const meta = <MessageMeta message={message} isOwn={isOwn} />;
  if (message.deletedAt) {
    return (
      <p className="majlis-words" data-tone="faint">
        <Icon name="block" /> {words.message.deleted}
        {meta}
      </p>
    );
  }
  const Body = Object.hasOwn(BODIES, message.type) ? BODIES[message.type] : undefined;
  const text = message.content ?? (Body ? '' : words.message.unknown);
  return (
    <>
      {message.forwarded && <p className="majlis-note">{words.message.forwarded}</p>}
      {message.replyTo && <Quote quoted={message.replyTo} />}
      {Body && <Body message={message} />}
      {text ? (
        <div className="majlis-words" dir="auto" data-size={!Body && isBig(text) ? 'big' : undefined}>
          <MessageText text={text} />
          {meta}
        </div>
      ) : (
        meta
      )}
    </>
  );
}

/** One message as a bubble on its writer's side, or as a line in the middle for calls and system messages. */
export const Message = memo(function Message({ row }: { row: MessageRow }) {
  const { words } = useLanguage();
  const { otherUser } = useMessageScope();
  const { message, isOwn, isFirst, isLast } = row;
  const shared = { 'data-message-id': message.id, 'data-type': message.type };
  if (isCentred(message)) {
    return (
      <div className="majlis-row" data-align="centre" {...shared}>
        <CentredRow message={message} />
      </div>
    );
  }
  const status = isOwn ? (message.status ?? 'sent') : undefined;
  const hasText = Boolean(message.content) || Boolean(message.deletedAt) || !Object.hasOwn(BODIES, message.type);
  return (
    <div
      className="majlis-row"
      data-align={isOwn ? 'end' : 'start'}
      data-own={isOwn || undefined}
      data-first={isFirst || undefined}
      data-last={isLast || undefined}
      data-status={status}
      {...shared}
    >
      <div
        className="majlis-bubble"
        data-body={message.deletedAt ? 'TEXT' : message.type}
        data-text={hasText || undefined}
      >
        <span className="majlis-unseen">{isOwn ? words.list.you : toShownName(otherUser.name)}: </span>
        <Content message={message} isOwn={isOwn} />
      </div>
      {message.reactions.length > 0 && <Reactions message={message} />}
      {status === 'failed' && <MessageFailure message={message} />}
    </div>
  );
});
