import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the workspace. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The script behind a dependency's command, so that it runs under this very Node and not the one a shell finds. */
export function binOf(packageName: string, command = packageName.replace(/^@.*\//, '')): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin?.[command];
  if (!path) throw new Error(`unable to find the command "${command}"; ${packageName} declares none of that name`);
  return join(folder, path);
}

export interface StepOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs one command with this terminal and resolves with its exit code; a signal counts as a failure. */
export function runCommand(command: string, args: readonly string[], options: StepOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: 'inherit',
    });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.once('SIGINT', pass);
    process.once('SIGTERM', pass);
    child.once('error', (error) => {
      console.error(`unable to run ${command}; ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/** Runs a script under this Node, seeing the workspace's packages as source. */
export function runNode(args: readonly string[], options: StepOptions = {}): Promise<number> {
  return runCommand(process.execPath, ['--conditions=majlis-source', ...args], options);
}
