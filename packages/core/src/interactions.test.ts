import { createTestClock, createWorld } from '@majlis/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { createInteractions, type Interactions } from './interactions.ts';
import { createMessagingSystem } from './messaging-system.ts';
import { selectMessages } from './state/selectors.ts';
import {
  AHMAD,
  calm,
  LAYLA,
  openReadyStage,
  openStage,
  pass,
  type Stage,
  type StageOptions,
  signIn,
} from './test/stage.ts';
import type { ChatMessage } from './types.ts';

const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});

interface Scene extends Stage {
  interactions: Interactions;
  own: ChatMessage;
  theirs: ChatMessage;
  at(index: number): ChatMessage;
  /** Lets the clock go on until the work is done. */
  during<Value>(work: Promise<Value>): Promise<Value>;
  count(name: string): number;
}

/** Layla wrote one message and Ahmad another. */
async function openScene(options: StageOptions = {}): Promise<Scene> {
  const stage = await openReadyStage(options);
  open.push(stage.system);
  const { system, world, conversationId, clock } = stage;
  await system.sendTextMessage(conversationId, 'السيارة متاحة');
  await calm(stage);
  await world.as(AHMAD).send(conversationId, 'بكم؟');
  await calm(stage);
  const at = (index: number) => {
    const message = selectMessages(system.state.getSnapshot(), conversationId).at(index);
    if (!message) throw new Error(`no message is at ${index}`);
    return message;
  };
  return {
    ...stage,
    interactions: createInteractions({ system, clock, logger: { debug() {}, warn() {}, error() {} } }),
    own: at(0),
    theirs: at(1),
    at,
    async during(work) {
      work.catch(() => undefined);
      await calm(stage);
      await pass(stage, 5000);
      return work;
    },
    count: (name) => stage.events.filter((event) => event.name === name).length,
  };
}

describe('editing', () => {
  it('changes the words for everyone, tells of it once, and keeps the place', async () => {
    const scene = await openScene();
    const { interactions, own, world, conversationId, during, at, count } = scene;
    const before = count('message:updated');
    const edited = await during(interactions.edit(own.id, 'بيعت السيارة'));
    expect(edited).toMatchObject({ id: own.id, seq: own.seq, key: own.key, content: 'بيعت السيارة', isOwn: true });
    expect(edited.editedAt).not.toBeNull();
    expect(at(0)).toBe(edited);
    expect(count('message:updated')).toBe(before + 1);
    expect(await world.as(AHMAD).messages(conversationId)).toMatchObject([{ content: 'بيعت السيارة' }, {}]);
  });

  // RT-4
  it.each(['the event never comes', 'the event comes twice'])('is the same when %s', async (what) => {
    const { interactions, own, world, during, at, count } = await openScene();
    if (what.includes('never')) world.network.dropEvents(1, 'message:updated');
    else world.network.duplicateEvents(2);
    const before = count('message:updated');
    await during(interactions.edit(own.id, 'أخرى'));
    expect(at(0).content).toBe('أخرى');
    expect(count('message:updated')).toBe(before + 1);
  });

  it('with the same words asks nobody', async () => {
    const { interactions, own, world } = await openScene();
    expect(await interactions.edit(own.id, own.content ?? '')).toBe(own);
    expect(world.network.requestCount({ method: 'PATCH' })).toBe(0);
  });

  // INT-1
  it('is refused by the backend after the window and to anyone else, with its own codes', async () => {
    const { interactions, own, theirs, clock, during } = await openScene();
    expect(interactions.canEdit(own)).toBe(true);
    expect(interactions.canEdit(theirs)).toBe(false);
    await expect(during(interactions.edit(theirs.id, 'x'))).rejects.toMatchObject({ code: 'forbidden' });
    await clock.advance(901_000);
    expect(interactions.canEdit(own)).toBe(false);
    await expect(during(interactions.edit(own.id, 'x'))).rejects.toMatchObject({ code: 'edit_window_closed' });
  });

  // INT-1
  it.each([
    ['behind', -3_600_000],
    ['ahead of', 3_600_000],
  ])('is offered by the clock of the backend, on a device whose own is %s it', async (_, aheadMs) => {
    const clock = createTestClock();
    const world = createWorld({ clock: { ...clock, now: () => clock.now() - aheadMs } });
    const { interactions, own } = await openScene({ world, clock });
    await clock.advance(880_000);
    expect(interactions.canEdit(own)).toBe(true);
    await clock.advance(30_000);
    expect(interactions.canEdit(own)).toBe(false);
  });

  it('rejects with an error worth another try when the network fails, and asks once only', async () => {
    const { interactions, own, world, during, at } = await openScene();
    world.network.failRequests({ method: 'PATCH' }, 'network');
    await expect(during(interactions.edit(own.id, 'أخرى'))).rejects.toMatchObject({ code: 'network', retryable: true });
    expect(world.network.requestCount({ method: 'PATCH' })).toBe(1);
    expect(at(0).content).toBe('السيارة متاحة');
  });

  it.each(['', ' \n', 'a'.repeat(5001), 'half \ud83d', 7])(
    'refuses words that no message can have (%j)',
    async (words) => {
      const { interactions, own } = await openScene();
      await expect(interactions.edit(own.id, words as string)).rejects.toMatchObject({ code: 'invalid_argument' });
    },
  );
});

