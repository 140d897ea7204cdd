import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../packages/server/src/bin/majlis-server.ts', import.meta.url));

export interface BackendOptions {
  dataFolder: string;
  jwtSecret: string;
  corsOrigins: readonly string[];
  /** 0 = any. */
  port: number;
  environment?: Record<string, string>;
}
export interface Backend {
  /** Ends in `/api`. */
  url: string;
  process: ChildProcess;
  /** Resolves when it has finished what it had accepted. */
  stop(): Promise<void>;
  /** As a crash would: nothing is finished. */
  kill(): Promise<void>;
}

/** Starts the reference backend in a process of its own; rejects with what it printed when it does not get ready. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=majlis-source',
      '--disable-warning=ExperimentalWarning',
      bin,
      ...['--port', String(options.port), '--data', options.dataFolder],
      ...options.corsOrigins.flatMap((origin) => ['--cors-origin', origin]),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.environment, MAJLIS_JWT_SECRET: options.jwtSecret },
    },
  );
  const url = await readyUrl(child);
  const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve([]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, process: child, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function readyUrl(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the backend was started without its output');
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    createInterface({ input: stdout }).on('line', (line) => {
      const url = urlWhenReady(line);
      if (url) resolve(url);
      else said.push(`${line}\n`);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The backend stopped (exit code ${code}):\n${said.slice(-10).join('')}`)),
    );
  });
}

function urlWhenReady(line: string): string | null {
  if (!line.startsWith('{')) return null;
  const { event, url } = JSON.parse(line) as { event?: string; url?: string };
  return event === 'ready' && url ? url : null;
}
