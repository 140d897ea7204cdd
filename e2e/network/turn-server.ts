import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';

export interface TurnServer {
  stop(): Promise<void>;
}

/** Debian's coturn on this machine alone, with the secret that the backend makes its credentials from. */
export async function startTurnServer({ port, secret }: { port: number; secret: string }): Promise<TurnServer> {
  const child = spawn(
    'turnserver',
    [
      ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--fingerprint', '--log-file', 'stdout', '--simple-log'],
      ...['--listening-ip', '127.0.0.1', '--relay-ip', '127.0.0.1', '--allow-loopback-peers'],
      ...['--listening-port', String(port), '--realm', 'majlis.test'],
      ...['--use-auth-secret', '--static-auth-secret', secret, '--pidfile', '/dev/null'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = once(child, 'exit');
  await Promise.race([
    listens(port),
    ended.then(() => {
      throw new Error(`coturn stopped:\n${said.slice(-20).join('')}`);
    }),
  ]);
  return {
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Resolves when the port takes connections. */
async function listens(port: number): Promise<void> {
  for (;;) {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const opened = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (opened) return;
  }
}
