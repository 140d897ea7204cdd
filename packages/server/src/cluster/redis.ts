import { randomUUID } from 'node:crypto';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { Server } from 'socket.io';
import type { Peers } from '../domain/index.ts';

/** What the processes of one backend share beside the database. */
export interface Redis {
  /** For Socket.IO: an event emitted here reaches the sessions of every process. */
  adapter: Parameters<Server['adapter']>[0];
  peers: Peers;
  /** Calls back whenever the connection is there again after it was lost; what was emitted meanwhile may be lost. */
  onBack(hear: () => void): void;
  /** Rejects while Redis does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const STREAM = 'majlis:events';
const CHANNEL = 'majlis:peers';
/** Events kept for a process that is behind; older ones are found by its hints. */
const STREAM_EVENTS = 10_000;
const RETRY_MAX_MS = 500;
const BLOCK_MS = 2000;

const retry = (tries: number) => Math.min(50 * 2 ** tries, RETRY_MAX_MS);
const never = () => false as const;

function connect(
  url: string,
  { reconnectStrategy, onError }: { reconnectStrategy: typeof retry | typeof never; onError: (error: unknown) => void },
) {
  const client = createClient({
    url,
    // What the adapter reads of a stream is of this protocol's shape.
    RESP: 2,
    socket: { reconnectStrategy, connectTimeout: 5000 },
  });
  client.on('error', onError);
  return client;
}
type Client = ReturnType<typeof connect>;

/** The copies that the adapter makes of the client, to know when it listens and to end them with it. */
function watchCopies(client: Client, onError: (error: unknown) => void) {
  const copies: Client[] = [];
  let isOver = false;
  let listens = () => {};
  const listening = new Promise<void>((resolve) => {
    listens = resolve;
  });
  const duplicate = client.duplicate.bind(client);
  client.duplicate = ((...options: Parameters<typeof duplicate>) => {
    const copy = duplicate(...options) as unknown as Client;
    copy.on('error', onError);
    const read = copy.xRead.bind(copy);
    const xRead = (...request: Parameters<typeof read>) => {
      // The adapter asks again at once when it is refused: a closed client would keep it asking for ever.
      if (isOver) return new Promise<never>(() => {});
      const answer = read(...request);
      listens();
      return answer;
    };
    const disconnect = async () => {
      if (copy.isOpen) copy.destroy();
    };
    Object.defineProperties(copy, { xRead: { value: xRead }, disconnect: { value: disconnect } });
    copies.push(copy);
    return copy;
  }) as unknown as typeof client.duplicate;
  const end = () => {
    isOver = true;
    for (const copy of copies) if (copy.isOpen) copy.destroy();
  };
  return { listening, end };
}

/**
 * Connects to Redis 5 or newer.
 * @throws Error of the client when it cannot be reached.
 */
export async function openRedis({ url, onError }: { url: string; onError: (error: unknown) => void }): Promise<Redis> {
  // Told at once, where a client that is to stay would try for ever.
  const probe = connect(url, { reconnectStrategy: never, onError: () => {} });
  await probe.connect();
  probe.destroy();

  const client = connect(url, { reconnectStrategy: retry, onError });
  const listener = client.duplicate();
  listener.on('error', onError);
  await Promise.all([client.connect(), listener.connect()]);
  const nodeId = randomUUID();
  const hearers = new Map<string, (payload: unknown, from: string) => void>();
  await listener.subscribe(CHANNEL, (text) => {
    const { from, topic, payload } = JSON.parse(text) as { from: string; topic: string; payload: unknown };
    if (from !== nodeId) hearers.get(topic)?.(payload, from);
  });
  const { listening, end } = watchCopies(client, onError);
  const adapter = createAdapter(client, { streamName: STREAM, maxLen: STREAM_EVENTS, blockTimeInMs: BLOCK_MS });
  await listening;
  return {
    adapter,
    peers: {
      nodeId,
      publish: (topic, payload) =>
        void client.publish(CHANNEL, JSON.stringify({ from: nodeId, topic, payload })).catch(onError),
      subscribe: (topic, hear) => void hearers.set(topic, hear),
    },
    onBack: (hear) => void listener.on('ready', hear),
    ping: async () => void (await client.ping()),
    async close() {
      await client.ping().catch(() => {});
      end();
      for (const one of [client, listener]) if (one.isOpen) one.destroy();
    },
  };
}
