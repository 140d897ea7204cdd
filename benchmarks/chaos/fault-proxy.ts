import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createFrameFilter, type FrameFaults } from './frame-filter.ts';

/** What stands between every client and the nodes. */
export interface FaultProxy {
  readonly port: number;
  /** Nodes that take new connections, in turn. */
  setTargets(ports: readonly number[]): void;
  readonly frames: FrameFaults;
  /** Milliseconds that every chunk takes each way. */
  setLatency(ms: number): void;
  /** Resets this part of the open connections. */
  cut(part: number): void;
  /** From now on nothing passes over this part of the open connections, and neither end is told. */
  halfOpen(part: number): void;
  /** New connections are reset. */
  setRefusing(isRefusing: boolean): void;
  close(): Promise<void>;
}

interface Link {
  client: Socket;
  upstream: Socket;
  isDead: boolean;
}

/** Passes bytes on after the latency, in order. */
function createPipe(to: Socket, latency: () => number, isDead: () => boolean): (chunk: Buffer) => void {
  let lastAt = 0;
  const pass = (chunk: Buffer) => {
    if (!isDead() && !to.destroyed) to.write(chunk);
  };
  return (chunk) => {
    const now = performance.now();
    if (latency() === 0 && lastAt <= now) return pass(chunk);
    lastAt = Math.max(lastAt, now + latency());
    setTimeout(pass, lastAt - now, chunk);
  };
}

export async function openFaultProxy(random: () => number): Promise<FaultProxy> {
  const links = new Set<Link>();
  const frames: FrameFaults = { drop: 0, duplicate: 0, swap: 0 };
  let targets: readonly number[] = [];
  let turn = 0;
  let latencyMs = 0;
  let isRefusing = false;

  const server = createServer({ noDelay: true }, (client) => {
    const port = targets[turn++ % Math.max(1, targets.length)];
    client.on('error', () => client.destroy());
    if (isRefusing || port === undefined) return void client.resetAndDestroy();
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true });
    const link: Link = { client, upstream, isDead: false };
    links.add(link);
    const isDead = () => link.isDead;
    const filter = createFrameFilter(frames);
    const up = createPipe(upstream, () => latencyMs, isDead);
    const down = createPipe(client, () => latencyMs, isDead);
    client.on('data', up);
    upstream.on('data', (chunk: Buffer) => {
      for (const part of filter(chunk)) down(part);
    });
    const end = () => {
      links.delete(link);
      client.destroy();
      upstream.destroy();
    };
    upstream.on('error', end);
    client.on('close', end);
    // Over a half-open connection not even the end comes through.
    upstream.on('close', () => !link.isDead && setTimeout(end, latencyMs));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const some = (part: number) => [...links].filter(() => random() < part);
  return {
    port: address.port,
    frames,
    setTargets: (ports) => {
      targets = ports;
    },
    setLatency: (ms) => {
      latencyMs = ms;
    },
    cut(part) {
      for (const { client, upstream } of some(part)) {
        client.resetAndDestroy();
        upstream.resetAndDestroy();
      }
    },
    halfOpen(part) {
      for (const link of some(part)) link.isDead = true;
    },
    setRefusing: (refuses) => {
      isRefusing = refuses;
    },
    async close() {
      server.close();
      for (const { client, upstream } of links) {
        client.destroy();
        upstream.destroy();
      }
    },
  };
}
