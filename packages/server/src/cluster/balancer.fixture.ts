import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A load balancer that knows no session: each connection goes to the next server that takes it. */
export async function startBalancer(ports: () => readonly number[]) {
  let turn = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };
  function forward(client: Socket, rest: readonly number[]): void {
    const [port, ...others] = rest;
    if (port === undefined) return void client.destroy();
    const server = connect(port, '127.0.0.1');
    keep(server);
    server.once('connect', () => {
      client.pipe(server).pipe(client);
      client.once('close', () => server.destroy());
      server.once('close', () => client.destroy());
    });
    server.once('error', () => {
      if (server.connecting || server.bytesRead + server.bytesWritten === 0) forward(client, others);
    });
  }
  const balancer = createServer((client) => {
    keep(client);
    const all = ports();
    turn += 1;
    forward(
      client,
      all.map((_, index) => all[(index + turn) % all.length] ?? 0),
    );
  });
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const address = balancer.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return {
    url: `http://127.0.0.1:${address.port}/api`,
    async close() {
      for (const socket of sockets) socket.destroy();
      balancer.close();
      await once(balancer, 'close');
    },
  };
}
