import type { Participant } from '@majlis/contract';
import { Dialog } from './dialog.tsx';
import { useLanguage } from './language.tsx';
import type { DialogOf } from './message-dialogs.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { isOwnMessage } from './message-rows.ts';
import { toReactors } from './use-reactors.ts';

function Fact({ name, at }: { name: string; at: string | null | undefined }) {
  const { formats } = useLanguage();
  const time = at ? new Date(at) : null;
  if (!time || Number.isNaN(time.getTime())) return null;
  return (
    <div className="majlis-fact">
      <dt>{name}</dt>
      <dd>
        <time dateTime={time.toISOString()}>{formats.dateTime(time)}</time>
      </dd>
    </div>
  );
}

/** How far a message came to one member. The time is known only of the newest that they have read. */
function Receipt({ member, seq, name }: { member: Participant; seq: number; name: string }) {
  const { words, formats } = useLanguage();
  const isRead = member.readSeq >= seq;
  const isDelivered = member.deliveredSeq >= seq;
  const at = member.readSeq === seq && member.lastReadAt ? new Date(member.lastReadAt) : null;
  const said = isRead ? words.status.read : isDelivered ? words.status.delivered : words.actions.pending;
  return (
    <div className="majlis-fact">
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        {said}
        {at && !Number.isNaN(at.getTime()) && (
          <>
            {' · '}
            <time dateTime={at.toISOString()}>{formats.dateTime(at)}</time>
          </>
        )}
      </dd>
    </div>
  );
}

/** When a message was sent and changed, who has it and who has read it, and who thinks what of it. */
export function MessageInfoDialog({ message, conversation, currentUserId, nameOf, onClose }: DialogOf) {
  const language = useLanguage();
  const { words } = language;
  const kinds = useMessageKinds();
  const { seq, createdAt, editedAt, deletedAt, reactions } = message;
  const isOwn = isOwnMessage(message, currentUserId);
  const others = (conversation?.participants ?? []).filter(
    ({ id, leftAt }) => id !== currentUserId && id !== message.senderId && !leftAt,
  );
  return (
    <Dialog title={words.actions.info} shape="sheet" onClose={onClose}>
      <p className="majlis-sheet-text" data-clamp="" dir="auto">
        {kinds.previewOf(message)}
      </p>
      <dl className="majlis-facts">
        <Fact name={words.status.sent} at={createdAt} />
        {!deletedAt && <Fact name={words.actions.edited} at={editedAt} />}
        {isOwn &&
          others.map((member) => <Receipt key={member.id} member={member} seq={seq} name={nameOf(member.id)} />)}
      </dl>
      {reactions.length > 0 && (
        <ul className="majlis-facts" aria-label={words.message.reactions}>
          {reactions.map((reaction) => (
            <li key={reaction.emoji}>{toReactors(reaction, { language, nameOf })}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
