import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('./majlis-server.ts', import.meta.url));
export const SECRET = 'b1946ac92492d2347c6235b4d2611184a3f1c9e07d5b8e62';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}
export interface Started {
  url: string;
  /** What it said so far, one parsed line each. */
  log: Record<string, unknown>[];
  /** Resolves when it has ended. */
  end(signal: NodeJS.Signals): Promise<Outcome>;
}

const running = new Set<ChildProcess>();

/** For `afterAll`: a test that failed half-way must not leave its server behind. */
export function killServers(): void {
  for (const child of running) child.kill('SIGKILL');
}

function launch(args: readonly string[], environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ['--conditions=majlis-source', BIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, MAJLIS_JWT_SECRET: SECRET, MAJLIS_PORT: '0', ...environment },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the command was started without its output');
  const said: Outcome = { code: null, stdout: '', stderr: '' };
  stdout.on('data', (chunk: Buffer) => {
    said.stdout += chunk.toString();
  });
  stderr.on('data', (chunk: Buffer) => {
    said.stderr += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]): Outcome => ({ ...said, code }));
  return { child, stdout, ended };
}

/** Runs the command to its end. */
export const runCommand = (args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> =>
  launch(args, environment).ended;

/** Starts the server as a process of its own; rejects with what it said when it does not get ready. */
export async function startServer(args: readonly string[], environment: Record<string, string> = {}): Promise<Started> {
  const { child, stdout, ended } = launch(args, environment);
  const log: Record<string, unknown>[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      log.push(entry);
      if (entry.event === 'ready') resolve(String(entry.url));
    });
    ended.then(({ code, stderr }) => reject(new Error(`exit code ${code}: ${stderr}`)), reject);
  });
  return {
    url,
    log,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
