import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from './memory-storage.ts';
import type { OutboxEntry, Storage } from './ports.ts';
import { createDeviceStorage } from './storage.ts';

const toEntry = (clientId: string, order: number): OutboxEntry => ({
  clientId,
  conversationId: 'c1',
  order,
  createdAt: 1000,
  body: { kind: 'json', request: { conversationId: 'c1', clientId, type: 'TEXT', content: 'مرحباً' } },
  attempts: 0,
  failure: null,
});
const onFallback = vi.fn();
const openDevice = (scope = 'https://api.test/api') => createDeviceStorage({ scope, onFallback });
afterEach(() => {
  vi.unstubAllGlobals();
  onFallback.mockReset();
});

describe.each<[string, () => Storage]>([
  ['on the device', openDevice],
  ['in memory', createMemoryStorage],
])('storage %s', (_, create) => {
  it('gives back what waits to be sent in the order of writing', async () => {
    const user = await create().open('order');
    await user.putOutbox(toEntry('second-id', 2));
    await user.putOutbox(toEntry('first-id0', 1));
    await user.putOutbox({ ...toEntry('second-id', 2), attempts: 3 });
    expect((await user.listOutbox()).map(({ clientId, attempts }) => [clientId, attempts])).toEqual([
      ['first-id0', 0],
      ['second-id', 3],
    ]);
    await user.removeOutbox('first-id0');
    expect(await user.listOutbox()).toHaveLength(1);
  });

  it('keeps drafts and forgets an empty one', async () => {
    const user = await create().open('drafts');
    await user.putDraft('c1', 'نص لم يكتمل');
    await user.putDraft('c2', 'x');
    await user.putDraft('c2', '');
    expect(await user.listDrafts()).toEqual([{ conversationId: 'c1', text: 'نص لم يكتمل' }]);
  });

  // S24
  it('shows one user nothing of another, and nothing after it is wiped', async () => {
    const storage = create();
    const first = await storage.open('layla');
    await first.putOutbox(toEntry('from-layla', 1));
    expect(await (await storage.open('adam')).listOutbox()).toEqual([]);
    await first.clear();
    expect(await (await storage.open('layla')).listOutbox()).toEqual([]);
  });
});

describe('storage on the device', () => {
  it('survives a reload, bytes too', async () => {
    const before = await openDevice().open('reload');
    const blob = new Blob(['voice note'], { type: 'audio/webm' });
    const media = { kind: 'upload', media: 'voice', blob, fileName: null, caption: null, duration: 1 } as const;
    const rest = { waveform: null, width: null, height: null, replyToId: null };
    await before.putOutbox({ ...toEntry('with-blob', 1), body: { ...media, ...rest } });
    before.close();
    const [entry] = await (await openDevice().open('reload')).listOutbox();
    expect(entry?.body.kind === 'upload' && (await entry.body.blob.text())).toBe('voice note');
  });

  it('keeps the backends of one page apart', async () => {
    await (await openDevice('https://one.test/api').open('u')).putDraft('c1', 'one');
    expect(await (await openDevice('https://two.test/api').open('u')).listDrafts()).toEqual([]);
  });

  it('opens again after another tab made it let go', async () => {
    const user = await openDevice().open('again');
    await user.putDraft('c1', 'kept');
    const request = indexedDB.open('majlis https://api.test/api again', 1);
    await new Promise<void>((resolve) => {
      request.onsuccess = () => resolve();
    });
    request.result.close();
    user.close();
    expect(await user.listDrafts()).toEqual([{ conversationId: 'c1', text: 'kept' }]);
  });

  it('says storage_full, and nothing is accepted, when the device has no room', async () => {
    const user = await openDevice().open('full');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(user.putOutbox(toEntry('too-much-', 1))).rejects.toMatchObject({ code: 'storage_full' });
    put.mockRestore();
    expect(await user.listOutbox()).toEqual([]);
  });

  it('falls back to memory and says so when the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const user = await openDevice().open('private');
    await user.putOutbox(toEntry('in-memory', 1));
    expect(await user.listOutbox()).toHaveLength(1);
    expect(onFallback).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'storage_unavailable' }));
  });
});
