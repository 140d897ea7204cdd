import type { Attachment, Conversation, ISO, Message, MessageBase, Participant, User } from '@majlis/contract';

/** Languages in which the builders write. */
export type BuilderLocale = 'ar' | 'en';

const NAMES: Record<BuilderLocale, readonly string[]> = {
  ar: ['ليلى الحربي', 'أحمد محمد', 'نورة القحطاني', 'خالد العتيبي'],
  en: ['Adam Novak', 'Grace Lin', 'Omar Haddad', 'Maya Stein'],
};
const LINES: Record<BuilderLocale, readonly string[]> = {
  ar: [
    'السلام عليكم، هل السيارة ما زالت متاحة؟',
    'وعليكم السلام، نعم متاحة 👍',
    'كم آخر سعر؟ رقمي +966 50 123 4567',
    'السعر 42,000 ريال، والموديل Camry 2021',
    'ممكن أشوفها اليوم بعد العصر؟',
    'أكيد، أرسل لك الموقع.',
  ],
  en: [
    'Hello, is the car still available?',
    'Yes it is 👍',
    'What is your best price? My number is +966 50 123 4567',
    '42,000 SAR. It is a Camry 2021, كاملة المواصفات.',
    'May I see it this afternoon?',
    'Of course, I will send you the place.',
  ],
};

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const toIso = (milliseconds: number): ISO => new Date(milliseconds).toISOString();
const START = Date.UTC(2026, 0, 1, 9);

/** A user as the wire has it. The `index`th of a language is always the same. */
export function buildUser(fields: Partial<User> = {}, locale: BuilderLocale = 'ar', index = 0): User {
  const id = fields.id ?? `user-${locale}-${index + 1}`;
  return { id, name: at(NAMES[locale], index), profileImage: null, ...fields };
}

/** A member of a conversation. */
export function buildParticipant(fields: Partial<Participant> = {}, locale: BuilderLocale = 'ar'): Participant {
  return {
    ...buildUser({}, locale),
    role: 'MEMBER',
    joinedAt: toIso(START),
    leftAt: null,
    deliveredSeq: 0,
    readSeq: 0,
    lastReadAt: null,
    ...fields,
  };
}

/** A text message; `seq` gives its place, its time (a minute apart) and its words. */
export function buildMessage(
  fields: Partial<MessageBase> & Record<string, unknown> = {},
  locale: BuilderLocale = 'ar',
): Message {
  const seq = fields.seq ?? 1;
  return {
    id: `message-${seq}`,
    conversationId: 'conv-123',
    seq,
    rev: seq,
    clientId: null,
    senderId: `user-${locale}-${(seq % 2) + 1}`,
    type: 'TEXT',
    content: at(LINES[locale], seq - 1),
    attachments: [],
    replyTo: null,
    reactions: [],
    createdAt: toIso(START + seq * 60_000),
    editedAt: null,
    deletedAt: null,
    ...fields,
  } as Message;
}

/** A stored, readable attachment. */
export function buildAttachment(fields: Partial<Attachment> = {}): Attachment {
  return {
    id: 'attachment-1',
    kind: 'IMAGE',
    url: 'https://files.test/attachment-1',
    access: 'signed',
    urlExpiresAt: toIso(START + 600_000),
    thumbnailUrl: null,
    mimeType: 'image/jpeg',
    size: 48_213,
    fileName: null,
    width: 1280,
    height: 960,
    duration: null,
    waveform: null,
    blurhash: null,
    status: 'READY',
    ...fields,
  };
}

/** A direct conversation of two, with `me` for the first participant. */
export function buildConversation(fields: Partial<Conversation> = {}, locale: BuilderLocale = 'ar'): Conversation {
  const participants = fields.participants ?? [0, 1].map((index) => buildParticipant(buildUser({}, locale, index)));
  return {
    id: 'conv-123',
    type: 'DIRECT',
    title: null,
    profileImage: null,
    contextId: null,
    context: null,
    participants,
    participantCount: participants.length,
    lastMessage: null,
    lastSeq: 0,
    rev: 0,
    createdAt: toIso(START),
    lastActivityAt: toIso(START),
    me: {
      role: 'MEMBER',
      readSeq: 0,
      deliveredSeq: 0,
      unreadCount: 0,
      mutedUntil: null,
      archived: false,
      pinned: false,
    },
    ...fields,
  };
}

/** `count` messages of a conversation, seq 1 to `count`, the two participants writing in turn. */
export function buildHistory(conversation: Conversation, count: number, locale: BuilderLocale = 'ar'): Message[] {
  return Array.from({ length: count }, (_, index) =>
    buildMessage(
      {
        id: `${conversation.id}-message-${index + 1}`,
        conversationId: conversation.id,
        seq: index + 1,
        senderId: conversation.participants[index % conversation.participants.length]?.id ?? null,
      },
      locale,
    ),
  );
}
