export type { Actor } from './actor.ts';
export { createDomain, type Domain, type DomainOptions } from './domain.ts';
export { foldText } from './fold-text.ts';
export { checkIceOptions, type IceOptions } from './ice-servers.ts';
export type {
  AppendResult,
  AttachmentRecord,
  BlobRange,
  Blobs,
  CallChange,
  CallMessageDraft,
  CallRecord,
  CallSide,
  CallTouch,
  ChangeMessageResult,
  Clock,
  ConversationRecord,
  CreateCallResult,
  Delivery,
  Emitter,
  Ids,
  MessageChange,
  MessageDraft,
  MessagePageRecord,
  MessageRecord,
  MessageSearch,
  PageAnchor,
  ParkedSignals,
  Peers,
  ReplaceCallResult,
  ReportRecord,
  SafetyStore,
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
export type { Rates } from './rates.ts';
export type { LookupUsers } from './users.ts';
