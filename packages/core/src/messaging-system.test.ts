import type { Capabilities } from '@majlis/contract';
import { createWorld } from '@majlis/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { createMessagingSystem } from './messaging-system.ts';
import {
  selectConversation,
  selectMessages,
  selectTimeline,
  selectTyping,
  selectUnreadTotal,
} from './state/selectors.ts';
import { AHMAD, calm, LAYLA, openReadyStage, openStage, pass, signIn } from './test/stage.ts';

const open: { disconnect(): Promise<void> }[] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});
async function ready(options = {}) {
  const stage = await openReadyStage(options);
  open.push(stage.system);
  return stage;
}

test('creating a system touches no global', () => {
  const spies = ['setTimeout', 'fetch'].map((name) => vi.spyOn(globalThis, name as 'fetch'));
  createMessagingSystem();
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('connects, shows history without events, and receives what comes live', async () => {
  const { world, system, conversationId, clock, contents, heard, events } = await (async () => {
    const stage = await openStage();
    open.push(stage.system);
    await stage.world.as(AHMAD).send(stage.conversationId, 'قبل');
    await signIn(stage);
    await stage.system.getMessages(stage.conversationId);
    return stage;
  })();
  expect(system.state.getSnapshot().connection).toEqual({ status: 'connected', error: null, shared: false });
  expect(contents()).toEqual(['قبل']);
  expect(heard).not.toContain('message:new');
  await world.as(AHMAD).send(conversationId, 'مرحباً');
  await calm({ clock });
  expect(contents()).toEqual(['قبل', 'مرحباً']);
  expect(events.filter(({ name }) => name === 'message:new')).toHaveLength(1);
  expect(selectUnreadTotal(system.state.getSnapshot())).toBe(2);
  await system.markAsRead(conversationId);
  expect(selectUnreadTotal(system.state.getSnapshot())).toBe(0);
  expect((await world.as(LAYLA).conversation(conversationId)).me?.readSeq).toBe(2);
});

test.each([
  ['over the session where the backend takes it', true, []],
  ['by its route where it does not', false, ['POST messages']],
])('RT-9: a message goes %s', async (_, sends, expected) => {
  const world = createWorld();
  const known = (await (await world.fetch(`${world.baseUrl}/capabilities`)).json()) as Capabilities;
  const socketio = { url: null, path: '/socket.io/', namespace: '/majlis', sends };
  const asked: string[] = [];
  const { system, conversationId, clock, shown } = await ready({
    world,
    capabilities: { ...known, realtime: { ...known.realtime, socketio } },
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const path = new URL(String(input)).pathname.replace(/^.*\/api\//, '');
      if (init?.method === 'POST' && path === 'messages') asked.push(`POST ${path}`);
      return world.fetch(input, init);
    },
  });
  await system.sendTextMessage(conversationId, 'أهلاً');
  await calm({ clock });
  expect(shown()).toEqual([{ content: 'أهلاً', status: 'sent' }]);
  expect(asked).toEqual(expected);
});

test('a sent message shows at once, keeps its key, and its ticks follow the other side', async () => {
  const { world, system, conversationId, clock, shown, events } = await ready();
  const sent = await system.sendTextMessage(conversationId, 'أهلاً');
  expect(sent.status).toBe('queued');
  await calm({ clock });
  expect(shown()).toEqual([{ content: 'أهلاً', status: 'sent' }]);
  const [message] = selectMessages(system.state.getSnapshot(), conversationId);
  expect(message).toMatchObject({ key: sent.key, seq: 1, clientId: sent.key });
  await world.as(AHMAD).delivered(conversationId, 1);
  await calm({ clock });
  expect(shown()).toEqual([{ content: 'أهلاً', status: 'delivered' }]);
  await world.as(AHMAD).read(conversationId, 1);
  await calm({ clock });
  expect(shown()).toEqual([{ content: 'أهلاً', status: 'read' }]);
  expect(events.filter(({ name }) => name === 'message:new')).toHaveLength(1);
});

test('what arrives is reported as delivered, in one report for several', async () => {
  const { world, conversationId, clock } = await ready();
  for (const text of ['1', '2', '3']) await world.as(AHMAD).send(conversationId, text);
  await clock.advance(300);
  expect((await world.as(LAYLA).conversation(conversationId)).me?.deliveredSeq).toBe(3);
});

// G1, G2, MSG-4
test('a lost answer does not lose or double the message', async () => {
  const { world, system, conversationId, clock, shown } = await ready();
  world.network.loseAnswers({ method: 'POST', path: '/messages' }, 2);
  await system.sendTextMessage(conversationId, 'مرة');
  await pass({ clock }, 60_000);
  expect(shown()).toEqual([{ content: 'مرة', status: 'sent' }]);
  expect(await world.as(AHMAD).messages(conversationId)).toHaveLength(1);
});

// G4
test('keeps the order of sending through failures, and text overtakes no text', async () => {
  const { world, system, conversationId, clock, contents } = await ready();
  world.network.failRequests({ method: 'POST', path: '/messages' }, { status: 503, code: 'unavailable' }, 3);
  const texts = ['1', '2', '3', '4', '5'];
  await Promise.all(texts.map((text) => system.sendTextMessage(conversationId, text)));
  expect(contents()).toEqual(texts);
  await pass({ clock }, 20_000);
  expect(contents()).toEqual(texts);
  expect((await world.as(AHMAD).messages(conversationId)).map(({ content }) => content)).toEqual(texts);
});

// inv/calm-one-post
test('when nothing fails each message is posted exactly once', async () => {
  const { world, system, conversationId, clock } = await ready();
  await Promise.all(['1', '2', '3', '4', '5'].map((text) => system.sendTextMessage(conversationId, text)));
  await calm({ clock });
  expect(world.network.requestCount({ method: 'POST', path: '/messages' })).toBe(5);
});

// G6
test('a refused message fails with its text kept, and is sent by a retry', async () => {
  const { world, system, conversationId, clock, shown, events } = await ready();
  world.network.failRequests({ method: 'POST', path: '/messages' }, { status: 403, code: 'blocked' });
  const { key } = await system.sendTextMessage(conversationId, 'هل');
  await calm({ clock });
  expect(shown()).toEqual([{ content: 'هل', status: 'failed' }]);
  expect(events.find(({ name }) => name === 'message:failed')?.payload).toMatchObject({ error: { code: 'blocked' } });
  await system.messages.retry(key);
  await calm({ clock });
  expect(shown()).toEqual([{ content: 'هل', status: 'sent' }]);
});

test('a message that waits can be taken back, a sent one cannot', async () => {
  const { system, conversationId, clock, environment, contents } = await ready();
  const { key: sentKey } = await system.sendTextMessage(conversationId, 'وصل');
  await calm({ clock });
  expect(await system.messages.cancel(sentKey)).toBe(false);
  environment.set({ online: false });
  const { key } = await system.sendTextMessage(conversationId, 'لا');
  expect(contents()).toEqual(['وصل', 'لا']);
  expect(await system.messages.cancel(key)).toBe(true);
  expect(contents()).toEqual(['وصل']);
});

// G7
test('what was accepted offline survives a reload and arrives once, in order', async () => {
  const stage = await ready();
  const { world, system, conversationId, environment, storage, clock } = stage;
  environment.set({ online: false });
  world.network.setOffline(true);
  expect(system.state.getSnapshot().connection.status).toBe('offline');
  for (const text of ['1', '2', '3']) await system.sendTextMessage(conversationId, text);
  await system.disconnect();
  const again = await openStage({ world, clock, storage });
  open.push(again.system);
  world.network.setOffline(false);
  await signIn(again);
  expect(again.contents()).toEqual(['1', '2', '3']);
  await pass({ clock }, 1000);
  expect((await world.as(AHMAD).messages(conversationId)).map(({ content }) => content)).toEqual(['1', '2', '3']);
  await again.system.getMessages(conversationId);
  expect(again.contents()).toEqual(['1', '2', '3']);
  const left = await (await storage.open(LAYLA)).listOutbox();
  expect(left).toEqual([]);
});

// G7
test('a message that was being tried when the page went away is still there after it', async () => {
  const { world, system, conversationId, storage, clock } = await ready();
  world.network.failRequests({ method: 'POST', path: '/messages' }, { status: 503, code: 'unavailable' }, 2);
  await system.sendTextMessage(conversationId, 'باقٍ');
  await calm({ clock });
  await system.disconnect();
  const again = await openStage({ world, clock, storage });
  open.push(again.system);
  await signIn(again);
  expect(again.contents()).toEqual(['باقٍ']);
  await pass(again, 10_000);
  expect(again.shown()).toEqual([{ content: 'باقٍ', status: 'sent' }]);
});

// SYNC-1, G5
test('after the line broke, what was missed is there without hole or double', async () => {
  const { world, conversationId, clock, contents, events, system } = await ready();
  await world.as(AHMAD).send(conversationId, '1');
  await calm({ clock });
  world.network.setOffline(true);
  await calm({ clock });
  expect(system.state.getSnapshot().connection.status).toBe('reconnecting');
  for (const text of ['2', '3', '4']) await world.as(AHMAD).send(conversationId, text);
  world.network.setOffline(false);
  await pass({ clock }, 60_000);
  expect(system.state.getSnapshot().connection.status).toBe('connected');
  expect(contents()).toEqual(['1', '2', '3', '4']);
  expect(events.filter(({ name }) => name === 'message:new')).toHaveLength(4);
});

// G5
test('catch-up goes on after the backend failed it for a while', async () => {
  const { world, conversationId, clock, contents } = await ready();
  world.network.setOffline(true);
  await calm({ clock });
  await world.as(AHMAD).send(conversationId, '1');
  world.network.failRequests({ method: 'GET' }, { status: 503, code: 'unavailable' }, 7);
  world.network.setOffline(false);
  await pass({ clock }, 60_000);
  expect(contents()).toEqual(['1']);
});

// RT-4
test('a lost event is fetched as soon as the next one shows the gap', async () => {
  const { world, conversationId, clock, contents } = await ready();
  await world.as(AHMAD).send(conversationId, '1');
  world.network.dropEvents(2, 'message:new');
  for (const text of ['2', '3', '4']) await world.as(AHMAD).send(conversationId, text);
  await calm({ clock });
  expect(contents()).toEqual(['1', '2', '3', '4']);
});

test('doubled and reordered events change nothing', async () => {
  const { world, conversationId, clock, contents, events } = await ready();
  world.network.duplicateEvents(3);
  world.network.reorderEvents(4);
  for (const text of ['1', '2', '3', '4']) await world.as(AHMAD).send(conversationId, text);
  await pass({ clock }, 1000);
  expect(contents()).toEqual(['1', '2', '3', '4']);
  expect(events.filter(({ name }) => name === 'message:new')).toHaveLength(4);
});

// SYNC-4, G15
test('when the backend starts from an older copy, nothing of the old stays and the outbox is sent', async () => {
  const { world, conversationId, clock, contents, system } = await ready();
  await world.as(AHMAD).send(conversationId, 'قديم');
  await calm({ clock });
  expect(contents()).toEqual(['قديم']);
  world.reset();
  await pass({ clock }, 60_000);
  expect(system.state.getSnapshot().connection.status).toBe('connected');
  expect(contents()).toEqual([]);
  expect(selectConversation(system.state.getSnapshot(), conversationId)).toBeNull();
});

test('an expired token is renewed once, and costs no message', async () => {
  let asked = 0;
  const stage = await openStage({
    getToken: () => {
      asked += 1;
      return stage.world.tokenFor(LAYLA);
    },
  });
  open.push(stage.system);
  await signIn(stage);
  await stage.system.getMessages(stage.conversationId);
  await stage.clock.advance(3_300_000);
  expect(asked).toBe(1);
  stage.world.network.failRequests({ method: 'POST', path: '/messages' }, { status: 401, code: 'token_expired' });
  await stage.system.sendTextMessage(stage.conversationId, 'بعد');
  await calm(stage);
  expect(asked).toBe(2);
  expect(stage.shown()).toEqual([{ content: 'بعد', status: 'sent' }]);
});

test('a refused sign-in without a way to a new token is a failed connection', async () => {
  const stage = await openStage();
  open.push(stage.system);
  const done = stage.system.initialize(LAYLA, 'rubbish');
  await calm(stage);
  await done;
  expect(stage.system.state.getSnapshot().connection).toMatchObject({
    status: 'failed',
    error: { code: 'unauthenticated' },
  });
});

// RT-8, G10
test('typing shows, expires by itself, and ends with a message', async () => {
  const { world, system, conversationId, clock } = await ready();
  const typists = () => selectTyping(system.state.getSnapshot(), conversationId);
  await world.as(AHMAD).type(conversationId, true);
  await calm({ clock });
  expect(typists()).toEqual([{ userId: AHMAD, kind: 'text' }]);
  await clock.advance(6000);
  expect(typists()).toEqual([]);
  await world.as(AHMAD).type(conversationId, true);
  await world.as(AHMAD).send(conversationId, 'تم');
  await calm({ clock });
  expect(typists()).toEqual([]);
});

test('another user finds nothing of the first, in the state or behind it', async () => {
  const stage = await ready();
  const { world, system, conversationId, clock, environment } = stage;
  await world.as(AHMAD).send(conversationId, 'سر');
  await calm({ clock });
  system.drafts.set(conversationId, 'مسودة');
  environment.set({ online: false });
  await system.sendTextMessage(conversationId, 'لم يرسل');
  environment.set({ online: true });
  const done = system.initialize('user-ar-9', world.tokenFor('user-ar-9'));
  await calm({ clock });
  await done;
  await pass({ clock }, 60_000);
  const state = system.state.getSnapshot();
  expect(state.userId).toBe('user-ar-9');
  expect(selectMessages(state, conversationId)).toEqual([]);
  expect(selectConversation(state, conversationId)).toBeNull();
  expect(system.drafts.get(conversationId)).toBe('');
  expect(JSON.stringify(state)).not.toContain('سر');
});

test('after disconnect nothing runs, and wipe leaves nothing stored', async () => {
  const { system, clock, world, storage, conversationId, environment } = await ready();
  environment.set({ online: false });
  await system.sendTextMessage(conversationId, 'لا يبقى');
  await system.disconnect({ wipe: true });
  // The world itself waits some seconds before it says that somebody is gone.
  await pass({ clock }, 10_000);
  expect(clock.pending()).toBe(0);
  expect(world.sessionCount()).toBe(0);
  expect(await (await storage.open(LAYLA)).listOutbox()).toEqual([]);
  await expect(system.getConversations()).rejects.toMatchObject({ code: 'not_initialized' });
});

test('history pages up to the first message and back, without hole or double', async () => {
  const stage = await openStage();
  open.push(stage.system);
  const { world, system, conversationId, contents } = stage;
  for (let index = 1; index <= 120; index += 1) await world.as(AHMAD).send(conversationId, String(index));
  await signIn(stage);
  await system.getMessages(conversationId);
  const timeline = () => selectTimeline(system.state.getSnapshot(), conversationId);
  expect(timeline()).toMatchObject({ status: 'ready', hasOlder: true, hasNewer: false, unreadFromSeq: 1 });
  while (timeline().hasOlder) await system.messages.loadOlder(conversationId);
  expect(contents()).toEqual(Array.from({ length: 120 }, (_, index) => String(index + 1)));
  await system.messages.loadAround(conversationId, 60);
  expect(contents()).toContain('60');
  expect(timeline()).toMatchObject({ hasOlder: true, hasNewer: true });
  while (timeline().hasNewer) await system.messages.loadNewer(conversationId);
  expect(contents().at(-1)).toBe('120');
});

test('a window is bounded: reading up lets go of the newest, and new messages do not tear a hole', async () => {
  const stage = await openStage({ memory: { messagesPerConversation: 100 } });
  open.push(stage.system);
  const { world, system, conversationId, contents, clock } = stage;
  for (let index = 1; index <= 200; index += 1) await world.as(AHMAD).send(conversationId, String(index));
  await signIn(stage);
  await system.getMessages(conversationId);
  const timeline = () => selectTimeline(system.state.getSnapshot(), conversationId);
  while (timeline().hasOlder) await system.messages.loadOlder(conversationId);
  expect(contents()).toHaveLength(100);
  expect(timeline().hasNewer).toBe(true);
  await world.as(AHMAD).send(conversationId, '201');
  await calm({ clock });
  expect(contents()).toEqual(Array.from({ length: 100 }, (_, index) => String(index + 1)));
  while (timeline().hasNewer) await system.messages.loadNewer(conversationId);
  expect(contents().at(-1)).toBe('201');
  expect(contents()).toHaveLength(100);
});
