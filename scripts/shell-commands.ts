export interface KnownCommands {
  /** Scripts of the root's package.json. */
  scripts: ReadonlySet<string>;
  /** Commands that packages bring, each with the text of its help. */
  bins: ReadonlyMap<string, string>;
  /** Packages that may be installed. */
  packages: ReadonlySet<string>;
  /** Programs of the system. */
  programs: ReadonlySet<string>;
  hasFile(path: string): boolean;
}

const VARIABLE = /^[A-Za-z_]\w*=/;
const PNPM_OWN = new Set(['install', 'exec', 'add', 'changeset']);

/** The words of a line, quotes and substitutions kept whole. */
const wordsOf = (line: string) => line.match(/(?:"[^"]*"|'[^']*'|\$\([^)]*\)|[^\s"'$]|\$)+/g) ?? [];

function faultOfPnpm(rest: readonly string[], { scripts }: KnownCommands): string | null {
  const [name = ''] = rest;
  // Without a name it is pnpm itself that is spoken of.
  return name === '' || name === '…' || scripts.has(name) || PNPM_OWN.has(name) ? null : `pnpm has no script "${name}"`;
}

function faultOfBin(bin: string, rest: readonly string[], { bins }: KnownCommands): string | null {
  const help = bins.get(bin) ?? '';
  const options = rest.filter((word) => /^--?[a-z]/i.test(word)).map((word) => word.replace(/=.*$/s, ''));
  const strange = options.find((option) => !help.includes(option));
  return strange === undefined ? null : `${bin} has no option ${strange}`;
}

function faultOfInstall(rest: readonly string[], { packages }: KnownCommands): string | null {
  const strange = rest.filter((word) => !word.startsWith('-')).find((name) => !packages.has(name));
  return strange === undefined ? null : `npm knows no package ${strange} of ours`;
}

function faultOf(line: string, known: KnownCommands): string | null {
  const all = wordsOf(line.replace(/(^|\s)#.*$/, '')).filter((word) => word !== 'sudo');
  const words = all[0] === 'export' ? [] : all.slice(all.findIndex((word) => !VARIABLE.test(word)));
  const [program, ...rest] = words;
  if (program === undefined || all.every((word) => VARIABLE.test(word))) return null;
  const named = rest.filter((word) => word !== '-y' && word !== '--yes');
  if (program === 'npx') {
    if (named[0]?.startsWith('pnpm@')) return faultOfPnpm(named.slice(1), known);
    return faultOf(named.join(' '), { ...known, programs: new Set() });
  }
  if (program === 'pnpm') return faultOfPnpm(named, known);
  if (program === 'npm' && /^(?:i|install|add)$/.test(named[0] ?? '')) return faultOfInstall(named.slice(1), known);
  if (known.bins.has(program)) return faultOfBin(program, rest, known);
  if (program === 'node') return known.hasFile(named.at(-1) ?? '') ? null : `there is no ${named.at(-1)}`;
  return known.programs.has(program) ? null : `nothing here is called ${program}`;
}

/** What a block of shell says that cannot be run: commands, scripts, options and packages that are not there. */
export function findUnknownCommands(code: string, known: KnownCommands): string[] {
  const lines = code.replaceAll(/\\\n\s*/g, ' ').split('\n');
  return lines.flatMap((line) => line.split(/\s(?:&&|\|\||\||;)\s/)).flatMap((line) => faultOf(line, known) ?? []);
}
