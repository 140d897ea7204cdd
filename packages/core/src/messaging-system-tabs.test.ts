import { createTestClock, createWorld } from '@majlis/testing';
import { afterEach, expect, test } from 'vitest';
import { createMemoryStorage } from './io/memory-storage.ts';
import { createTabHub } from './test/fake-tabs.ts';
import { AHMAD, calm, LAYLA, openStage, pass, type Stage, signIn } from './test/stage.ts';

const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});

async function openTwoTabs() {
  const clock = createTestClock();
  const world = createWorld({ clock });
  const hub = createTabHub();
  const storage = createMemoryStorage();
  const tabs = [hub.tab(), hub.tab()] as const;
  const stages: Stage[] = [];
  for (const tab of tabs) {
    const stage = await openStage({ world, clock, storage, tabs: tab });
    open.push(stage.system);
    await signIn(stage);
    await stage.system.getMessages(stage.conversationId);
    await calm(stage);
    stages.push(stage);
  }
  const [first, second] = stages;
  if (!first || !second) throw new Error('two tabs were asked for');
  return { world, hub, tabs, first, second, clock };
}

// G8
test('two tabs share one connection, and each shows what arrives', async () => {
  const { world, first, second } = await openTwoTabs();
  expect(world.sessionCount()).toBe(1);
  expect(first.system.state.getSnapshot().connection).toMatchObject({ status: 'connected', shared: false });
  expect(second.system.state.getSnapshot().connection).toMatchObject({ status: 'connected', shared: true });
  await world.as(AHMAD).send(first.conversationId, 'للجميع');
  await calm(first);
  expect(first.contents()).toEqual(['للجميع']);
  expect(second.contents()).toEqual(['للجميع']);
});

// inv/calm-one-post
test('a message written in the second tab is posted once, and both tabs agree on it', async () => {
  const { world, first, second } = await openTwoTabs();
  await second.system.sendTextMessage(second.conversationId, 'من الثانية');
  await calm(first);
  expect(world.network.requestCount({ method: 'POST', path: '/messages' })).toBe(1);
  for (const stage of [first, second]) expect(stage.shown()).toEqual([{ content: 'من الثانية', status: 'sent' }]);
});

test('a failure is told to every tab, and a retry in either sends it', async () => {
  const { world, first, second } = await openTwoTabs();
  world.network.failRequests({ method: 'POST', path: '/messages' }, { status: 403, code: 'forbidden' });
  const { key } = await second.system.sendTextMessage(second.conversationId, 'مرفوض');
  await calm(first);
  for (const stage of [first, second]) expect(stage.shown()).toEqual([{ content: 'مرفوض', status: 'failed' }]);
  await second.system.messages.retry(key);
  await calm(first);
  for (const stage of [first, second]) expect(stage.shown()).toEqual([{ content: 'مرفوض', status: 'sent' }]);
});

test('when the leading tab dies the other takes over and sends what waited', async () => {
  const { world, tabs, first, second } = await openTwoTabs();
  world.network.failRequests({ method: 'POST', path: '/messages' }, 'network', 3);
  await second.system.sendTextMessage(second.conversationId, 'ينتظر');
  await calm(first);
  tabs[0].kill();
  await pass(second, 2000);
  expect(second.system.state.getSnapshot().connection).toMatchObject({ status: 'connected', shared: false });
  await pass(second, 60_000);
  expect(second.shown()).toEqual([{ content: 'ينتظر', status: 'sent' }]);
  expect(await world.as(AHMAD).messages(second.conversationId)).toHaveLength(1);
});

test('a leading page that is put aside lets go of the connection, and comes back as one that follows', async () => {
  const { world, tabs, first, second } = await openTwoTabs();
  tabs[0].putAside();
  await pass(second, 2000);
  expect(world.sessionCount()).toBe(1);
  expect(second.system.state.getSnapshot().connection).toMatchObject({ status: 'connected', shared: false });
  tabs[0].takeUp();
  await world.as(AHMAD).send(first.conversationId, 'بعد العودة');
  await calm(second);
  expect(world.sessionCount()).toBe(1);
  expect(first.contents()).toEqual(['بعد العودة']);
});

// S23
test('no token crosses the channel between tabs', async () => {
  const { world, hub, first } = await openTwoTabs();
  await world.as(AHMAD).send(first.conversationId, 'x');
  await calm(first);
  expect(hub.said()).toContain('message:new');
  expect(hub.said()).not.toContain(world.tokenFor(LAYLA));
});

test('what is read in one tab is read in the other', async () => {
  const { world, first, second } = await openTwoTabs();
  await world.as(AHMAD).send(first.conversationId, 'x');
  await calm(first);
  await second.system.markAsRead(second.conversationId);
  await calm(first);
  const [held] = await first.system.getConversations();
  expect(held?.me?.unreadCount).toBe(0);
});
