import { expect, it } from 'vitest';
import type { OutboxEntry } from './ports.ts';
import { createDeviceStorage } from './storage.ts';

const fallbacks: unknown[] = [];
const open = (userId: string) =>
  createDeviceStorage({ scope: 'https://api.test/api', onFallback: (error) => fallbacks.push(error) }).open(userId);

const toEntry = (blob: Blob): OutboxEntry => ({
  clientId: 'voice-note-1',
  conversationId: 'c1',
  order: 1,
  createdAt: Date.now(),
  body: {
    kind: 'upload',
    media: 'voice',
    blob,
    fileName: 'ملاحظة.webm',
    caption: null,
    duration: 1.5,
    waveform: [1, 50, 100],
    width: null,
    height: null,
    replyToId: null,
  },
  attempts: 0,
  failure: null,
});

it('keeps the bytes and the type of a recording in a real browser until they are sent', async () => {
  const userId = crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const before = await open(userId);
  await before.putOutbox(toEntry(new Blob([bytes], { type: 'audio/webm;codecs=opus' })));
  before.close();

  const after = await open(userId);
  const [entry] = await after.listOutbox();
  if (entry?.body.kind !== 'upload') throw new Error('the entry is gone');
  expect(entry.body.blob.type).toBe('audio/webm;codecs=opus');
  expect(new Uint8Array(await entry.body.blob.arrayBuffer())).toEqual(bytes);
  expect(entry.body.fileName).toBe('ملاحظة.webm');
  expect(fallbacks).toEqual([]);
  await after.clear();
  expect(await after.listOutbox()).toEqual([]);
});

it('goes on after another tab deleted the database under it', async () => {
  const userId = crypto.randomUUID();
  const user = await open(userId);
  await user.putDraft('c1', 'x');
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`majlis https://api.test/api ${userId}`);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  await user.putDraft('c2', 'y');
  expect(await user.listDrafts()).toEqual([{ conversationId: 'c2', text: 'y' }]);
});