describe('deleting', () => {
  it('leaves a tombstone; twice is once, and nothing can be done to it any more', async () => {
    const { interactions, own, during, at, count } = await openScene();
    const before = count('message:updated');
    const removed = await during(interactions.remove(own.id));
    expect(removed).toMatchObject({ content: null, attachments: [], reactions: [], seq: own.seq });
    expect(removed.deletedAt).not.toBeNull();
    expect((await during(interactions.remove(own.id))).rev).toBe(removed.rev);
    expect(at(0)).toBe(removed);
    expect(count('message:updated')).toBe(before + 1);
    expect(interactions.canEdit(removed)).toBe(false);
    await expect(during(interactions.react(own.id, '👍'))).rejects.toMatchObject({ code: 'conflict' });
    await expect(interactions.forward(removed, ['conversation-1'])).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});

describe('reactions', () => {
  // INT-2
  it('count each user once, and go again', async () => {
    const { interactions, theirs, during, at } = await openScene();
    await during(interactions.react(theirs.id, '👨‍👩‍👧‍👦'));
    await during(interactions.react(theirs.id, '👨‍👩‍👧‍👦'));
    expect(at(1).reactions).toEqual([{ emoji: '👨‍👩‍👧‍👦', count: 1, userIds: [LAYLA] }]);
    expect((await during(interactions.unreact(theirs.id, '👨‍👩‍👧‍👦'))).reactions).toEqual([]);
  });

  it('reach the backend although the first request failed', async () => {
    const { interactions, theirs, world, during, at } = await openScene();
    world.network.failRequests({ method: 'PUT' }, { status: 503, code: 'unavailable' });
    world.network.loseAnswers({ method: 'DELETE' });
    await during(interactions.react(theirs.id, '❤️'));
    expect(at(1).reactions).toHaveLength(1);
    await during(interactions.unreact(theirs.id, '❤️'));
    expect(at(1).reactions).toEqual([]);
  });

  it.each(['', ' ', '.', '👍👍', 'ab', `e${'\u0301'.repeat(40)}`, '\ud83d'])(
    'refuse what is not one sign (%j)',
    async (emoji) => {
      const { interactions, theirs } = await openScene();
      await expect(interactions.react(theirs.id, emoji)).rejects.toMatchObject({ code: 'invalid_argument' });
    },
  );
});

describe('search', () => {
  it('finds words in every conversation, page by page, the newest first', async () => {
    const { interactions, world, conversationId, during, own } = await openScene();
    const elsewhere = await world.as(LAYLA).open(AHMAD, 'listing-2');
    await world.as(AHMAD).send(elsewhere, 'السيارة الثانية');
    const first = await during(interactions.search(' السيارة ', { limit: 1 }));
    expect(first.items).toMatchObject([{ content: 'السيارة الثانية', isOwn: false, status: 'sent' }]);
    const rest = await during(interactions.search('السيارة', { cursor: first.nextCursor ?? '' }));
    expect(rest.items).toEqual([own]);
    expect(rest.nextCursor).toBeNull();
    const here = await during(interactions.search('السيارة', { conversationId }));
    expect(here.items).toEqual([own]);
  });

  it('answers each of two at once', async () => {
    const { interactions, during } = await openScene();
    const both = Promise.all([interactions.search('السيارة'), interactions.search('بكم')]);
    const [one, other] = await during(both);
    expect([one.items.length, other.items.length]).toEqual([1, 1]);
  });

  it.each([
    ['س', {}],
    [' س ', {}],
    ['س'.repeat(201), {}],
    ['سيارة', { limit: 0 }],
    ['سيارة', { conversationId: '..' }],
    ['سيارة', { cursor: '' }],
  ])('refuses %j with %j', async (text, how) => {
    const { interactions } = await openScene();
    await expect(interactions.search(text, how)).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});

describe('a backend of another kind', () => {
  it('is told apart before anything is sent', async () => {
    const world = createWorld({ levels: ['core', 'media'] });
    const { interactions, own, conversationId, during } = await openScene({ world });
    expect(interactions.isSupported()).toBe(false);
    expect(interactions.canEdit(own)).toBe(false);
    for (const refused of [
      interactions.edit(own.id, 'x'),
      interactions.remove(own.id),
      interactions.react(own.id, '👍'),
      interactions.unreact(own.id, '👍'),
      interactions.search('xy'),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'unsupported' });
    }
    expect(await during(interactions.forward(own, [conversationId]))).toMatchObject([{ forwarded: true }]);
  });

  it('that answers in another shape is named as the fault', async () => {
    const world = createWorld();
    const wrong: typeof fetch = (input, init) =>
      init?.method === 'PUT' || String(input).includes('search/')
        ? Promise.resolve(Response.json({ message: { id: 'x' }, items: {} }))
        : world.fetch(input, init);
    const { interactions, theirs, during } = await openScene({ world, fetch: wrong });
    await expect(during(interactions.react(theirs.id, '👍'))).rejects.toMatchObject({ code: 'invalid_response' });
    await expect(during(interactions.search('xy'))).rejects.toMatchObject({ code: 'invalid_response' });
  });

  it('nobody is signed in to rejects with not_initialized', async () => {
    const interactions = createInteractions({ system: createMessagingSystem() });
    expect(interactions.isSupported()).toBe(false);
    await expect(interactions.edit('m1', 'x')).rejects.toMatchObject({ code: 'not_initialized' });
    await expect(interactions.react('m1', '👍')).rejects.toMatchObject({ code: 'not_initialized' });
    await expect(interactions.search('xy')).rejects.toMatchObject({ code: 'not_initialized' });
  });
});

it('what is not in the window is answered all the same, and nothing is told of it', async () => {
  const { world, clock, storage, conversationId, system, theirs } = await openScene();
  await system.disconnect();
  const cold = await openStage({ world, clock, storage });
  open.push(cold.system);
  await signIn(cold);
  const interactions = createInteractions({ system: cold.system, clock });
  const reacting = interactions.react(theirs.id, '👍');
  await calm(cold);
  expect(await reacting).toMatchObject({ id: theirs.id, reactions: [{ emoji: '👍', count: 1 }] });
  expect(selectMessages(cold.system.state.getSnapshot(), conversationId)).toEqual([]);
  expect(cold.heard.filter((name) => name.startsWith('message:'))).toEqual([]);
});
