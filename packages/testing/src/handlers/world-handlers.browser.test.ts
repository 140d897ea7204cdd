import { createMessagingSystem } from '@majlis/core';
import { setupWorker } from 'msw/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../world/create-world.ts';
import { createWorldHandlers } from './world-handlers.ts';

const LAYLA = 'user-ar-1';
const AHMAD = 'user-ar-2';
const worker = setupWorker();
let world: World;
beforeAll(async () => {
  world = createWorld();
  worker.use(...createWorldHandlers(world));
  await worker.start({ quiet: true });
});
afterAll(() => worker.stop());

test('a page talks to the world over fetch and a socket as it would to a backend', async () => {
  const system = createMessagingSystem({ baseUrl: world.baseUrl });
  const arrived = new Promise<string | null>((resolve) =>
    system.on('message:new', ({ message }) => message.senderId === AHMAD && resolve(message.content)),
  );
  await system.initialize(LAYLA, world.tokenFor(LAYLA));
  await expect.poll(() => world.sessionCount()).toBe(1);
  const conversationId = await world.as(AHMAD).open(LAYLA);
  await world.as(AHMAD).send(conversationId, 'مرحباً ليلى');
  expect(await arrived).toBe('مرحباً ليلى');
  await system.sendTextMessage(conversationId, 'أهلاً 👋');
  await expect.poll(() => world.as(AHMAD).messages(conversationId)).toHaveLength(2);
  await system.disconnect();
  await expect.poll(() => world.sessionCount()).toBe(0);
});

test('a form with a file is taken in a browser, and its bytes come back with ranges', async () => {
  const headers = { Authorization: `Bearer ${world.tokenFor(LAYLA)}` };
  const form = new FormData();
  form.set('conversationId', await world.as(LAYLA).open(AHMAD));
  form.set('caption', 'صورة');
  form.set('image', new File(['GIF89a\u0001\0\u0001\0;'], 'a.gif', { type: 'text/html' }));
  const sent = await fetch(`${world.baseUrl}/messages/upload-image`, { method: 'POST', headers, body: form });
  const { message } = (await sent.json()) as { message: { attachments: { url: string }[]; content: string } };
  expect([sent.status, message.content]).toEqual([201, 'صورة']);
  const url = message.attachments[0]?.url ?? '';
  const part = await fetch(url, { headers: { Range: 'bytes=0-5' } });
  expect([part.status, part.headers.get('Content-Type'), await part.text()]).toEqual([206, 'image/gif', 'GIF89a']);
});
