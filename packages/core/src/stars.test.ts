import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StarMemory } from './io/star-memory.ts';
import { callChannelOf, createMessagingSystem } from './messaging-system.ts';
import { createStars } from './stars.ts';
import { selectMessages } from './state/selectors.ts';
import { AHMAD, calm, openReadyStage, openStage, type Stage, signIn } from './test/stage.ts';
import type { ChatMessage } from './types.ts';

/** One browser's storage, and a view of it for each tab. */
function createBrowser() {
  const texts = new Map<string, string>();
  const tabs = new Set<() => void>();
  return {
    texts,
    tab(): StarMemory & { isWatched(): boolean } {
      let own: (() => void) | null = null;
      return {
        read: (userId) => texts.get(userId) ?? null,
        write(userId, text) {
          texts.set(userId, text);
          for (const hear of tabs) if (hear !== own) hear();
        },
        watch(listener) {
          own = listener;
          tabs.add(listener);
          return () => void tabs.delete(listener);
        },
        isWatched: () => own !== null && tabs.has(own),
      };
    },
  };
}

let stage: Stage;
let first: ChatMessage;
let second: ChatMessage;
beforeEach(async () => {
  stage = await openReadyStage();
  await stage.world.as(AHMAD).send(stage.conversationId, 'الأولى');
  await stage.world.as(AHMAD).send(stage.conversationId, 'الثانية');
  await calm(stage);
  [first, second] = shown() as [ChatMessage, ChatMessage];
});
afterEach(() => stage.system.disconnect());
const shown = () => selectMessages(stage.system.state.getSnapshot(), stage.conversationId);
const contents = (list: readonly ChatMessage[]) => list.map(({ content }) => content);

/** As the answer to an edit or a deletion brings it. */
async function change(message: ChatMessage, fields: Partial<ChatMessage>): Promise<void> {
  callChannelOf(stage.system).applyMessage({ ...message, ...fields, rev: message.rev + 10 } as ChatMessage);
  await calm(stage);
}

describe('marked messages', () => {
  it('are listed with the newest mark first, all of them or those of one conversation', () => {
    const stars = createStars({ system: stage.system, memory: createBrowser().tab() });
    stars.set(second, { isStarred: true });
    stars.set(first, { isStarred: true });
    expect(contents(stars.list())).toEqual(['الأولى', 'الثانية']);
    expect(contents(stars.list(stage.conversationId))).toEqual(['الأولى', 'الثانية']);
    expect(stars.list('another-conversation')).toEqual([]);
    expect(stars.has(first.id)).toBe(true);
    stars.set(first, { isStarred: false });
    expect(stars.has(first.id)).toBe(false);
    expect(contents(stars.list())).toEqual(['الثانية']);
  });

  it('keep the same list while nothing changed, and marking twice is marking once', () => {
    const stars = createStars({ system: stage.system, memory: createBrowser().tab() });
    let told = 0;
    stars.subscribe(() => {
      told += 1;
    });
    stars.set(first, { isStarred: true });
    stars.set(second, { isStarred: true });
    const [all, here] = [stars.list(), stars.list(stage.conversationId)];
    stars.set(first, { isStarred: true });
    expect(stars.list()).toBe(all);
    expect(stars.list(stage.conversationId)).toBe(here);
    expect(told).toBe(2);
  });

  it('follow an edit while they are held, and keep the newer words over a reload', async () => {
    const browser = createBrowser();
    const stars = createStars({ system: stage.system, memory: browser.tab() });
    stars.set(first, { isStarred: true });
    await change(first, { content: 'المصححة', editedAt: '2026-11-23T10:00:00.000Z' });
    expect(contents(stars.list())).toEqual(['المصححة']);
    expect(stars.list()[0]).toBe(shown()[0]);
    const { world, clock, storage } = stage;
    await stage.system.disconnect();
    stage = await openStage({ world, clock, storage });
    await signIn(stage);
    const later = createStars({ system: stage.system, memory: browser.tab() });
    expect(later.list()).toMatchObject([{ content: 'المصححة', isOwn: false, key: first.id, status: 'sent' }]);
  });

  it('leave the list when the message is deleted for everyone', async () => {
    const stars = createStars({ system: stage.system, memory: createBrowser().tab() });
    stars.set(first, { isStarred: true });
    await change(first, { content: null, deletedAt: '2026-11-23T10:00:00.000Z' });
    expect(stars.list()).toEqual([]);
    expect(() => stars.set(shown()[0] as ChatMessage, { isStarred: true })).toThrow(
      expect.objectContaining({ code: 'invalid_argument' }),
    );
  });

  it('belong to the user who marked them, and stay when the data of that user is wiped', async () => {
    const browser = createBrowser();
    const stars = createStars({ system: stage.system, memory: browser.tab() });
    stars.set(first, { isStarred: true });
    await stage.system.disconnect({ wipe: true });
    expect(stars.list()).toEqual([]);
    const asAhmad = stage.system.initialize(AHMAD, stage.world.tokenFor(AHMAD));
    await calm(stage);
    await asAhmad;
    expect(stars.list()).toEqual([]);
    await stage.system.disconnect();
    await signIn(stage);
    expect(contents(stars.list())).toEqual(['الأولى']);
  });

  it('are the same in every tab, and two tabs that mark at once lose nothing', async () => {
    const browser = createBrowser();
    const memory = browser.tab();
    const here = createStars({ system: stage.system, memory });
    const there = createStars({ system: stage.system, memory: browser.tab() });
    const seen: (string | null)[][] = [];
    const stop = here.subscribe(() => seen.push(contents(here.list())));
    there.set(first, { isStarred: true });
    expect(seen).toEqual([['الأولى']]);
    here.set(second, { isStarred: true });
    expect(seen).toEqual([['الأولى'], ['الثانية', 'الأولى']]);
    expect(contents(there.list())).toEqual(['الثانية', 'الأولى']);
    stop();
    expect(memory.isWatched()).toBe(false);
  });

  it('are at most a thousand: the oldest mark goes first', () => {
    const browser = createBrowser();
    const old = Array.from({ length: 1000 }, (_, index) => ({ ...first, id: `old-${index}` }));
    browser.texts.set('user-ar-1', JSON.stringify(old));
    const stars = createStars({ system: stage.system, memory: browser.tab() });
    stars.set(second, { isStarred: true });
    expect(stars.list()).toHaveLength(1000);
    expect(stars.has(second.id)).toBe(true);
    expect(stars.has('old-999')).toBe(false);
    expect(stars.has('old-998')).toBe(true);
  });

  it.each(['no JSON', '{}', '[{"id":1}]'])('are none when the storage holds something else (%s)', (text) => {
    const browser = createBrowser();
    browser.texts.set('user-ar-1', text);
    expect(createStars({ system: stage.system, memory: browser.tab() }).list()).toEqual([]);
  });

  it('live as long as the page where the browser keeps nothing', () => {
    const stars = createStars({ system: stage.system });
    stars.set(first, { isStarred: true });
    expect(contents(stars.list())).toEqual(['الأولى']);
  });

  it('cannot be set before somebody is signed in', () => {
    const stars = createStars({ system: createMessagingSystem(), memory: createBrowser().tab() });
    expect(stars.list()).toEqual([]);
    expect(() => stars.set(first, { isStarred: true })).toThrow(expect.objectContaining({ code: 'not_initialized' }));
  });
});
