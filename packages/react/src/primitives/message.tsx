import { memo } from 'react';
import { useComponent } from '../provider/replacements.ts';
import type { DisplayMessage } from '../types.ts';
import { CentredRow } from './centred-row.tsx';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { hasOwnBody, MessageBody } from './message-body.tsx';
import { MessageFailure } from './message-failure.tsx';
import { MessageQuote } from './message-quote.tsx';
import { MessageReactions } from './message-reactions.tsx';
import { isCentred, type MessageRow } from './message-rows.ts';
import { toSenderName, useMessageScope } from './message-scope.ts';
import { MessageTicks } from './message-ticks.tsx';
import { toShownName, toTone } from './shown-name.ts';

function MessageMeta({ message, isOwn }: { message: DisplayMessage; isOwn: boolean }) {
  const { words, formats } = useLanguage();
  const Ticks = useComponent('MessageTicks', MessageTicks);
  const at = new Date(message.createdAt);
  const isDated = !Number.isNaN(at.getTime());
  return (
    // Floats in the direction of the text, reads in that of the screen.
    <span className="majlis-meta">
      <span className="majlis-meta-line" dir={words.direction}>
        {message.isStarred && (
          <span className="majlis-star" role="img" aria-label={words.actions.starred}>
            ★
          </span>
        )}
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
        {isOwn && !message.deletedAt && <Ticks status={message.status ?? 'sent'} />}
      </span>
    </span>
  );
}

interface ContentProps {
  message: DisplayMessage;
  isOwn: boolean;
  /** The pictures that this one shows together with itself. */
  album: readonly DisplayMessage[] | null;
}
function Content({ message, isOwn, album }: ContentProps) {
  const { words } = useLanguage();
  const meta = <MessageMeta message={album?.at(-1) ?? message} isOwn={isOwn} />;
  if (message.deletedAt) {
    return (
      <p className="majlis-words" data-tone="faint">
        <Icon name="block" /> {words.message.deleted}
        {meta}
      </p>
    );
  }
  return (
    <>
      {message.forwarded && <p className="majlis-note">{words.message.forwarded}</p>}
      {message.replyTo && <MessageQuote quoted={message.replyTo} />}
      <MessageBody message={message} album={album} meta={meta} />
    </>
  );
}

/** One message as a bubble on its writer's side, or as a line in the middle for calls and system messages. */
export const Message = memo(function Message({ row }: { row: MessageRow }) {
  const { words } = useLanguage();
  const scope = useMessageScope();
  const Failure = useComponent('MessageFailure', MessageFailure);
  const { message, isOwn, isFirst, isLast } = row;
  const shared = { 'data-message-id': message.id, 'data-type': message.type };
  if (isCentred(message)) {
    return (
      <div className="majlis-row" data-align="centre" {...shared}>
        <CentredRow message={message} />
      </div>
    );
  }
  if (row.album?.kind === 'shown-above') return <div className="majlis-row" data-album="shown-above" />;
  const status = isOwn ? (message.status ?? 'sent') : undefined;
  const name = isOwn ? words.list.you : toShownName(toSenderName(scope, message.senderId));
  const isNamed = scope.names !== null && !isOwn && isFirst && name !== '';
  const hasText = Boolean(message.content) || Boolean(message.deletedAt) || !hasOwnBody(message);
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
        {isNamed ? (
          <bdi className="majlis-sender" data-tone={toTone(message.senderId ?? '')}>
            {name}
          </bdi>
        ) : (
          <span className="majlis-unseen">{name}: </span>
        )}
        <Content message={message} isOwn={isOwn} album={row.album?.kind === 'album' ? row.album.messages : null} />
      </div>
      {message.reactions.length > 0 && <MessageReactions message={message} />}
      {status === 'failed' && <Failure message={message} />}
    </div>
  );
});
