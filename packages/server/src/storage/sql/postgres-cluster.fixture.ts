import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BINARIES = '/usr/lib/postgresql';
const HOW_TO_INSTALL = 'apt-get install -y --no-install-recommends postgresql';

export interface Cluster {
  /** The connection string of a database made for the caller. */
  createDatabase(): Promise<string>;
  /** Ends it at once, as a crash does; what was committed stays. */
  crash(): Promise<void>;
  /** Again at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
interface Owner {
  uid: number;
  gid: number;
}

async function findBinaries(): Promise<string> {
  const versions = await readdir(BINARIES).catch(() => []);
  const newest = versions.map(Number).sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error(`PostgreSQL is not installed; install it with: ${HOW_TO_INSTALL}`);
  return join(BINARIES, String(newest), 'bin');
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
async function findOwner(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return Promise.all([idOf('-u'), idOf('-g')]).then(
    ([uid, gid]) => ({ uid, gid }),
    () => ({ uid: 65_534, gid: 65_534 }),
  );
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

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString());
      if (chunk.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('')}`)));
  });
}

/** A PostgreSQL of its own in a temporary folder, from the binaries of Debian's package. */
export async function startCluster(): Promise<Cluster> {
  const binaries = await findBinaries();
  const owner = await findOwner();
  const folder = await mkdtemp(join(tmpdir(), 'majlis-pg-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const as = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  const initialise = ['-D', data, '-U', 'majlis', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  await run(join(binaries, 'initdb'), initialise, as);

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off'];
  const launch = async (): Promise<ChildProcess> => {
    const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilReady(server);
    return server;
  };
  let server = await launch();
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  let made = 0;
  return {
    async createDatabase() {
      made += 1;
      const name = `majlis_${made}`;
      await run(join(binaries, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'majlis', name], as);
      return `postgres://majlis@127.0.0.1:${port}/${name}`;
    },
    // PostgreSQL's "immediate" stop: no checkpoint, the next start recovers.
    crash: () => end('SIGQUIT'),
    start: async () => {
      server = await launch();
    },
    async stop() {
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
