import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Conversation, Message } from '@majlis/contract';
import { createMemoryStorage, createMessagingSystem, selectMessages, type Transport } from '@majlis/core';
import { buildConversation, buildMessage } from '@majlis/testing';
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import { interleave, printReport, toRow } from './report.ts';

const HELD = [100, 10_000, 100_000] as const;
const BATCH = 5000;
const ROUNDS = 15;
const SEND_BATCHES_OF = 50;

const encoder = new Encoder();
/** The very string that a socket hands to the client. */
function toFrame(seq: number): string {
  const message: Message = buildMessage({ id: `m${seq}`, conversationId: 'c1', seq, rev: seq, senderId: 'adam' });
  const [frame] = encoder.encode({ type: PacketType.EVENT, nsp: '/majlis', data: ['message:new', { message }] });
  return String(frame);
}
const frames = Array.from({ length: 100_000 + BATCH }, (_, index) => toFrame(index + 1));

interface Receiver {
  receive(frame: string): void;
  count(): number;
  close(): Promise<void> | void;
}

/** What a page without an SDK does: the socket's handler puts the message into a Map. */
function openBare(): Receiver {
  const messages = new Map<string, Message>();
  const decoder = new Decoder();
  decoder.on('decoded', (packet: Packet) => {
    const [name, payload] = packet.data as [string, { message: Message }];
    if (name === 'message:new') messages.set(payload.message.id, payload.message);
  });
  return { receive: (frame) => decoder.add(frame), count: () => messages.size, close: () => decoder.destroy() };
}

function answerRequest(conversation: Conversation, input: RequestInfo | URL): Response {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  if (pathname.endsWith('/messages')) {
    return Response.json({ items: [], hasMoreBefore: false, hasMoreAfter: false, lastSeq: 0, rev: 0 });
  }
  if (pathname.endsWith('/conversations')) return Response.json({ items: [conversation], nextCursor: null });
  if (pathname.endsWith('/conversations/c1')) return Response.json({ conversation });
  return Response.json({ me: conversation.me });
}

/** The whole way in: decode, order and dedupe, store, and a subscriber that reads the list after each batch of changes. */
async function openMajlis(): Promise<Receiver> {
  const conversation = buildConversation({ id: 'c1' });
  const decoder = new Decoder();
  const transport: Transport = {
    name: 'frames',
    push: true,
    start: ({ handlers, userId }) => {
      decoder.on('decoded', (packet: Packet) => {
        const [name, payload] = packet.data as [string, unknown];
        handlers.onEvent(name, payload);
      });
      handlers.onReady({
        sessionId: 's1',
        userId,
        serverTime: new Date().toISOString(),
        contract: '1.0',
        dataEpoch: 'epoch',
      });
      return { stop: () => decoder.off('decoded'), send: async () => ({ ok: true, data: { me: conversation.me } }) };
    },
  };
  const system = createMessagingSystem({
    baseUrl: 'http://api.test/api',
    transport,
    storage: createMemoryStorage(),
    shareAcrossTabs: false,
    memory: { messagesPerConversation: Number.POSITIVE_INFINITY },
    capabilities: {
      contract: '1.0',
      contracts: ['1.0'],
      dataEpoch: 'epoch',
      server: { name: 'frames', version: '1' },
      auth: { modes: ['bearer'] },
      levels: { core: 1 },
      realtime: { transports: ['socketio'] },
      limits: {},
    },
    fetch: async (input) => answerRequest(conversation, input),
  });
  const read = () => selectMessages(system.state.getSnapshot(), 'c1').length;
  await system.initialize('user-ar-1', 'token');
  await system.getMessages('c1');
  let seen = 0;
  system.state.subscribe(() => {
    seen = read();
  });
  return {
    receive: (frame) => decoder.add(frame),
    count: () => Math.max(seen, read()),
    close: () => system.disconnect(),
  };
}

setFlagsFromString('--expose-gc');
/** What one measurement leaves behind must not be swept up in the next. */
const collectGarbage = runInNewContext('gc') as () => void;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function receive(receiver: Receiver, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    receiver.receive(frames[index] ?? '');
    // A socket delivers a few frames a turn; each turn is one batch of changes.
    if (index % SEND_BATCHES_OF === SEND_BATCHES_OF - 1) await nextTurn();
  }
  await nextTurn();
}

/** Microseconds of CPU for one message, with `held` there before it. */
async function measure(open: () => Promise<Receiver> | Receiver, held: number): Promise<number> {
  const receiver = await open();
  const warmer = await open();
  await receive(receiver, 0, held);
  collectGarbage();
  // Collecting also throws away compiled code: another receiver has it made again, so that none is made below.
  await receive(warmer, 0, BATCH);
  const before = process.cpuUsage();
  await receive(receiver, held, held + BATCH);
  const { user, system } = process.cpuUsage(before);
  if (receiver.count() !== held + BATCH) throw new Error(`held ${receiver.count()} instead of ${held + BATCH}`);
  await receiver.close();
  await warmer.close();
  return (user + system) / BATCH;
}

// The first run pays for the compiler, on both sides.
for (const open of [openMajlis, openBare]) await measure(open, 10_000);

const spread = await interleave(
  ROUNDS,
  Object.fromEntries(
    HELD.flatMap((held) => [
      [`majlis, ${held} held`, () => measure(openMajlis, held)],
      [`bare, ${held} held`, () => measure(openBare, held)],
    ]),
  ) as Record<string, () => Promise<number>>,
);
const median = (name: string) => spread[name]?.median ?? Number.NaN;
printReport('store', 'µs CPU per message', spread, [
  toRow('vs-bare-socketio', 'µs', median('majlis, 10000 held'), median('bare, 10000 held')),
  toRow('growth-100-to-100000', 'µs', median('majlis, 100000 held'), median('majlis, 100 held')),
]);
