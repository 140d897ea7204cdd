import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { ROOT } from '../run-step.ts';

const DEADLINE_MS = 300_000;
const SHOWN_LINES = 80;
/** What pnpm hands to its scripts. A person in an empty folder has none of it. */
const OF_THE_WORKSPACE =
  /^(npm_(lifecycle|package|execpath|command|node_execpath)|npm_config_(user_agent|verify|_)|pnpm_|PNPM_SCRIPT|INIT_CWD|NODE_PATH|NODE_OPTIONS|NODE_ENV)/;

/** The environment of somebody who knows nothing of this workspace: its commands and conditions are out of sight. */
export function toPlainEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined && !OF_THE_WORKSPACE.test(entry[0]);
  });
  const path = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(ROOT));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), CI: 'true', NEXT_TELEMETRY_DISABLED: '1' };
}

export interface QuietOptions {
  cwd: string;
  env?: Record<string, string>;
}

function spawnPlain([command = '', ...args]: readonly string[], { cwd, env }: QuietOptions) {
  const child = spawn(command, args, {
    cwd,
    env: { ...toPlainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  const heard = (listener: (said: string) => void) => (chunk: Buffer) => {
    said += chunk.toString();
    listener(said);
  };
  const stop = () => {
    const runs = child.exitCode === null && child.signalCode === null;
    // The group: a package manager has children of its own.
    if (child.pid !== undefined && runs) process.kill(-child.pid, 'SIGKILL');
  };
  const deadline = setTimeout(stop, DEADLINE_MS);
  process.once('exit', stop);
  child.once('close', () => {
    clearTimeout(deadline);
    process.off('exit', stop);
  });
  const explain = (code: number | null) => {
    const end = said.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
    return new Error(`"${[command, ...args].join(' ')}" ended with ${code ?? child.signalCode}\n${end}`);
  };
  const hear = (listener: (said: string) => void) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', heard(listener));
  };
  return { child, hear, stop, explain };
}

/**
 * Runs a command in the plain environment and returns what it printed.
 * @throws when it fails or outlives the deadline, with the end of what it printed.
 */
export function runQuietly(command: readonly string[], options: QuietOptions): Promise<string> {
  const { child, hear, explain } = spawnPlain(command, options);
  return new Promise((resolve, reject) => {
    let all = '';
    hear((said) => {
      all = said;
    });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(all) : reject(explain(code))));
  });
}

/** Starts a command that serves, and resolves when it has printed the address at which it does. */
export function startQuietly(command: readonly string[], options: QuietOptions) {
  const { child, hear, stop, explain } = spawnPlain(command, options);
  return new Promise<{ url: string; stop(): void }>((resolve, reject) => {
    hear((said) => {
      const [url] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said) ?? [];
      if (url !== undefined && /ready/i.test(said)) resolve({ url, stop });
    });
    child.once('error', reject);
    child.once('close', (code) => reject(explain(code)));
  });
}
