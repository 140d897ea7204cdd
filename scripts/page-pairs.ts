import { createHash } from 'node:crypto';

/** A fence of a page: from the line that opens it to the line that closes it. */
const FENCE = /^```[^\n]*\n[\s\S]*?^```[^\S\n]*$/gm;

/** The Arabic page includes these parts of the English one, so they need not be compared. */
const SHARED = /<!-- #region ([\w-]+) -->[\s\S]*?<!-- #endregion \1 -->/g;

export interface PagePair {
  path: string;
  english: string;
  arabic: string;
}

const languageOf = (fence: string) => /^```(\S*)/.exec(fence)?.[1] ?? '';

/** What keeps the code of an Arabic page from being that of the English one, in words; empty when nothing does. */
export function findDrift({ path, english, arabic }: PagePair): string[] {
  const theirs = english.replaceAll(SHARED, '').match(FENCE) ?? [];
  const ours = arabic.match(FENCE) ?? [];
  if (ours.length !== theirs.length)
    return [`ar/${path} has ${ours.length} blocks of code, and ${path} has ${theirs.length}`];
  return ours.flatMap((fence, index) =>
    fence === theirs[index] ? [] : [`ar/${path}: block ${index + 1} (${languageOf(fence)}) is not that of ${path}`],
  );
}

/** The Arabic page with the code of the English one, block by block. */
export function withEnglishCode({ path, english, arabic }: PagePair): string {
  const theirs = english.replaceAll(SHARED, '').match(FENCE) ?? [];
  const blocks = arabic.match(FENCE) ?? [];
  if (blocks.length !== theirs.length)
    throw new Error(
      `unable to copy the code of ${path}; the Arabic page has ${blocks.length} blocks, not ${theirs.length}`,
    );
  let next = 0;
  return arabic.replaceAll(FENCE, () => theirs[next++] ?? '');
}

const STAMP = /\n<!-- english: ([\da-f]{8}) -->\n$/;
const digestOf = (text: string) => createHash('sha256').update(text.replaceAll(SHARED, '')).digest('hex').slice(0, 8);

/** Whether the words of the English page are those that the Arabic page was last brought up to. */
export const isUpToDate = ({ english, arabic }: PagePair): boolean => STAMP.exec(arabic)?.[1] === digestOf(english);

/** The Arabic page with the mark that it says what the English one says now. */
export const withStamp = ({ english, arabic }: PagePair): string =>
  `${arabic.replace(STAMP, '').trimEnd()}\n\n<!-- english: ${digestOf(english)} -->\n`;

/** English pages without an Arabic one, and Arabic ones without an English one, `except` apart. */
export function findUntranslated(english: readonly string[], arabic: readonly string[], except: readonly string[]) {
  return [
    ...english
      .filter((page) => !arabic.includes(page) && !except.includes(page))
      .map((page) => `${page} has no Arabic page`),
    ...arabic.filter((page) => !english.includes(page)).map((page) => `ar/${page} has no English page`),
    ...except
      .filter((page) => arabic.includes(page))
      .map((page) => `${page} has an Arabic page, and is named as one that has none`),
  ];
}
