import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BINARIES = '/usr/lib/postgresql';
const NOBODY = 65_534;

/** A database or a broker in a process of its own, that can be taken away and brought back. */
export interface Engine {
  readonly url: string;
  /** Ends it without a goodbye and starts it again with what it has kept. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Resolves once the process has said the words. */
async function untilSaid(child: ChildProcess, words: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes(words)) resolve();
    };
    child.stderr?.on('data', hear);
    child.stdout?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`it ended before it was ready: ${said}`)));
  });
}

async function supervise(start: () => ChildProcess, words: string, signal: NodeJS.Signals) {
  let child = start();
  await untilSaid(child, words);
  return {
    async restart() {
      await end(child, signal);
      child = start();
      await untilSaid(child, words);
    },
    stop: () => end(child, 'SIGKILL'),
  };
}

/** PostgreSQL from the binaries of Debian's package, or null where there are none. Nothing but its restart is switched off: what it answers is on the disk. */
export async function startPostgres(folder: string): Promise<Engine | null> {
  const versions = await readdir(BINARIES).catch(() => []);
  const newest = versions.map(Number).sort((a, b) => b - a)[0];
  if (newest === undefined) return null;
  const bin = (name: string) => join(BINARIES, String(newest), 'bin', name);
  const home = await mkdtemp(join(folder, 'pg-'));
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const as = {
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    cwd: home,
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
  };
  if (isRoot) await chown(home, NOBODY, NOBODY);
  const data = join(home, 'data');
  await run(bin('initdb'), ['-D', data, '-U', 'majlis', '-A', 'trust', '-E', 'UTF8', '--no-sync'], as);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${home}`,
    'max_connections=60',
  ];
  const start = () =>
    spawn(bin('postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  // SIGQUIT is the immediate stop: no goodbye, and recovery from the log at the next start.
  const engine = await supervise(start, 'ready to accept connections', 'SIGQUIT');
  return { url: `postgres://majlis@127.0.0.1:${port}/postgres`, ...engine };
}

/** Redis, or null where it is not installed. It keeps nothing: after a restart it is empty. */
export async function startRedis(folder: string): Promise<Engine | null> {
  const home = join(folder, 'redis');
  await mkdir(home, { recursive: true });
  const port = await freePort();
  const start = () =>
    spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', home], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const engine = await supervise(start, 'Ready to accept connections', 'SIGKILL').catch(() => null);
  return engine && { url: `redis://127.0.0.1:${port}`, ...engine };
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
