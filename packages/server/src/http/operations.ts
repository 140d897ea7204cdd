import type { CreateUploadRequest, SendMessageRequest, TypingKind } from '@majlis/contract';
import type { RouteId } from '@majlis/contract/routes';
import { type Actor, createProblemError, type Domain, type PageAnchor } from '../domain/index.ts';
import { callOperations } from './call-operations.ts';
import { interactionOperations } from './interaction-operations.ts';
import { presenceOperations } from './presence-operations.ts';
import { safetyOperations } from './safety-operations.ts';

/** A request whose query and body are as the contract's schemas say. */
export interface OperationInput {
  actor: Actor;
  /** Path parameters. */
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  file?: { bytes: Uint8Array<ArrayBuffer>; name: string | null };
}
export interface OperationResult {
  status: 200 | 201;
  body: object;
}
export type Operation = (domain: Domain, input: OperationInput) => Promise<OperationResult>;

type UploadMedia = Parameters<Domain['uploads']['send']>[1]['media'];
type UploadFields = Parameters<Domain['uploads']['send']>[1]['fields'];

const ok = (body: object): OperationResult => ({ status: 200, body });
const made = (created: boolean, body: object): OperationResult => ({ status: created ? 201 : 200, body });
const idOf = ({ params }: OperationInput): string => params.id ?? '';
const pageLimit = (domain: Domain, query: Record<string, unknown>, standard: number): number =>
  Math.min(typeof query.limit === 'number' ? query.limit : standard, domain.limits.pageMax);

/** PAGE-1: at most one anchor; the schema has refused two. */
function toAnchor(query: Record<string, unknown>): PageAnchor {
  if (typeof query.changedAfter === 'number') return { mode: 'changedAfter', rev: query.changedAfter };
  for (const mode of ['before', 'after', 'around'] as const) {
    const seq = query[mode];
    if (typeof seq === 'number') return { mode, seq };
  }
  return { mode: 'newest' };
}

const upload =
  (media: UploadMedia): Operation =>
  async (domain, { actor, body, file }) => {
    if (!file) throw createProblemError('bad_request', { detail: 'The upload has no file.' });
    const { message, created } = await domain.uploads.send(actor, { media, fields: pickUpload(media, body), file });
    return made(created, { message });
  };

/** What each route of the levels that this backend has does. Bodies were checked against the contract's schemas before. */
export const operations: Partial<Record<RouteId, Operation>> = {
  ...callOperations,
  ...interactionOperations,
  ...presenceOperations,
  ...safetyOperations,
  getMe: async (domain, { actor }) => ok({ user: await domain.users.me(actor) }),
  listUsers: async (domain, { query }) => ok({ items: await domain.users.list(query.ids as string[]) }),
  listConversations: async (domain, { actor, query }) => {
    if (Array.isArray(query.ids)) return ok(await domain.conversations.listByIds(actor, query.ids as string[]));
    const cursor = typeof query.cursor === 'string' ? { cursor: query.cursor } : {};
    return ok(await domain.conversations.list(actor, { limit: pageLimit(domain, query, 30), ...cursor }));
  },
  createConversation: async (domain, { actor, body }) => {
    const request = body as unknown as Parameters<Domain['conversations']['createDirect']>[1];
    const { conversation, created } = await domain.conversations.createDirect(actor, request);
    return made(created, { conversation });
  },
  getConversation: async (domain, input) =>
    ok({ conversation: await domain.conversations.find(input.actor, idOf(input)) }),
  updateConversationSelf: async (domain, input) =>
    ok({ me: await domain.conversations.updateSelf(input.actor, idOf(input), pickSelf(input.body)) }),
  listMessages: async (domain, { actor, query }) => {
    const conversationId = String(query.conversationId);
    return ok(
      await domain.messages.page(actor, {
        conversationId,
        anchor: toAnchor(query),
        limit: pageLimit(domain, query, 50),
      }),
    );
  },
  getMessage: async (domain, input) => ok({ message: await domain.messages.find(input.actor, idOf(input)) }),
  sendMessage: async (domain, { actor, body }) => {
    const { message, created } = await domain.messages.send(actor, body as unknown as SendMessageRequest);
    return made(created, { message });
  },
  markRead: async (domain, input) =>
    ok({ me: await domain.receipts.read(input.actor, idOf(input), Number(input.body.seq)) }),
  markDelivered: async (domain, input) =>
    ok({ me: await domain.receipts.delivered(input.actor, idOf(input), Number(input.body.seq)) }),
  setTyping: async (domain, input) => {
    const kind = (input.body.kind ?? 'text') as TypingKind;
    await domain.typing.set(input.actor, idOf(input), { isTyping: input.body.isTyping === true, kind });
    return ok({});
  },
  uploadVoice: upload('voice'),
  uploadImage: upload('image'),
  uploadVideo: upload('video'),
  uploadFile: upload('file'),
  createUpload: async (domain, { actor, body }) => {
    const { answer, created } = await domain.directUploads.create(actor, body as unknown as CreateUploadRequest);
    return made(created, answer);
  },
  completeUpload: async (domain, input) =>
    ok({ attachment: await domain.directUploads.complete(input.actor, idOf(input)) }),
  getAttachmentUrl: async (domain, input) => ok(await domain.media.sign(input.actor, idOf(input))),
};

/** S5: only what the route's schema names, which was checked against it. */
function pickUpload(media: UploadMedia, body: Record<string, unknown>): UploadFields {
  const { caption, waveform, ...fields } = body as unknown as UploadFields;
  const { conversationId, clientId, replyToId, duration, forwarded } = fields;
  const shared = { conversationId, clientId, replyToId, duration, forwarded };
  return media === 'voice' ? { ...shared, waveform } : { ...shared, caption };
}

/** S5: only what a member may set of their own. */
function pickSelf(body: Record<string, unknown>) {
  const { mutedUntil, archived, pinned } = body;
  return {
    ...(mutedUntil === null || typeof mutedUntil === 'string' ? { mutedUntil } : {}),
    ...(typeof archived === 'boolean' ? { archived } : {}),
    ...(typeof pinned === 'boolean' ? { pinned } : {}),
  };
}
