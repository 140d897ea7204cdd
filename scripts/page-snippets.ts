export interface Snippet {
  /** `README.md:42`. */
  at: string;
  /** What the fence says it is; empty when it says nothing. */
  language: string;
  code: string;
}

const FENCE = /^```([^\s{[`]*)[^\n]*\n([\s\S]*?)^```[^\S\n]*$/gm;
const OPENS_OR_CLOSES = /^[^\S\n]*(?:>[^\S\n]*)*(?:```|~~~)/gm;

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** Every fence of one page, in order. */
export function findSnippets(path: string, text: string): Snippet[] {
  return [...text.matchAll(FENCE)].map((match) => ({
    at: `${path}:${lineOf(text, match.index)}`,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
}

/** Fences that `findSnippets` does not see, because they are indented, quoted, unclosed or drawn with tildes. */
export function findStrayFences(path: string, text: string): string[] {
  const seen = text.replaceAll(FENCE, (fence) => fence.replaceAll(/[^\n]/g, ''));
  return [...seen.matchAll(OPENS_OR_CLOSES)].map(
    ({ index }) => `${path}:${lineOf(text, index)} has a fence that no check sees`,
  );
}

/** Commands that stand in a sentence, as if they were a fence. */
export function findCommandsInProse(path: string, text: string): Snippet[] {
  const prose = text.replaceAll(FENCE, (fence) => fence.replaceAll(/[^\n]/g, ''));
  return [...prose.matchAll(/`((?:npx|pnpm|npm|majlis-server|majlis-conformance) [^`\n]+)`/g)].map((match) => ({
    at: `${path}:${lineOf(prose, match.index)}`,
    language: 'sh',
    code: match[1] ?? '',
  }));
}
