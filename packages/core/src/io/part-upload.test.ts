import { createTestClock, createWorld, type World } from '@majlis/testing';
import { afterEach, expect, it } from 'vitest';
import { selectMessages } from '../state/selectors.ts';
import { calm, openReadyStage, openStage, pass, type Stage, signIn } from '../test/stage.ts';
import { createMemoryStorage } from './memory-storage.ts';

const PART = 8_388_608;
const SIZE = 2.5 * PART;
const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});

/** A world whose parts are counted, and that takes no more of them than it is told. */
function watchParts(made: World) {
  const ranges: string[] = [];
  const parts = { ranges, mostTaken: Number.POSITIVE_INFINITY };
  const fetch: World['fetch'] = async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'PUT') return made.fetch(request);
    expect(request.headers.get('Authorization')).toBeNull();
    if (ranges.length >= parts.mostTaken) throw new TypeError('cut');
    ranges.push(request.headers.get('Content-Range') ?? '');
    return made.fetch(request);
  };
  return { parts, world: { ...made, fetch } };
}
const file = () => new File([new Uint8Array(SIZE).fill(7)], 'فحص.bin', { type: 'application/octet-stream' });
const LAST = [`bytes ${PART}-${2 * PART - 1}/${SIZE}`, `bytes ${2 * PART}-${SIZE - 1}/${SIZE}`];

// MED-5, G7
it('a large file that was cut goes on after its last whole part when the page has been loaded again', async () => {
  const clock = createTestClock();
  const storage = createMemoryStorage();
  const { parts, world } = watchParts(createWorld({ clock }));
  const before = await openReadyStage({ world, clock, storage });
  parts.mostTaken = 1;
  await before.system.messages.sendFile(before.conversationId, file(), { caption: 'التقرير' });
  await calm(before);
  expect(parts.ranges).toEqual([`bytes 0-${PART - 1}/${SIZE}`]);
  expect(before.shown()).toMatchObject([{ status: 'uploading' }]);
  await before.system.disconnect();

  const after = await openStage({ world, clock, storage });
  open.push(after.system);
  parts.mostTaken = Number.POSITIVE_INFINITY;
  await signIn(after);
  await after.system.getMessages(after.conversationId);
  await pass(after, 5000);
  expect(parts.ranges.slice(1)).toEqual(LAST);
  expect(selectMessages(after.system.state.getSnapshot(), after.conversationId)).toMatchObject([
    { type: 'FILE', content: 'التقرير', status: 'sent', attachments: [{ size: SIZE, fileName: 'فحص.bin' }] },
  ]);
});

it('a part that fails on the way is sent again by itself, and the rest not twice', async () => {
  const { parts, world } = watchParts(createWorld({ clock: createTestClock() }));
  const stage = await openReadyStage({ world });
  open.push(stage.system);
  parts.mostTaken = 1;
  await stage.system.messages.sendFile(stage.conversationId, file());
  await calm(stage);
  parts.mostTaken = Number.POSITIVE_INFINITY;
  await pass(stage, 60_000);
  expect(parts.ranges.slice(1)).toEqual(LAST);
  expect(stage.shown()).toMatchObject([{ status: 'sent' }]);
});

it('a small file, and a large one of a backend that takes no parts, go in one request', async () => {
  const made = createWorld({ clock: createTestClock() });
  const { parts, world } = watchParts(made);
  const stage = await openReadyStage({ world });
  open.push(stage.system);
  await stage.system.messages.sendFile(
    stage.conversationId,
    new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' }),
  );
  await calm(stage);
  expect([parts.ranges, stage.shown()]).toMatchObject([[], [{ status: 'sent' }]]);
});

it('a file that cannot be sent is refused before it is taken', async () => {
  const stage = await openReadyStage();
  open.push(stage.system);
  const { sendFile } = stage.system.messages;
  const at = stage.conversationId;
  await expect(sendFile(at, new File([], 'a'))).rejects.toMatchObject({ code: 'invalid_argument' });
  await expect(sendFile(at, 'text' as unknown as Blob)).rejects.toMatchObject({ code: 'invalid_argument' });
  const large = new File([new Uint8Array(26_300_000)], 'a.zip');
  await expect(sendFile(at, large)).rejects.toMatchObject({ code: 'too_large' });
  const film = new File([new Uint8Array(26_300_000)], 'a.mp4', { type: 'video/mp4' });
  await expect(sendFile(at, film, { duration: -1 })).rejects.toMatchObject({ code: 'invalid_argument' });
  expect(stage.shown()).toEqual([]);
});
