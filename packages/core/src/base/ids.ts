import { ID_PATTERN } from '@majlis/contract';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A new id of 22 characters (132 random bits) that fits `clientId` (MSG-3) and every other id of this device. */
export function createId(): string {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(22))) id += ALPHABET[byte & 63];
  return id;
}

/** Whether a value is an id as GEN-3 has it. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}
