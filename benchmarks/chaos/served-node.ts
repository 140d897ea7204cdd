import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerOrder } from './server-process.ts';

const FILE = fileURLToPath(new URL('./server-process.ts', import.meta.url));

/** A node of the backend in a process of its own, always on the same port. */
export interface ServedNode {
  readonly port: number;
  tell(order: ServerOrder): void;
  /** Resolves once the process is gone, however long it takes to go. */
  gone(): Promise<void>;
  kill(): Promise<void>;
  /** Starts it again; tries until it comes up. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

async function start(settings: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(FILE, [], {
    execArgv: ['--conditions=majlis-source', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...settings },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    child.once('message', (message: { url: string }) => resolve({ child, port: Number(new URL(message.url).port) }));
  });
}

/** Starts a node and waits until it serves. */
export async function serveNode(settings: Record<string, string>): Promise<ServedNode> {
  let { child, port } = await start(settings);
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (isGone()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return {
    port,
    tell: (order) => void (child.connected && child.send(order)),
    async gone() {
      if (!isGone()) await once(child, 'exit');
    },
    kill: () => end('SIGKILL'),
    async revive() {
      await end('SIGKILL');
      for (let attempt = 1; ; attempt += 1) {
        try {
          ({ child, port } = await start({ ...settings, CHAOS_PORT: String(port) }));
          return;
        } catch (error) {
          if (attempt === 20) throw error;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }
    },
    close: () => end('SIGTERM'),
  };
}
