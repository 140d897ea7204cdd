import { createWorld } from '@majlis/testing';
import { createWorldHandlers } from '@majlis/testing/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import type { MajlisError } from '../types.ts';
import { decodeEvent } from './decode.ts';
import type { TransportHandlers } from './ports.ts';
import { createSocketTransport } from './socket.ts';

const world = createWorld({ baseUrl: 'http://frames.test/api' });
const server = setupServer(...createWorldHandlers(world));
// Loaded before the frames are mocked, as a page loads it before its stories start.
beforeAll(() => import('socket.io-client').then(() => server.listen()));
afterAll(() => server.close());

function start(token: string) {
  const ready = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<MajlisError>();
  const event = Promise.withResolvers<Parameters<TransportHandlers['onEvent']>>();
  const no = () => Promise.reject(new Error('not asked for here'));
  const handle = createSocketTransport().start({
    baseUrl: world.baseUrl,
    capabilities: null,
    token,
    userId: 'user-ar-1',
    deviceId: 'device-1',
    http: { request: no, download: no },
    clock: createSystemClock(),
    handlers: { onReady: () => ready.resolve(), onEvent: (...args) => event.resolve(args), onClose: closed.resolve },
  });
  return { handle, ready: ready.promise, closed: closed.promise, event: event.promise };
}

it('speaks the protocol frame by frame with a world behind mocked WebSockets', async () => {
  const session = start(world.tokenFor('user-ar-1'));
  await session.ready;
  const other = world.as('user-ar-2');
  const conversationId = await other.open('user-ar-1');
  const [name, payload] = await session.event;
  expect(name).toBe('conversation:new');
  expect(decodeEvent(name, payload)).toMatchObject({ ok: true });
  const { seq } = await other.send(conversationId, 'السلام عليكم');
  const ack = await session.handle.send?.('conversation:read', { conversationId, seq });
  expect(ack).toMatchObject({ ok: true, data: { me: { readSeq: seq } } });
  session.handle.stop();
});

it('hears why it was refused', async () => {
  expect(await start('no token of this world').closed).toMatchObject({ code: 'unauthenticated', status: 401 });
});
