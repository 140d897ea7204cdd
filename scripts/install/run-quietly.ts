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

/**
 * Runs a command in the plain environment and returns what it printed.
 * @throws when it fails or outlives the deadline, with the end of what it printed.
 */
export function runQuietly([command = '', ...args]: readonly string[], options: QuietOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...toPlainEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stop = () => {
      // The group: a package manager has children of its own.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    const deadline = setTimeout(stop, DEADLINE_MS);
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(deadline);
      process.off('exit', stop);
      if (code === 0) return resolve(said);
      const end = said.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
      reject(new Error(`"${[command, ...args].join(' ')}" ended with ${code ?? signal}\n${end}`));
    });
  });
}
