import type { Level, Limits } from './types.ts';

/** The version of the contract that these types and schemas are of. */
export const CONTRACT_VERSION = '1.0';
/** The namespace of Socket.IO in which the contract speaks. */
export const NAMESPACE = '/majlis';
/** Where Socket.IO listens, below the backend's origin. */
export const SOCKET_PATH = '/socket.io/';

/** The default limits a backend advertises (contract section 5). */
export const DEFAULT_LIMITS: Limits = {
  contentMaxChars: 5000,
  imageMaxBytes: 10_485_760,
  voiceMaxBytes: 16_777_216,
  voiceMaxSeconds: 900,
  videoMaxBytes: 67_108_864,
  fileMaxBytes: 26_214_400,
  attachmentsMax: 10,
  groupMaxMembers: 256,
  customMaxBytes: 8192,
  signalMaxBytes: 65_536,
  pageMax: 100,
  sendsPerSecond: 5,
  sendBurst: 60,
};

/** The parts that a backend can declare, in the order in which they are worth building. */
export const LEVELS = [
  'core',
  'media',
  'calls',
  'interactions',
  'groups',
  'push',
  'presence',
  'safety',
  'sync',
] as const satisfies readonly Level[];

/** The closed list of problem codes and the one HTTP status of each (ERR-1). */
export const ERROR_STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  token_expired: 401,
  forbidden: 403,
  blocked: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  idempotency_in_progress: 409,
  edit_window_closed: 409,
  call_in_progress: 409,
  call_already_answered: 409,
  call_ended: 409,
  call_not_answered: 409,
  cursor_expired: 410,
  too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  idempotency_mismatch: 422,
  unsupported_version: 426,
  rate_limited: 429,
  internal: 500,
  unsupported: 501,
  unavailable: 503,
} as const;
/** A code that a backend may answer with. */
export type ProblemCode = keyof typeof ERROR_STATUS;

/** Codes that only the SDK raises; a backend never answers with them. */
export const CLIENT_ERROR_CODES = [
  'invalid_argument',
  'not_initialized',
  'disconnected',
  'network',
  'timeout',
  'aborted',
  'invalid_response',
  'storage_unavailable',
  'storage_full',
  'message_expired',
  'permission_denied',
  'permission_denied_system',
  'insecure_context',
  'device_not_found',
  'device_in_use',
  'constraint_failed',
  'media_unsupported',
  'position_unavailable',
  'file_unreadable',
] as const;
/** A code that only the SDK raises. */
export type ClientErrorCode = (typeof CLIENT_ERROR_CODES)[number];
/** Every code a `MajlisError` may carry. `x_*` is a backend's own, handled by status. */
export type ErrorCode = ProblemCode | ClientErrorCode | `x_${string}`;

/** What an id looks like (GEN-3). */
export const ID_PATTERN = /^(?!\.+$)[A-Za-z0-9._~:@=+-]{1,128}$/;
/** What a `clientId` looks like (MSG-3). */
export const CLIENT_ID_PATTERN = /^[A-Za-z0-9_-]{8,64}$/;
/** RFC 3339 with an explicit offset (GEN-4). */
export const ISO_PATTERN =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** A message type of an integrator's own: `X_` and a name. */
export const CUSTOM_TYPE_PATTERN = /^X_[A-Za-z0-9_]{1,62}$/;
/** A decimal number as text, never a float. */
export const DECIMAL_PATTERN = /^-?\d{1,20}(\.\d{1,20})?$/;
/** An ISO 4217 currency code. */
export const CURRENCY_PATTERN = /^[A-Z]{3}$/;
const NUL = '\\u0000';
/** Text without NUL and without half a surrogate pair (GEN-7); read as JSON Schema reads it, by code points. */
export const TEXT_PATTERN = /* @__PURE__ */ new RegExp(`^[^${NUL}\\uD800-\\uDFFF]*$`, 'u');
/** Accepted by MED-1 before parameters are parsed off. */
export const VOICE_MIME_TYPES = ['audio/webm', 'audio/ogg', 'audio/mp4'] as const;
/** What a picture may be when it is uploaded. */
export const IMAGE_MIME_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;
/** What a film may be when it is uploaded. */
export const VIDEO_MIME_TYPES = ['video/mp4', 'video/webm', 'video/quicktime'] as const;
/** Seconds after which a receiver forgets a typing event, and after which a sender repeats it. */
export const TYPING_EXPIRES_SECONDS = 6;
/** Seconds after which a client that still writes says so again. */
export const TYPING_REPEAT_SECONDS = 4;
/** Message types that never count as unread (CUR-2). */
export const SILENT_MESSAGE_TYPES = ['CALL_STARTED', 'CALL_ENDED', 'SYSTEM'] as const;
