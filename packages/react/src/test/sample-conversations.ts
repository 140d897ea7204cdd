import type { Conversation, Message, Participant } from '@majlis/contract';
import { sampleAttachment, sampleMessage } from './sample-messages.ts';

const START = Date.UTC(2026, 0, 5, 9, 0);
const ME = 'layla';

function sampleParticipant(over: Partial<Participant>): Participant {
  const iso = new Date(START).toISOString();
  return {
    id: ME,
    name: 'ليلى الحربي',
    profileImage: null,
    role: 'MEMBER',
    joinedAt: iso,
    leftAt: null,
    deliveredSeq: 0,
    readSeq: 0,
    lastReadAt: null,
    ...over,
  };
}
const SELF = {
  role: 'MEMBER',
  readSeq: 0,
  deliveredSeq: 0,
  unreadCount: 0,
  mutedUntil: null,
  archived: false,
  pinned: false,
} as const;

export interface SampleConversation {
  id?: string;
  /** Of the other person, or of the group. */
  name?: string;
  /** Names of the members beside Layla; more than one make a group. */
  members?: readonly string[];
  message?: Record<string, unknown> | null;
  me?: Partial<Conversation['me']>;
  other?: Partial<Participant>;
}
/** A conversation of Layla's; its last message is the other's “Message 7” unless `message` says otherwise. */
export function sampleConversation(over: SampleConversation = {}): Conversation {
  const { id = 'c1', name = 'Adam Smith', members = [name], message = {}, me = {}, other = {} } = over;
  const isGroup = members.length > 1;
  const ids = members.map((_, index) => (isGroup ? `${id}-m${index}` : `${id}-other`));
  const sent = { conversationId: id, senderId: ids[0], createdAt: new Date(START).toISOString(), ...message };
  const lastMessage = message && (sampleMessage(7, sent) as Message);
  return {
    id,
    type: isGroup ? 'GROUP' : 'DIRECT',
    title: isGroup ? name : null,
    profileImage: null,
    contextId: null,
    context: null,
    participants: [
      sampleParticipant({}),
      ...members.map((member, index) => sampleParticipant({ id: ids[index] ?? '', name: member, ...other })),
    ],
    participantCount: members.length + 1,
    lastMessage,
    lastSeq: lastMessage ? 7 : 0,
    rev: 7,
    createdAt: new Date(START).toISOString(),
    lastActivityAt: lastMessage?.createdAt ?? new Date(START).toISOString(),
    me: { ...SELF, ...me },
  };
}

/** A list as a person has it: every kind of last message, and every mark. The newest came `now`. */
export function sampleConversations(now: number): Conversation[] {
  const ago = (minutes: number) => ({ createdAt: new Date(now - minutes * 60_000).toISOString() });
  const voice = sampleAttachment({ kind: 'VOICE', mimeType: 'audio/webm', duration: 7.4 });
  const call = { id: 'k1', type: 'VOICE', status: 'MISSED', duration: null };
  const day = 24 * 60;
  const rows: (SampleConversation & { name: string })[] = [
    {
      name: 'أحمد محمد',
      message: { content: 'ممكن أشوفها اليوم بعد العصر؟', ...ago(2) },
      me: { unreadCount: 3 },
      other: { isOnline: true },
    },
    {
      name: 'نورة القحطاني',
      message: { senderId: ME, content: 'أكيد، أرسل لك الموقع الآن.', ...ago(14) },
      other: { readSeq: 7, isOnline: true },
    },
    {
      name: 'عائلة الحربي',
      members: ['سارة', 'خالد', 'أم خالد'],
      message: { content: 'العشاء الجمعة عندنا إن شاء الله، لا أحد يعتذر هذه المرة', ...ago(31) },
      me: { unreadCount: 128, mutedUntil: '2999-01-01T00:00:00Z', pinned: true },
    },
    {
      name: 'Grace Lin',
      message: {
        type: 'IMAGE',
        content: 'The front, and the engine bay as you asked',
        attachments: [sampleAttachment()],
        ...ago(55),
      },
    },
    {
      name: 'خالد العتيبي',
      message: { type: 'VOICE', content: null, attachments: [voice], ...ago(90) },
      me: { unreadCount: 1 },
    },
    {
      name: 'Omar Haddad عمر',
      message: {
        type: 'LOCATION',
        content: null,
        location: { lat: 24.7, lng: 46.6, address: null },
        senderId: ME,
        ...ago(200),
      },
      other: { deliveredSeq: 7 },
    },
    { name: 'مكتب الشحن', message: { type: 'CALL_MISSED', content: null, call, ...ago(day) } },
    {
      name: 'Maya Stein',
      message: { content: 'My number is +966 50 123 4567, call me before 5', ...ago(day + 60) },
      me: { mutedUntil: '2999-01-01T00:00:00Z' },
    },
    {
      name: 'معرض الياسمين',
      message: {
        type: 'BID',
        content: null,
        bid: { amount: '42000', currency: 'SAR', listingId: null },
        ...ago(3 * day),
      },
    },
    { name: 'سلمان الدوسري', message: { senderId: ME, content: 'تمام 👍', status: 'sent', ...ago(4 * day) } },
    { name: '\u202Eevil.exe\u202C مزوّر', message: { content: '\u202Eمقلوب\u202C http://x.example', ...ago(20 * day) } },
    {
      name: 'شركة الأفق المحدودة للاستيراد والتصدير والخدمات اللوجستية',
      message: { deletedAt: new Date(now).toISOString(), content: null, ...ago(40 * day) },
    },
    {
      name: 'Adam Novak',
      message: {
        type: 'FILE',
        content: null,
        attachments: [sampleAttachment({ kind: 'FILE', fileName: 'contract.pdf' })],
        ...ago(400 * day),
      },
    },
  ];
  return rows.map((row, index) => sampleConversation({ id: `c${index + 1}`, ...row }));
}
