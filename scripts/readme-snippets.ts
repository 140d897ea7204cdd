export interface Snippet {
  /** `README.md:42`. */
  at: string;
  language: 'ts' | 'tsx';
  code: string;
}

const FENCE = /^```(tsx?)\b[^\n]*\n([\s\S]*?)^```[^\S\n]*$/gm;

/** Every TypeScript fence of one page, in order. */
export function findSnippets(path: string, text: string): Snippet[] {
  return [...text.matchAll(FENCE)].map((match) => ({
    at: `${path}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1] === 'ts' ? 'ts' : 'tsx',
    code: match[2] ?? '',
  }));
}
