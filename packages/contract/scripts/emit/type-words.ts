import { events } from '../../src/events.ts';
import { routes } from '../../src/routes.ts';

/** What travels inside others, and so belongs to no one route or event. */
const WORDS: Record<string, string> = {
  User: 'A person as others see them. Who is online is said only where the backend has level presence and they allow it.',
  Attachment: 'A file that was uploaded: what it is, and where its bytes are to be had for now.',
  AttachmentKind: 'What a file is, read from its bytes.',
  Bid: 'An offer: an amount in a currency.',
  CallSummary: 'What a message about a call says of it.',
  GeoPoint: 'A place on the earth, with its name where the sender gave one.',
  Message: 'A thing that a participant said, or that happened; `type` says which. A deleted one is a tombstone.',
  MessageBase: 'What messages of every type have.',
  Reaction: 'One emoji on a message, and who chose it.',
  ReplyPreview: 'The quoted message as it was when it was answered.',
  Conversation:
    'What participants say to each other, as one of them sees it: with their cursors, and what only they see in `me`.',
  ConversationSelf:
    'What only this user sees of a conversation: how far they have read, whether it is muted, archived or pinned.',
  ConversationHead: 'How far a conversation has come, for a client that looks for what it missed.',
  Participant: 'A member of a conversation, and how far they have received and read.',
  ParticipantRole: 'What a member may do in a group.',
  Call: 'The record of a call that both sides see: who called whom, when, how it ended.',
  CallEndReason: 'Why a call ended.',
  CallSignalKind: 'What a signal of a call carries.',
  CallStatus: 'Where a call stands. Everything but `RINGING` and `ANSWERED` is final.',
  CallType: 'Whether a call begins with video.',
  IceServer: 'A STUN or TURN server, with what a user needs to use it.',
  Problem: 'The body of every error: `application/problem+json`. Decide by `code`.',
  ProblemField: 'What is wrong with one field of a request.',
  Level: 'A part of the contract that a backend keeps whole or does not declare.',
  Limits: 'How much a backend takes; what it leaves out has the default of the contract.',
  Handshake: 'What a socket says of itself when it connects.',
  TypingKind: 'What somebody is doing in the composer.',
  Presence: 'Whether a user is there, and since when not.',
  PresenceStatus: 'Whether somebody is there.',
  PushPayload: 'What a Web Push carries, encrypted for the browser.',
  Privacy: 'What others may see of a user (SAFE-2).',
};

interface Use {
  part: string;
  of: string;
  summary: string;
}

const USES = new Map<string, Use[]>();
const use = (schema: string | undefined, one: Use) => {
  if (schema !== undefined) USES.set(schema, [...(USES.get(schema) ?? []), one]);
};
for (const { method, path, summary, query, body, multipart, ok } of routes) {
  const of = `\`${method} ${path}\``;
  use(query, { part: 'Query of', of, summary });
  use(body, { part: 'Body of', of, summary });
  use(multipart?.fields, { part: 'Fields beside the file of', of, summary });
  use(ok.schema, { part: 'Answer of', of, summary });
}
for (const { name, direction, summary, payload, ack } of events) {
  const sender = direction === 'server' ? 'sent by the backend' : 'sent by the client';
  use(payload, { part: 'Payload of', of: `\`${name}\`, ${sender}`, summary });
  use(ack, { part: 'Acknowledgement of', of: `\`${name}\``, summary });
}

/** What a type is, in a sentence for its docstring: its own words, or what it is used for. */
export function findTypeWords(name: string): string | undefined {
  if (WORDS[name] !== undefined) return WORDS[name];
  const [first, ...others] = USES.get(name) ?? [];
  if (!first) return undefined;
  if (others.length === 0) return `${first.part} ${first.of}: ${first.summary}.`;
  const more = others.filter(({ part }) => part === first.part).map(({ of }) => of);
  return `${first.part} ${[...new Set([first.of, ...more])].join('; ')}.`;
}
