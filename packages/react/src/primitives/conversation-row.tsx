import type { Conversation, Id } from '@majlis/contract';
import { selectConversation, selectDraft } from '@majlis/core';
import { memo, useMemo } from 'react';
import { usePresentUser } from '../hooks/use-present-user.ts';
import { useTyping } from '../hooks/use-typing.ts';
import { useComponent } from '../provider/replacements.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import { Avatar } from './avatar.tsx';
import { ConversationIcon, type ConversationIconName } from './conversation-icons.tsx';
import { ConversationLine, Marked } from './conversation-line.tsx';
import type { ConversationScope } from './conversation-scope.ts';
import { toConversationUser } from './conversation-view.ts';
import { fill, fillCount } from './language.tsx';
import { toShownName } from './shown-name.ts';
import { useWholeLanguage } from './whole-language.ts';

/** A badge shows no more than this; beyond it says so. */
const MAX_COUNT = 99;

export interface ConversationRowProps extends ConversationScope {
  conversation: Conversation;
  isActive: boolean;
  /** Tab comes to this row; arrows lead on from it. */
  isTabStop: boolean;
  /** Which row it is, from 1, and of how many; -1 when more can be loaded. */
  position: number;
  count: number;
}

function Mark({ icon, label }: { icon: ConversationIconName; label: string }) {
  return (
    <span className="majlis-chat-mark" data-mark={icon}>
      <ConversationIcon name={icon} />
      <span className="majlis-unseen">{label}</span>
    </span>
  );
}

function UnreadBadge({ count }: { count: number }) {
  const { words, formats } = useWholeLanguage();
  const shown = formats.number(Math.min(count, MAX_COUNT));
  return (
    <span className="majlis-chat-count">
      <span aria-hidden="true">{count > MAX_COUNT ? fill(words.inbox.many, { count: shown }) : shown}</span>
      <span className="majlis-unseen">{fillCount(words.list.unread, { formats, count })}</span>
    </span>
  );
}

/** Today's hour; else yesterday, the weekday, or the date. */
function When({ at, today }: { at: string; today: number | null }) {
  const { formats } = useWholeLanguage();
  const date = new Date(at);
  // A server knows neither the reader's day nor their time zone.
  if (today === null || Number.isNaN(date.getTime())) return null;
  const isToday = date.getTime() >= today;
  return (
    <time className="majlis-chat-time" dateTime={at}>
      {isToday ? formats.time(date) : formats.day(date, new Date(today))}
    </time>
  );
}

function useTypists(id: Id, given: ConversationScope['typing']) {
  const { typists } = useTyping(given ? null : id);
  const kind = given?.[id];
  return useMemo(() => (kind ? [{ userId: '', kind }] : typists), [kind, typists]);
}

/** One conversation of the list: who, what is new, when, and how much of it is unread. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isActive, isTabStop, position, count, currentUserId, query, today, onSelect } = props;
  const { id, me, lastActivityAt, lastMessage } = conversation;
  const { words } = useWholeLanguage();
  const Picture = useComponent('Avatar', Avatar);
  const told = useMemo(() => toConversationUser(conversation, currentUserId), [conversation, currentUserId]);
  const isHeld = useStoreSelector((state) => selectConversation(state, id) !== null);
  const user = usePresentUser(told, { isAsked: isHeld && conversation.type === 'DIRECT' });
  const typists = useTypists(id, props.typing);
  const heldDraft = useStoreSelector((state) => selectDraft(state, id));
  // What is open shows its draft in its own field.
  const draft = isActive ? '' : (props.drafts?.[id] ?? heldDraft);
  const unread = me?.unreadCount ?? 0;
  const isMuted = Boolean(me?.mutedUntil && Date.parse(me.mutedUntil) > Date.now());
  const name = toShownName(user.name) || words.inbox.unnamed;
  return (
    <div
      role="option"
      className="majlis-chat-row"
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={position}
      data-conversation-id={id}
      data-active={isActive || undefined}
      data-unread={unread > 0 || undefined}
      data-muted={isMuted || undefined}
      data-pinned={me?.pinned || undefined}
      onClick={() => onSelect(conversation)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(conversation);
      }}
    >
      <span className="majlis-chat-face" data-presence={user.isOnline ? 'online' : undefined}>
        <Picture id={user.id} name={user.name} image={user.profileImage} />
      </span>
      <span className="majlis-chat-facts">
        <span className="majlis-chat-top">
          <bdi className="majlis-chat-name">
            <Marked text={name} query={query} />
          </bdi>
          {user.isOnline && <span className="majlis-unseen">{words.header.online}</span>}
          <When at={lastMessage?.createdAt ?? lastActivityAt} today={today} />
        </span>
        <span className="majlis-chat-bottom">
          <ConversationLine
            conversation={conversation}
            currentUserId={currentUserId}
            query={query}
            typists={typists}
            draft={draft}
          />
          {isMuted && <Mark icon="muted" label={words.inbox.muted} />}
          {me?.pinned && <Mark icon="pinned" label={words.inbox.pinned} />}
          {unread > 0 && <UnreadBadge count={unread} />}
        </span>
      </span>
    </div>
  );
});
