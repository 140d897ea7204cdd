import { ID_PATTERN, type Id } from '@majlis/contract';
import { createProblemError } from './problem.ts';

/** Where a page of conversations ended. */
export interface ConversationCursor {
  lastActivityAt: string;
  id: Id;
}

/** PAGE-4: opaque to clients. */
export function encodeCursor({ lastActivityAt, id }: ConversationCursor): string {
  return btoa(JSON.stringify([lastActivityAt, id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** @throws ProblemError `bad_request` for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): ConversationCursor {
  try {
    const [lastActivityAt, id, ...rest] = JSON.parse(
      atob(cursor.replaceAll('-', '+').replaceAll('_', '/')),
    ) as unknown[];
    if (typeof lastActivityAt === 'string' && typeof id === 'string' && rest.length === 0) {
      if (isOwnTime(lastActivityAt) && ID_PATTERN.test(id)) return { lastActivityAt, id };
    }
  } catch {
    // Not ours: refused below like any other wrong cursor.
  }
  throw createProblemError('bad_request', { detail: 'cursor is not one that this backend gave.' });
}

/** Written as this backend writes times; others may be more than a database can read. */
const isOwnTime = (text: string): boolean =>
  /^\d{4}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
