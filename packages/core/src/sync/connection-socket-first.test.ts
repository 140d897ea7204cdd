import type { Ack, Message, SendMessageRequest } from '@majlis/contract';
import { buildMessage, createTestClock } from '@majlis/testing';
import { expect, test } from 'vitest';
import { createMajlisError } from '../base/errors.ts';
import { decodeMessage } from '../io/decode.ts';
import type { Connection } from './connection.ts';
import { createSocketFirst } from './connection-socket-first.ts';

const request: SendMessageRequest = { conversationId: 'c1', clientId: 'client-1', type: 'TEXT', content: 'مرحباً' };
const message: Message = buildMessage({ conversationId: 'c1', clientId: 'client-1', content: 'مرحباً' });
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A sender whose socket and route answer when the test says so. */
function prepare({ isLive = true } = {}) {
  const clock = createTestClock();
  const said: string[] = [];
  let acknowledge = (_ack: Ack): void => {};
  let cut = (_error: Error): void => {};
  const connection: Pick<Connection, 'send'> = {
    send(name) {
      if (!isLive) return null;
      said.push(name);
      return new Promise<Ack>((resolve, reject) => {
        acknowledge = resolve;
        cut = reject;
      });
    },
  };
  const ask = createSocketFirst(connection, clock);
  return {
    clock,
    said,
    send: () =>
      ask({
        name: 'message:send',
        payload: request,
        decode: (data) => decodeMessage(data.message),
        async askRoute() {
          said.push('POST');
          return message;
        },
      }),
    acknowledge: (ack: Ack) => acknowledge(ack),
    cut: () => cut(createMajlisError({ code: 'disconnected', message: 'cut' })),
  };
}

test('goes over the live session, without a request', async () => {
  const { send, said, acknowledge } = prepare();
  const sent = send();
  acknowledge({ ok: true, data: { message } });
  expect(await sent).toEqual(message);
  expect(said).toEqual(['message:send']);
});

test('goes by the route where there is no session', async () => {
  const { send, said } = prepare({ isLive: false });
  expect(await send()).toEqual(message);
  expect(said).toEqual(['POST']);
});

test('goes by the route at once when the socket is cut, or refuses', async () => {
  for (const end of ['cut', 'refuse'] as const) {
    const { send, said, cut, acknowledge } = prepare();
    const sent = send();
    if (end === 'cut') cut();
    else acknowledge({ ok: false, error: { type: 'x', title: 'x', status: 404, code: 'not_found' } });
    expect(await sent).toEqual(message);
    expect(said).toEqual(['message:send', 'POST']);
  }
});

test('asks the route too, once, when the socket has been silent for two seconds', async () => {
  const { send, said, clock, cut } = prepare();
  const sent = send();
  await clock.advance(1999);
  await settled();
  expect(said).toEqual(['message:send']);
  await clock.advance(1);
  expect(await sent).toEqual(message);
  cut();
  await settled();
  expect(said).toEqual(['message:send', 'POST']);
});

test('an acknowledgement that holds no message is an answer that cannot be read', async () => {
  const { send, acknowledge } = prepare();
  const sent = send();
  acknowledge({ ok: true, data: { message: { id: 1 } } });
  await expect(sent).rejects.toMatchObject({ code: 'invalid_response' });
});
