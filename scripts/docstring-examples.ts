import type { Snippet } from './page-snippets.ts';

const DOCSTRING = /\/\*\*[\s\S]*?\*\//g;
const EXAMPLE = /@example\s*\n([\s\S]*?)(?=^@\w|(?![\s\S]))/gm;

/** What an example takes for granted: it is somebody's page, with a system, a conversation and a message at hand. */
const AT_HAND: Record<string, string> = {
  system: 'declare const system: import("@majlis/core").MessagingSystem;',
  message: 'declare const message: import("@majlis/core").ChatMessage;',
  conversationId: 'declare const conversationId: string;',
  token: 'declare const token: string;',
  user: 'declare const user: { id: string };',
  video: 'declare const video: HTMLVideoElement;',
  show: 'declare const show: (what: unknown) => void;',
  Inbox: 'declare const Inbox: () => null;',
};

/** Every `@example` of a source, in order, without the stars of its docstring. */
export function findExamples(path: string, source: string): Snippet[] {
  return [...source.matchAll(DOCSTRING)].flatMap((docstring) => {
    const text = docstring[0].replaceAll(/^[^\S\n]*\* ?/gm, '').replace(/\s*\*?\/$/, '\n');
    const line = source.slice(0, docstring.index).split('\n').length;
    return [...text.matchAll(EXAMPLE)].map((match) => ({
      at: `${path}:${line}`,
      language: 'tsx',
      code: (match[1] ?? '').replaceAll(/^```.*\n/gm, ''),
    }));
  });
}

/** The example as a module that compiles by itself; `doors` are the names that each package exports. */
export function toModule(code: string, doors: Readonly<Record<string, ReadonlySet<string>>>): string {
  const declared = new Set([...code.matchAll(/\b(?:const|let|function)\s+(\w+)/g)].map(([, name]) => name));
  const used = new Set((code.match(/\b[A-Za-z_]\w*\b/g) ?? []).filter((name) => !declared.has(name)));
  const taken = new Set<string>();
  const imports = Object.entries(doors).map(([door, names]) => {
    const found = [...used].filter((name) => names.has(name) && !taken.has(name) && AT_HAND[name] === undefined);
    for (const name of found) taken.add(name);
    return found.length === 0 ? '' : `import { ${found.join(', ')} } from '${door}';\n`;
  });
  const given = [...used].flatMap((name) => AT_HAND[name] ?? []);
  return `${imports.join('')}${given.join('\n')}\nexport async function Example() {\n${code}\n}\n`;
}
