import * as v from 'valibot';
import { DEFAULT_LIMITS } from '../constants.ts';
import { Message } from './message.ts';
import { ClientId, Id, ISO, Seq } from './scalar.ts';
import { described, jsonObject, text, wholeNumber } from './text.ts';
import { User } from './user.ts';

export const ParticipantRole = v.picklist(['MEMBER', 'ADMIN', 'OWNER']);
export const Participant = v.object({
  ...User.entries,
  role: ParticipantRole,
  joinedAt: ISO,
  leftAt: v.nullable(ISO),
  deliveredSeq: Seq,
  readSeq: Seq,
  lastReadAt: v.nullable(ISO),
});
export const ConversationSelf = v.object({
  role: ParticipantRole,
  readSeq: Seq,
  deliveredSeq: Seq,
  unreadCount: wholeNumber({ description: 'As CUR-2 counts.' }),
  mutedUntil: v.nullable(ISO),
  archived: v.boolean(),
  pinned: v.boolean(),
});
export const Conversation = v.object({
  id: Id,
  type: v.picklist(['DIRECT', 'GROUP']),
  title: v.nullable(v.string()),
  profileImage: v.nullable(v.string()),
  contextId: v.nullable(described(v.string(), 'What it is about, for example a listing.')),
  context: v.nullable(jsonObject()),
  participants: v.pipe(v.array(Participant), v.description('DIRECT: both; GROUP: the first 50 at most.')),
  participantCount: wholeNumber(),
  lastMessage: v.nullable(Message),
  lastSeq: Seq,
  rev: Seq,
  createdAt: ISO,
  lastActivityAt: described(ISO, 'When the last message came.'),
  me: v.exactOptional(ConversationSelf),
});

const limit = v.exactOptional(
  wholeNumber({ min: 1, description: 'At most 100; default 30; more is clamped (PAGE-4).' }),
);
const ids = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));
export const ListConversationsQuery = v.object({
  limit,
  cursor: v.exactOptional(v.string()),
  ids: v.exactOptional(described(ids, 'Exactly those of them that are mine.')),
});
export const CreateConversationRequest = v.object({
  type: v.literal('DIRECT'),
  userId: Id,
  contextId: v.exactOptional(v.nullable(text({ min: 1, max: 128 }))),
  context: v.exactOptional(v.nullable(jsonObject('At most 8 KB as JSON.'))),
});
const userIds = v.pipe(v.array(Id), v.minLength(1), v.maxLength(DEFAULT_LIMITS.groupMaxMembers));
const title = text({ min: 1, max: 200 });
export const CreateGroupRequest = v.object({ type: v.literal('GROUP'), title, userIds, clientId: ClientId });
export const UpdateConversationRequest = v.object({
  title: v.exactOptional(title),
  avatarAttachmentId: v.exactOptional(v.nullable(Id)),
});
export const UpdateConversationSelfRequest = v.object({
  mutedUntil: v.exactOptional(v.nullable(ISO)),
  archived: v.exactOptional(v.boolean()),
  pinned: v.exactOptional(v.boolean()),
});
export const MoveCursorRequest = v.object({ seq: Seq });
export const AddMembersRequest = v.object({ userIds });
export const UpdateMemberRequest = v.object({ role: ParticipantRole });
export const ListMembersQuery = v.object({ limit, cursor: v.exactOptional(v.string()) });

const nextCursor = v.nullable(v.string());
export const ConversationAnswer = v.object({ conversation: Conversation });
export const ConversationPage = v.object({ items: v.array(Conversation), nextCursor });
export const ConversationSelfAnswer = v.object({ me: ConversationSelf });
export const MemberPage = v.object({ items: v.array(Participant), nextCursor });

export const ConversationPayload = v.object({ conversation: Conversation });
export const ConversationSelfPayload = v.object({ conversationId: Id, me: ConversationSelf });
export const ConversationRemovedPayload = v.object({ conversationId: Id, reason: v.string() });
export const ReceiptPayload = v.object({ conversationId: Id, userId: Id, readSeq: Seq, deliveredSeq: Seq });
export const MoveCursorCommand = v.object({ conversationId: Id, seq: Seq });
