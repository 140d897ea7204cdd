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
  const stage = await ready();
  const { system, conversationId, world } = stage;
  world.network.setLatency(1000);
  const { key } = await system.sendImage(conversationId, image());
  const cancelled = system.messages.cancel(key);
  expect(await cancelled).toBe(true);
  expect(stage.contents()).toEqual([]);
  world.network.setLatency(0);
  await stage.clock.advance(5000);
  expect(await world.as(AHMAD).messages(conversationId)).toEqual([]);
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
