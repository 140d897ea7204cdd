import type { Id } from '@majlis/contract';
import { createProblemError } from '../domain/index.ts';

/** Who a token speaks for. */
export interface Identity {
  userId: Id;
  /** Absent: the token does not say. */
  name?: string;
  profileImage?: string | null;
  /** Milliseconds since the epoch. */
  expiresAt?: number;
}
/** Checks a token. @throws ProblemError `unauthenticated` or `token_expired`. */
export type Authenticate = (token: string) => Promise<Identity>;

/** AUTH-1: the token of a request, from its header only. */
export function readBearer(request: Request): string {
  const match = /^Bearer +([^\s]+)$/i.exec(request.headers.get('Authorization') ?? '');
  if (!match?.[1]) {
    throw createProblemError('unauthenticated', {
      detail: 'The request carries no token.',
      hint: 'Send the header Authorization: Bearer <token>.',
    });
  }
  return match[1];
}
