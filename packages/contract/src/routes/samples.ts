import type {
  Attachment,
  Call,
  Capabilities,
  Conversation,
  ConversationSelf,
  Message,
  MessageBase,
  Participant,
  User,
} from '../types.ts';

const at = '2026-11-23T09:30:00.000Z';

export const ahmad: User = { id: 'user-456', name: 'أحمد محمد', profileImage: 'https://cdn.example/avatars/456.jpg' };
export const layla: User = { id: 'user-123', name: 'ليلى حسن', profileImage: null };

const member = (user: User, seq: number): Participant => ({
  ...user,
  role: 'MEMBER',
  joinedAt: '2026-11-20T08:00:00.000Z',
  leftAt: null,
  deliveredSeq: seq,
  readSeq: seq,
  lastReadAt: at,
});
export const ahmadMember = member(ahmad, 41);
export const laylaMember = member(layla, 42);

export const messageBase: MessageBase = {
  id: 'msg-42',
  conversationId: 'conv-123',
  seq: 42,
  rev: 57,
  clientId: 'c-8f14e45fceea167a',
  senderId: 'user-123',
  content: null,
  attachments: [],
  replyTo: null,
  reactions: [],
  createdAt: at,
  editedAt: null,
  deletedAt: null,
};
export const textMessage = {
  ...messageBase,
  type: 'TEXT',
  content: 'السلام عليكم، هل السيارة متاحة؟',
} satisfies Message;
export const tombstone = {
  ...textMessage,
  content: null,
  rev: 60,
  deletedAt: '2026-11-23T09:40:00.000Z',
} satisfies Message;

export const self: ConversationSelf = {
  role: 'MEMBER',
  readSeq: 42,
  deliveredSeq: 42,
  unreadCount: 0,
  mutedUntil: null,
  archived: false,
  pinned: false,
};
export const sharedConversation: Conversation = {
  id: 'conv-123',
  type: 'DIRECT',
  title: null,
  profileImage: null,
  contextId: 'listing-77',
  context: { title: 'تويوتا كامري 2021' },
  participants: [laylaMember, ahmadMember],
  participantCount: 2,
  lastMessage: textMessage,
  lastSeq: 42,
  rev: 57,
  createdAt: '2026-11-20T08:00:00.000Z',
  lastActivityAt: at,
};
export const conversation: Conversation = { ...sharedConversation, me: self };
export const group: Conversation = {
  ...conversation,
  id: 'conv-900',
  type: 'GROUP',
  title: 'مزاد الخميس',
  contextId: null,
  context: null,
  me: { ...self, role: 'OWNER' },
};

export const voiceAttachment: Attachment = {
  id: 'att-1',
  kind: 'VOICE',
  url: 'https://media.example/att-1?expires=1795426200&signature=4f2a',
  access: 'signed',
  urlExpiresAt: '2026-11-23T10:30:00.000Z',
  thumbnailUrl: null,
  mimeType: 'audio/webm',
  size: 17_204,
  fileName: null,
  width: null,
  height: null,
  duration: 3.482,
  waveform: [4, 18, 63, 90, 71, 22, 6],
  blurhash: null,
  status: 'READY',
};
export const imageAttachment: Attachment = {
  ...voiceAttachment,
  id: 'att-2',
  kind: 'IMAGE',
  url: 'https://media.example/att-2?expires=1795426200&signature=9b1c',
  mimeType: 'image/jpeg',
  size: 482_113,
  fileName: 'camry.jpg',
  width: 1600,
  height: 1200,
  duration: null,
  waveform: null,
};
export const voiceMessage = { ...messageBase, type: 'VOICE', attachments: [voiceAttachment] } satisfies Message;
export const imageMessage = {
  ...messageBase,
  type: 'IMAGE',
  content: 'من الأمام',
  attachments: [imageAttachment],
} satisfies Message;

export const ringing: Call = {
  id: 'call-1',
  conversationId: 'conv-123',
  callerId: 'user-123',
  calleeId: 'user-456',
  type: 'VOICE',
  status: 'RINGING',
  createdAt: at,
  ringExpiresAt: '2026-11-23T09:30:45.000Z',
  startedAt: null,
  connectedAt: null,
  endedAt: null,
  duration: null,
  missedReason: null,
  endReason: null,
  endedById: null,
  callerSessionId: 'sess-a',
  calleeSessionId: null,
  epoch: 0,
  rev: 1,
  metadata: null,
  updatedAt: at,
};
export const answered: Call = {
  ...ringing,
  status: 'ANSWERED',
  startedAt: '2026-11-23T09:30:08.120Z',
  calleeSessionId: 'sess-b',
  epoch: 1,
  rev: 2,
  updatedAt: '2026-11-23T09:30:08.120Z',
};
export const ended: Call = {
  ...answered,
  status: 'ENDED',
  connectedAt: '2026-11-23T09:30:08.900Z',
  endedAt: '2026-11-23T09:32:10.400Z',
  duration: 122,
  endReason: 'hangup',
  endedById: 'user-123',
  rev: 4,
  updatedAt: '2026-11-23T09:32:10.400Z',
};
export const declined: Call = {
  ...ringing,
  status: 'DECLINED',
  endedAt: '2026-11-23T09:30:05.000Z',
  endedById: 'user-456',
  rev: 2,
  updatedAt: '2026-11-23T09:30:05.000Z',
};
export const iceServers = [
  { urls: ['stun:turn.example:3478'] },
  { urls: ['turn:turn.example:3478?transport=udp'], username: '1795429800:user-123', credential: 'kGkr5nVb' },
];
export const offer = { type: 'offer', sdp: 'v=0\r\n' };

export const capabilities: Capabilities = {
  contract: '1.0',
  contracts: ['1.0'],
  dataEpoch: 'b7c1',
  server: { name: 'acme', version: '3.2' },
  auth: { modes: ['bearer'] },
  levels: { core: 1, media: 1, calls: 1, interactions: 1, groups: 1, push: 1, presence: 1, safety: 1, sync: 1 },
  realtime: {
    transports: ['socketio', 'polling'],
    socketio: { url: null, path: '/socket.io/', namespace: '/majlis' },
    polling: { intervalSeconds: 5 },
  },
  limits: {
    contentMaxChars: 5000,
    imageMaxBytes: 10_485_760,
    voiceMaxSeconds: 900,
    groupMaxMembers: 256,
    pageMax: 100,
    sendsPerSecond: 5,
    sendBurst: 60,
  },
  media: { direct: false, accept: { voice: ['audio/webm', 'audio/ogg', 'audio/mp4'] } },
  calls: { types: ['VOICE', 'VIDEO'], ringTimeoutSeconds: 45 },
  interactions: { editWindowSeconds: 900, deleteForMe: false, search: true },
  push: { vapidPublicKey: null },
};
