import { afterEach, expect, it } from 'vitest';
import { selectMessages } from '../state/selectors.ts';
import { AHMAD, calm, openReadyStage, type Stage } from '../test/stage.ts';

const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

// MED-3
it('a fresh address of a picture is asked for alone: what is shown of the conversation stays', async () => {
  const stage = await openReadyStage();
  const { system, world, conversationId } = stage;
  open.push(system);
  for (const words of ['one', 'two']) await world.as(AHMAD).send(conversationId, words);
  await world.as(AHMAD).upload(conversationId, 'image', { bytes: PNG });
  await world.as(AHMAD).send(conversationId, 'three');
  await calm(stage);
  const shown = () => selectMessages(system.state.getSnapshot(), conversationId);
  const before = shown();
  const picture = before.find(({ type }) => type === 'IMAGE')?.attachments[0];
  if (!picture?.url) throw new Error('no picture is shown');
  const asked = system.messages.attachmentUrl(picture.id);
  await calm(stage);
  expect(await asked).toMatch(/^http/);
  expect(shown()).toBe(before);
});

it('an address of what is not there is refused by name', async () => {
  const stage = await openReadyStage();
  open.push(stage.system);
  await expect(stage.system.messages.attachmentUrl('')).rejects.toMatchObject({ code: 'invalid_argument' });
  const asked = stage.system.messages.attachmentUrl('nothing');
  asked.catch(() => undefined);
  await calm(stage);
  await expect(asked).rejects.toMatchObject({ code: 'not_found' });
});
