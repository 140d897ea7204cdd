import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { LEVELS } from '@majlis/contract';
import type { TokenSource } from '../driver/users.ts';
import type { RunOptions } from '../run.ts';
import { SetupError } from '../violation.ts';

/** The command is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
export interface Settings {
  run: RunOptions;
  files: Partial<Record<'json' | 'junit' | 'html' | 'badge', string>>;
  quiet: boolean;
}

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  token: many,
  'token-command': text,
  'token-module': text,
  secret: text,
  level: many,
  only: many,
  transport: text,
  origin: text,
  'read-only': flag,
  deadline: text,
  known: text,
  'allow-untestable': flag,
  config: text,
  json: text,
  junit: text,
  html: text,
  badge: text,
  quiet: flag,
} as const;
const run = promisify(execFile);

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}; see --help`);
  }
}
type Values = ReturnType<typeof parse>['values'];

/**
 * The options of the command, over those of its `--config`.
 * @throws UsageError that says which of them is wrong.
 */
export async function readSettings(words: readonly string[]): Promise<Settings> {
  const { values, positionals } = parse([...configWords(parse(words).values.config), ...words]);
  const baseUrl = positionals.at(-1);
  if (baseUrl === undefined || !URL.canParse(baseUrl) || !/^https?:/.test(baseUrl)) {
    throw new UsageError(`"${baseUrl ?? ''}" is no base URL; it looks like https://chat.example/api`);
  }
  const levels = values.level?.map(
    (name) => LEVELS.find((level) => level === name) ?? wrong(`--level ${name} is no level`),
  );
  const transport = values.transport ?? 'socketio';
  if (transport !== 'socketio' && transport !== 'polling') throw new UsageError(`--transport ${transport} is none`);
  const seconds = Number(values.deadline ?? 10);
  if (!(seconds > 0)) throw new UsageError(`--deadline ${values.deadline} is no number of seconds`);
  return {
    run: {
      baseUrl,
      tokens: await toTokens(values),
      transport,
      deadlineMs: seconds * 1000,
      readOnly: values['read-only'] ?? false,
      allowUntestable: values['allow-untestable'] ?? false,
      ...(levels === undefined ? {} : { levels }),
      ...(values.only === undefined ? {} : { only: values.only }),
      ...(values.origin === undefined ? {} : { origin: values.origin }),
      ...(values.known === undefined ? {} : { known: readLines(values.known) }),
    },
    files: Object.fromEntries(
      (['json', 'junit', 'html', 'badge'] as const).flatMap((name) =>
        values[name] === undefined ? [] : [[name, values[name]]],
      ),
    ),
    quiet: values.quiet ?? false,
  };
}

function wrong(message: string): never {
  throw new UsageError(message);
}
const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');

function configWords(file: string | undefined): string[] {
  if (file === undefined) return [];
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(Object(config)).flatMap(([name, value]) => {
    if (name === 'base-url') return [String(value)];
    if (value === true) return [`--${name}`];
    return (Array.isArray(value) ? value : [value]).map((one) => `--${name}=${one}`);
  });
}

async function toTokens(values: Values): Promise<TokenSource> {
  const { token, 'token-command': command, 'token-module': file } = values;
  const secret = values.secret ?? process.env.MAJLIS_CONFORMANCE_SECRET;
  if (token !== undefined) return { kind: 'given', tokens: token };
  if (command !== undefined) {
    const ask = async (index: number) => {
      const shell = process.platform === 'win32' ? ['cmd', '/c'] : ['sh', '-c'];
      const env = { ...process.env, MAJLIS_USER_INDEX: String(index) };
      const { stdout } = await run(shell[0] ?? 'sh', [shell[1] ?? '-c', command], { env }).catch((cause: unknown) => {
        throw new SetupError('the command for tokens failed', { cause });
      });
      return stdout.trim();
    };
    return { kind: 'asked', ask, count: 3 };
  }
  if (file !== undefined) {
    const loaded: unknown = await import(pathToFileURL(resolve(file)).href);
    const ask: unknown = Object(loaded).token;
    if (typeof ask !== 'function') throw new UsageError(`${file} exports no function \`token\``);
    return { kind: 'asked', ask: async (index) => String(await ask(index)), count: 3 };
  }
  if (secret !== undefined) return { kind: 'secret', secret };
  throw new UsageError('say who asks: --token twice, --token-command, --token-module or --secret; see --help');
}
