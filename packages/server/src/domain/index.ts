export type { Actor } from './actor.ts';
export { createDomain, type Domain, type DomainOptions, type Rates } from './domain.ts';
export type {
  AppendResult,
  AttachmentRecord,
  BlobRange,
  Blobs,
  Clock,
  ConversationRecord,
  Delivery,
  Emitter,
  Ids,
  MessageDraft,
  MessagePageRecord,
  MessageRecord,
  PageAnchor,
  Store,
  UrlSigner,
} from './ports.ts';
export {
  createProblemError,
  isProblemError,
  type ProblemDetails,
  ProblemError,
  toProblem,
} from './problem.ts';
export type { Rate } from './rate-limit.ts';
export type { LookupUsers } from './users.ts';
