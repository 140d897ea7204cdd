import type { Interactions } from '@majlis/core';
import type { DisplayMessage } from '../types.ts';
import { findFolded } from './fold-arabic.ts';

/** More than anybody goes through one by one. */
const MOST = 1000;
const PAGE = 100;
/** Messages folded before the page may draw again. */
const STRETCH = 500;

/** Finds the seqs of the messages with all the words, the newest first. It may stop early once `isStale()`. */
export type FindMessages = (query: FindQuery) => Promise<readonly number[]>;
export interface FindQuery {
  text: string;
  /** The words of `text`, folded. */
  words: readonly string[];
  isStale(): boolean;
}

/** Over the whole history, as the backend finds it. */
export function createHistoryFinder(search: Interactions['search'], conversationId: string): FindMessages {
  return async ({ text, isStale }) => {
    const found: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(text, {
        conversationId,
        limit: PAGE,
        ...(cursor === null ? {} : { cursor }),
      });
      found.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    } while (cursor !== null && found.length < MOST && !isStale());
    return found.sort((one, other) => other - one);
  };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const hasWords = ({ content, deletedAt }: DisplayMessage, words: readonly string[]): boolean =>
  Boolean(content) && !deletedAt && words.every((word) => findFolded(content ?? '', [word]).length > 0);

/** Among the messages that are held, for a backend that cannot search. */
export function createHeldFinder(readMessages: () => readonly DisplayMessage[]): FindMessages {
  return async ({ words, isStale }) => {
    const messages = readMessages();
    const found: number[] = [];
    for (let index = messages.length - 1; index >= 0 && !isStale(); index -= 1) {
      const message = messages[index];
      if (message && message.seq > 0 && hasWords(message, words)) found.push(message.seq);
      if (index % STRETCH === 0) await nextFrame();
    }
    return found;
  };
}
