import { transform } from 'esbuild';
import type { Snippet } from './page-snippets.ts';
import { findUnknownCommands, type KnownCommands } from './shell-commands.ts';

export interface Surroundings {
  commands: KnownCommands;
  /** Custom elements, each with its attributes. */
  elements: ReadonlyMap<string, readonly string[]>;
  /** Tokens of the theme. */
  tokens: ReadonlySet<string>;
  /** Texts that programs print, which a page may show. */
  helps: readonly string[];
}

async function faultsOfSyntax(code: string, loader: 'css' | 'js'): Promise<string[]> {
  try {
    const { warnings } = await transform(code, { loader, logLevel: 'silent' });
    return warnings.map(({ text }) => text);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function checkCss(code: string, { tokens }: Surroundings): Promise<string[]> {
  const strange = [...code.matchAll(/--majlis-[\w-]+/g)].map(([name]) => name).filter((name) => !tokens.has(name));
  return [...(await faultsOfSyntax(code, 'css')), ...strange.map((name) => `the theme has no ${name}`)];
}

async function checkHtml(code: string, { elements }: Surroundings): Promise<string[]> {
  const scripts = [...code.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');
  const markup = code.replaceAll(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
  const opened = [...markup.matchAll(/<([a-z][a-z\d-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>/g)];
  const closed = [...markup.matchAll(/<\/([a-z][a-z\d-]*)>/g)].map(([, name]) => name);
  const strange = opened.flatMap(([, name = '', attributes = '']) => {
    if (!name.includes('-')) return [];
    const own = elements.get(name);
    if (!own) return [`no element is called ${name}`];
    const named = [...attributes.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, attribute = '']) => attribute);
    return named.filter((one) => !own.includes(one)).map((one) => `${name} has no attribute ${one}`);
  });
  const unclosed = opened.map(([, name]) => name).filter((name, index) => !closed.includes(name) && index >= 0);
  const empty = ['meta', 'link', 'img', 'input', 'br', 'source'];
  return [
    ...(await Promise.all(scripts.map((script) => faultsOfSyntax(script, 'js')))).flat(),
    ...strange,
    ...unclosed.filter((name) => !empty.includes(name ?? '')).map((name) => `${name} is not closed`),
  ];
}

function checkJson(code: string): string[] {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What a program prints is its own text; other text is for people, and nothing checks it. */
const checkText = (code: string, { helps }: Surroundings) =>
  code.startsWith('Usage: ') && !helps.some((help) => help.trim() === code.trim())
    ? ['no program prints this help']
    : [];

/** Languages that are neither compiled nor run, and what is looked at instead. */
export const CHECKS: Record<
  string,
  { how: string; check: (code: string, around: Surroundings) => string[] | Promise<string[]> }
> = {
  css: { how: 'parsed, tokens known', check: checkCss },
  html: { how: 'scripts parsed, elements and attributes known', check: checkHtml },
  json: { how: 'parsed', check: checkJson },
  sh: {
    how: 'commands, scripts, options and packages known',
    check: (code, { commands }) => findUnknownCommands(code, commands),
  },
  text: { how: 'help is what the program prints; else for people', check: checkText },
};

/** What is wrong with one snippet, each fault with its place. */
export async function checkSnippet({ at, language, code }: Snippet, around: Surroundings): Promise<string[]> {
  const known = CHECKS[language];
  const faults = known ? await known.check(code, around) : [`nothing checks the language "${language}"`];
  return faults.map((fault) => `${at}: ${fault}`);
}
