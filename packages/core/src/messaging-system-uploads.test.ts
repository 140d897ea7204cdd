import { createWorld } from '@majlis/testing';
import { afterEach, expect, test } from 'vitest';
import { selectMessages } from './state/selectors.ts';
import { AHMAD, calm, openReadyStage, pass, type Stage } from './test/stage.ts';

const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});
async function ready() {
  const stage = await openReadyStage();
  open.push(stage.system);
  return stage;
}
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const image = () => new File([PNG], 'photo.png', { type: 'image/png' });

test('an image shows at once from this page, then from the backend, under one key', async () => {
  const stage = await ready();
  const { system, conversationId, world } = stage;
  const written = await system.sendImage(conversationId, image(), { caption: 'صورة', width: 1, height: 1 });
  expect(written).toMatchObject({ type: 'IMAGE', content: 'صورة', status: 'queued' });
  expect(written.attachments[0]?.url).toMatch(/^blob:/);
  await calm(stage);
  const [sent] = selectMessages(system.state.getSnapshot(), conversationId);
  expect(sent).toMatchObject({ key: written.key, status: 'sent', type: 'IMAGE', content: 'صورة' });
  expect(sent?.attachments[0]?.url).toMatch(/^http/);
  expect(await world.as(AHMAD).messages(conversationId)).toHaveLength(1);
});

// G4
test('text overtakes an upload that fails for now, and the upload still arrives once', async () => {
  const stage = await ready();
  const { system, conversationId, world } = stage;
  world.network.failRequests({ method: 'POST', path: 'upload-image' }, 'network', 2);
  await system.sendImage(conversationId, image());
  await system.sendTextMessage(conversationId, 'نص');
  await calm(stage);
  expect(stage.shown().map(({ status }) => status)).toEqual(['sent', 'uploading']);
  await pass(stage, 20_000);
  const stored = await world.as(AHMAD).messages(conversationId);
  expect(stored.map(({ type }) => type)).toEqual(['TEXT', 'IMAGE']);
});

test('taking an upload back aborts it', async () => {
  let aborted = 0;
  const world = createWorld();
  const hanging: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    if (!request.url.includes('upload-image')) return world.fetch(request);
    return new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => {
        aborted += 1;
        reject(request.signal.reason);
      });
    });
  };
  const stage = await openReadyStage({ world, fetch: hanging });
  open.push(stage.system);
  const { key } = await stage.system.sendImage(stage.conversationId, image());
  await calm(stage);
  expect(stage.shown()).toEqual([{ content: null, status: 'uploading' }]);
  expect(await stage.system.messages.cancel(key)).toBe(true);
  expect(aborted).toBe(1);
  expect(stage.contents()).toEqual([]);
  await stage.system.sendTextMessage(stage.conversationId, 'بعده');
  await calm(stage);
  expect(stage.shown()).toEqual([{ content: 'بعده', status: 'sent' }]);
});

test('a refused file fails on its own row and keeps nobody waiting', async () => {
  const stage = await ready();
  const { system, conversationId } = stage;
  const text = new Blob(['not a picture'], { type: 'image/png' });
  await system.sendImage(conversationId, text);
  await system.sendImage(conversationId, image());
  await calm(stage);
  expect(
    stage
      .shown()
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['failed', 'sent']);
});
