import { createWorld } from '@majlis/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createMajlisError, isMajlisError } from './base/errors.ts';
import type { Transport } from './io/ports.ts';
import { createMessagingSystem } from './messaging-system.ts';
import { selectConversations } from './state/selectors.ts';
import { AHMAD, calm, openReadyStage, openStage, type Stage, signIn } from './test/stage.ts';

const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});
async function ready(options = {}) {
  const stage = await openReadyStage(options);
  open.push(stage.system);
  return stage;
}
const png = (bytes = 4) => new Blob([new Uint8Array(bytes).fill(1)], { type: 'image/png' });
const webm = () => new Blob(['x'], { type: 'audio/webm;codecs=opus' });

test('wrong arguments are refused with what, why and how, and nothing is sent', async () => {
  const { system, conversationId: id, world, contents } = await ready();
  const wrong: [string, () => Promise<unknown>][] = [
    ['a blank text', () => system.sendTextMessage(id, '  \n')],
    ['NUL', () => system.sendTextMessage(id, 'a\u0000b')],
    ['half a surrogate pair', () => system.sendTextMessage(id, 'a\ud83d')],
    ['too long a text', () => system.sendTextMessage(id, '😀'.repeat(5001))],
    ['a text that is none', () => system.sendTextMessage(id, 5 as unknown as string)],
    ['an id with a slash', () => system.sendTextMessage('../x', 'a')],
    ['an empty id', () => system.getMessages('')],
    ['a voice without length', () => system.sendVoiceMessage(id, webm(), 0)],
    ['a voice of no number', () => system.sendVoiceMessage(id, webm(), Number.NaN)],
    ['a voice too long', () => system.sendVoiceMessage(id, webm(), 901)],
    ['an empty voice', () => system.sendVoiceMessage(id, new Blob([], { type: 'audio/webm' }), 3)],
    ['an image that is no blob', () => system.sendImage(id, 'file' as unknown as Blob)],
    ['a latitude out of range', () => system.sendLocation(id, 91, 0)],
    ['a longitude that is none', () => system.sendLocation(id, 0, Number.POSITIVE_INFINITY)],
    ['two anchors', () => system.getMessages(id, { before: 1, after: 2 })],
    ['a page of nothing', () => system.getMessages(id, { limit: 0 })],
    ['oneself', () => system.getOrCreateConversation('user-ar-1')],
    ['a key that has not failed', () => system.messages.retry('nothing')],
  ];
  for (const [name, call] of wrong) {
    const error = await call().then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(isMajlisError(error) && error.code, name).toBe('invalid_argument');
    expect(isMajlisError(error) && error.hint, name).toBeTruthy();
  }
  expect(contents()).toEqual([]);
  expect(world.network.requestCount({ method: 'POST', path: '/messages' })).toBe(0);
  expect((await system.sendTextMessage(id, '😀'.repeat(5000))).status).toBe('queued');
});

test('files too large or of another type are refused by name', async () => {
  const { system, conversationId: id } = await ready({ world: createWorld({ limits: { imageMaxBytes: 8 } }) });
  await expect(system.sendImage(id, png(9))).rejects.toMatchObject({ code: 'too_large' });
  await expect(system.sendImage(id, new Blob(['x'], { type: 'image/svg+xml' }))).rejects.toMatchObject({
    code: 'unsupported_media_type',
  });
});

test('use before signing in says what to do', async () => {
  const system = createMessagingSystem({ baseUrl: 'http://api.test/api' });
  await expect(system.getMessages('c1')).rejects.toMatchObject({ code: 'not_initialized' });
  expect(() => system.sendTyping('c1')).toThrow(/nobody is signed in/);
  await expect(system.initialize('')).rejects.toMatchObject({ code: 'invalid_argument' });
});

test('hostile frames are refused and told, and the rest goes on', async () => {
  let deliver: (name: string, payload: unknown) => void = () => {};
  const transport: Transport = {
    name: 'hostile',
    push: true,
    start({ handlers, userId }) {
      deliver = handlers.onEvent;
      const serverTime = '2026-01-01T00:00:00.000Z';
      handlers.onReady({ sessionId: 's', userId, serverTime, contract: '1.0', dataEpoch: 'e' });
      return { stop() {} };
    },
  };
  const stage = await openStage();
  const system = createMessagingSystem(
    {
      baseUrl: stage.world.baseUrl,
      transport,
      fetch: stage.world.fetch,
      shareAcrossTabs: false,
      logger: { debug() {}, warn() {}, error() {} },
      storage: stage.storage,
    },
    { clock: stage.clock },
  );
  open.push(system);
  const errors: string[] = [];
  system.on('error', ({ error }) => errors.push(error.code));
  await signIn({ ...stage, system, heard: [] });
  await system.getMessages(stage.conversationId);
  const frames: [string, unknown][] = [
    ['message:new', null],
    ['message:new', { message: { id: '', seq: -1 } }],
    ['message:new', { message: { id: 'm', conversationId: '__proto__x/', seq: 1, rev: 1 } }],
    ['message:updated', { message: { seq: '1' } }],
    ['receipt', { conversationId: 'c', userId: 'u', readSeq: -5, deliveredSeq: 1 }],
    ['hint', { items: 'all' }],
    ['conversation:self', { conversationId: 'c', me: {} }],
    ['typing', []],
  ];
  for (const [name, payload] of frames) deliver(name, payload);
  deliver('nobody:knows', { anything: 1 });
  expect(errors).toEqual(frames.map(() => 'invalid_response'));
  deliver('typing', { conversationId: 'toString', userId: 'constructor', isTyping: true, kind: 'text' });
  deliver('conversation:removed', { conversationId: 'hasOwnProperty', reason: 'x' });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(selectConversations(system.state.getSnapshot())).toHaveLength(1);
});

test('a handler that throws harms neither the others nor the state', async () => {
  const { system, conversationId, world, clock, contents } = await ready();
  system.on('message:new', () => {
    throw new Error('theirs');
  });
  const heard: (string | null)[] = [];
  const undo = system.on('message:new', ({ message }) => heard.push(message.content));
  await world.as(AHMAD).send(conversationId, '1');
  await calm({ clock });
  expect(heard).toEqual(['1']);
  undo();
  await world.as(AHMAD).send(conversationId, '2');
  await calm({ clock });
  expect(heard).toEqual(['1']);
  expect(contents()).toEqual(['1', '2']);
});

describe('a full device', () => {
  async function readyOnFullDevice() {
    const stage = await openStage();
    const real = await stage.storage.open('user-ar-1');
    const full = createMajlisError({ code: 'storage_full', message: 'unable to keep; the device is full' });
    const storage = { open: async () => ({ ...real, putOutbox: () => Promise.reject(full) }) };
    const again = await openReadyStage({ world: stage.world, clock: stage.clock, storage });
    open.push(again.system);
    return again;
  }

  test('refuses a message that the server has not taken either, and shows nothing of it', async () => {
    const { system, conversationId, contents, world } = await readyOnFullDevice();
    world.network.failRequests({ method: 'POST', path: '/messages' }, 'network');
    await expect(system.sendTextMessage(conversationId, 'x')).rejects.toMatchObject({ code: 'storage_full' });
    expect(contents()).toEqual([]);
  });

  test('does not stop a message that the server takes', async () => {
    const { system, conversationId, contents, world, clock } = await readyOnFullDevice();
    await system.sendTextMessage(conversationId, 'x');
    expect(contents()).toEqual(['x']);
    await calm({ clock });
    expect(await world.as(AHMAD).messages(conversationId)).toMatchObject([{ content: 'x' }]);
  });
});
