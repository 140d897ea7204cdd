import { createMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';

/** Characters; what one signal may carry (CALL-8). */
export const PAYLOAD_MAX = 65_536;

/** An offer or an answer as one end tells it to the other. */
export interface Description {
  type: 'offer' | 'answer';
  sdp: string;
  /** Which offer of its sender it is, or which one it answers. */
  tag?: number;
}

/** @throws invalid_response when it is no description that a call can use */
export function decodeDescription(payload: unknown): Description {
  const { type, sdp, tag } = (payload ?? {}) as Partial<Record<keyof Description, unknown>>;
  const isUsable = (type === 'offer' || type === 'answer') && typeof sdp === 'string' && sdp.length <= PAYLOAD_MAX;
  if (!isUsable) throw refuse('a description', 'it is malformed');
  return { type, sdp, ...(Number.isSafeInteger(tag) && { tag: Number(tag) }) };
}

/** What the other end signalled cannot be used. */
export function refuse(what: string, why: string, cause?: unknown): MajlisError {
  return createMajlisError({
    code: 'invalid_response',
    message: `unable to take ${what} of the other end; ${why}`,
    cause,
  });
}
