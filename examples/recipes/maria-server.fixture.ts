import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVER = '/usr/sbin/mariadbd';
/** Debian's mariadb-server-core; where it is not installed nothing else fails. */
export const hasMaria = existsSync(SERVER);

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString());
      if (said.join('').includes('ready for connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`MariaDB did not start:\n${said.join('')}`)));
  });
}

/** A server of its own in a temporary folder, reached through a socket file; it trusts whoever comes. */
export async function startMaria() {
  const folder = await mkdtemp(join(tmpdir(), 'majlis-maria-'));
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const data = join(folder, 'data');
  const socketPath = join(folder, 'socket');
  execFileSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--skip-test-db', ...user]);
  await chmod(folder, 0o755);
  const settings = ['--no-defaults', `--datadir=${data}`, `--socket=${socketPath}`, `--pid-file=${folder}/pid`];
  const open = ['--skip-networking', '--skip-grant-tables', '--innodb-flush-log-at-trx-commit=0'];
  const server = spawn(SERVER, [...settings, ...open, ...user], { stdio: ['ignore', 'ignore', 'pipe'] });
  await untilReady(server);
  return {
    socketPath,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
