import { randomBytes } from 'node:crypto';
import type { Ids } from './domain/index.ts';

const PREFIXES = {
  conversation: 'c',
  message: 'm',
  attachment: 'a',
  session: 's',
  blob: 'b',
  call: 'k',
  report: 'r',
} as const;
const RANDOM_BYTES = 18;

/** Ids of 144 random bits; the first letter tells a reader of logs what it is of. */
export const randomIds: Ids = {
  create: (kind) => `${PREFIXES[kind]}_${randomBytes(RANDOM_BYTES).toString('base64url')}`,
};
