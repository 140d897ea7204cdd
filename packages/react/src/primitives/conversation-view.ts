import type { Conversation, Participant } from '@majlis/contract';
import type { MessageStatus } from '@majlis/core';
import type { Dictionary } from '../locales/dictionary.ts';
import type { ChatUser, DisplayMessage } from '../types.ts';
import { foldArabic } from './fold-arabic.ts';
import type { MessageKinds } from './message-kinds.ts';
import { toShownName } from './shown-name.ts';

/** Characters of a message that one line can show at most. */
const LINE_CHARS = 240;

/** The other person of a direct conversation. */
export function otherMemberOf({ type, participants }: Conversation, currentUserId: string): Participant | undefined {
  return type === 'DIRECT' ? participants.find(({ id }) => id !== currentUserId) : undefined;
}

/** Whom or what a conversation is shown as: the other person, or the group. */
export function toConversationUser(conversation: Conversation, currentUserId: string): ChatUser {
  const { id, title, profileImage } = conversation;
  const other = otherMemberOf(conversation, currentUserId);
  if (!other) return { id, name: title ?? '', profileImage };
  return { ...other, name: title || other.name, profileImage: other.profileImage ?? profileImage };
}

function toStatus({ participants }: Conversation, seq: number, currentUserId: string): MessageStatus {
  const others = participants.filter(({ id, leftAt }) => id !== currentUserId && !leftAt);
  if (others.length === 0) return 'sent';
  if (others.every(({ readSeq }) => readSeq >= seq)) return 'read';
  return others.every(({ readSeq, deliveredSeq }) => Math.max(readSeq, deliveredSeq) >= seq) ? 'delivered' : 'sent';
}

/** The newest message as its conversation tells of it, with the tick that its members' cursors make. */
export function toLastMessage(conversation: Conversation, currentUserId: string): DisplayMessage | null {
  const { lastMessage } = conversation;
  if (!lastMessage) return null;
  const isOwn = lastMessage.senderId === currentUserId;
  return { ...lastMessage, isOwn, status: isOwn ? toStatus(conversation, lastMessage.seq, currentUserId) : 'sent' };
}

/** A message in one line: nothing in it can reorder what stands beside it. */
export function toLine(message: DisplayMessage, words: Dictionary, kinds: MessageKinds): string {
  if (message.type === 'SYSTEM' && !message.content && !message.deletedAt) return words.message.system;
  const { content } = message;
  const short =
    content && content.length > LINE_CHARS ? { ...message, content: content.slice(0, LINE_CHARS) } : message;
  return toShownName(kinds.previewOf(short));
}

export interface ArrangeOptions {
  currentUserId: string;
  activeId: string | null;
  /** Folded words that must all be found; none: everything that is not put away. */
  query: readonly string[];
  kinds: MessageKinds;
}
type Haystack = { currentUserId: string; kinds: MessageKinds; text: string };
const haystacks = new WeakMap<Conversation, Haystack>();

/** What a search looks through: names, and all of the last message. */
function toHaystack(conversation: Conversation, { currentUserId, kinds }: ArrangeOptions): string {
  const known = haystacks.get(conversation);
  if (known?.currentUserId === currentUserId && known.kinds === kinds) return known.text;
  const { title, participants, lastMessage } = conversation;
  const names = participants.filter(({ id }) => id !== currentUserId).map(({ name }) => name);
  const last = lastMessage ? [kinds.previewOf(lastMessage), kinds.searchTextOf(lastMessage)] : [];
  const text = foldArabic([title ?? '', ...names, ...last].join('\n'));
  haystacks.set(conversation, { currentUserId, kinds, text });
  return text;
}

/** The conversations to show, pinned ones first and otherwise as they came; archived ones are only found by searching. */
export function arrangeConversations(
  conversations: readonly Conversation[],
  options: ArrangeOptions,
): readonly Conversation[] {
  const { activeId, query } = options;
  const shown = conversations.filter((conversation) => {
    if (query.length === 0) return !conversation.me?.archived || conversation.id === activeId;
    const text = toHaystack(conversation, options);
    return query.every((word) => text.includes(word));
  });
  const pinned = shown.filter(({ me }) => me?.pinned);
  return pinned.length === 0 ? shown : [...pinned, ...shown.filter(({ me }) => !me?.pinned)];
}
