import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryStorage } from './io/memory-storage.ts';
import { selectConversation, selectMessages } from './state/selectors.ts';
import { createTabHub, type FakeTab, type TabHub } from './test/fake-tabs.ts';
import { AHMAD, calm, LAYLA, openStage, pass, type Stage, signIn } from './test/stage.ts';

/** What must be true whatever happened: what was accepted, in order, and how far was read. */
interface Model {
  accepted: string[];
  readSeq: number;
  /** An event was or will be lost or kept back, so that only a hint or the next session tells of it. */
  hasLost: boolean;
  hasBurst: boolean;
}
/** Two tabs of Layla over one world. */
interface Real {
  hub: TabHub;
  tabs: { stage: Stage; tab: FakeTab }[];
  written: number;
}
type Command = fc.AsyncCommand<Model, Real>;

const POSTS = { method: 'POST', path: '/messages' };
const count = fc.integer({ min: 1, max: 3 });
const which = fc.integer({ min: 0, max: 1 });

async function openTab(hub: TabHub, like?: Stage): Promise<Real['tabs'][number]> {
  const tab = hub.tab();
  const shared = like
    ? { world: like.world, clock: like.clock, storage: like.storage }
    : { storage: createMemoryStorage() };
  const stage = await openStage({ ...shared, tabs: tab });
  await signIn(stage);
  await stage.system.getMessages(stage.conversationId).catch(() => []);
  return { stage, tab };
}
const at = ({ tabs }: Real, index: number): Stage => {
  const stage = tabs[index]?.stage;
  if (!stage) throw new Error('both tabs are open');
  return stage;
};
const toFacts = (stage: Stage) =>
  selectMessages(stage.system.state.getSnapshot(), stage.conversationId).map(({ id, seq, rev, content }) => ({
    id,
    seq,
    rev,
    content,
  }));

function check(model: Model, real: Real): void {
  for (const { stage } of real.tabs) {
    const state = stage.system.state.getSnapshot();
    const shown = selectMessages(state, stage.conversationId);
    expect(new Set(shown.map(({ key }) => key)).size, 'one bubble per message').toBe(shown.length);
    const seqs = shown.filter(({ seq }) => seq > 0).map(({ seq }) => seq);
    expect(seqs, 'in order of seq').toEqual([...seqs].sort((a, b) => a - b));
    const me = selectConversation(state, stage.conversationId)?.me;
    expect(me?.deliveredSeq ?? 0, 'read is delivered').toBeGreaterThanOrEqual(me?.readSeq ?? 0);
  }
  const mine = selectConversation(at(real, 0).system.state.getSnapshot(), at(real, 0).conversationId)?.me;
  model.readSeq = Math.max(model.readSeq, mine?.readSeq ?? 0);
}

function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real);
      await calm(at(real, 0));
      check(model, real);
    },
    toString: () => name,
  };
}

/** A view is the end of the log, without a hole. */
function expectEnd(stage: Stage, log: ReturnType<typeof toFacts>, what: string): void {
  const shown = toFacts(stage);
  expect(shown, what).toEqual(log.slice(log.length - shown.length));
  expect(shown.length, what).toBeGreaterThanOrEqual(Math.min(log.length, 50));
}

/** Heals the network and compares live, catch-up and cold with the log. */
async function settle(model: Model, real: Real): Promise<void> {
  const { world, clock, conversationId } = at(real, 0);
  world.network.duplicateEvents(1);
  world.network.setOffline(false);
  for (const { stage } of real.tabs) stage.environment.set({ online: true });
  await pass({ clock }, 90_000);
  const toLog = async () =>
    (await world.as(AHMAD).messages(conversationId)).map(({ id, seq, rev, content }) => ({ id, seq, rev, content }));
  if (!model.hasLost) for (const { stage } of real.tabs) expectEnd(stage, await toLog(), 'live');
  world.network.disconnect();
  await pass({ clock }, 40_000);
  const log = await world.as(AHMAD).messages(conversationId);
  const own = log.filter(({ senderId }) => senderId === LAYLA).map(({ clientId }) => clientId);
  expect(own, 'stored once each, in order of writing').toEqual(model.accepted);
  for (const { stage } of real.tabs) expectEnd(stage, await toLog(), 'catch-up');
  const cold = await openStage({ world, clock, storage: createMemoryStorage() });
  await signIn(cold);
  await cold.system.getMessages(conversationId);
  expectEnd(cold, await toLog(), 'cold');
  const { me } = await cold.system.getConversation(conversationId);
  expect(me?.readSeq ?? 0, 'what was read stays read').toBeGreaterThanOrEqual(model.readSeq);
  await cold.system.disconnect();
}

const commands = [
  fc.tuple(which, count).map(([index, times]) =>
    command(`send ${times} in tab ${index}`, async (model, real) => {
      const { system, conversationId } = at(real, index);
      for (let n = 0; n < times; n += 1) {
        real.written += 1;
        model.accepted.push((await system.sendTextMessage(conversationId, `l${real.written}`)).key);
        // Two tabs write one after the other: what order has across them otherwise is nobody's.
        await calm(at(real, 0));
      }
    }),
  ),
  count.map((times) =>
    command(`hear ${times}`, async (_model, real) => {
      const { world, conversationId } = at(real, 0);
      for (let n = 0; n < times; n += 1) await world.as(AHMAD).send(conversationId, 'a');
    }),
  ),
  // More than a page, so that what was held is let go; once, for the world tells of its newest hundred.
  fc.constant({
    ...command('hear 60 while away', async (model, real) => {
      const { world, conversationId } = at(real, 0);
      model.hasBurst = true;
      world.network.disconnect();
      for (let n = 0; n < 60; n += 1) await world.as(AHMAD).send(conversationId, 'b');
    }),
    check: ({ hasBurst }: Readonly<Model>) => !hasBurst,
  }),
  count.map((nth) =>
    command(`edit of the other, ${nth} from the end`, async (_model, real) => {
      const { world, conversationId } = at(real, 0);
      const theirs = (await world.as(AHMAD).messages(conversationId)).filter(({ senderId }) => senderId === AHMAD);
      const message = theirs.at(-nth);
      if (message) {
        await world.domain.interactions
          .edit({ userId: AHMAD }, message.id, `${message.content}!`)
          // After the window the words stay as they are.
          .catch(() => undefined);
      }
    }),
  ),
  which.map((index) =>
    command(`read in tab ${index}`, async (_model, real) => {
      const { system, conversationId } = at(real, index);
      // It is reported when it can be.
      system.markAsRead(conversationId).catch(() => undefined);
    }),
  ),
  count.map((n) =>
    command(`lose ${n} answers`, async (_model, real) => at(real, 0).world.network.loseAnswers(POSTS, n)),
  ),
  count.map((n) =>
    command(`refuse ${n}`, async (_model, real) => {
      at(real, 0).world.network.failRequests(POSTS, { status: 503, code: 'unavailable' }, n);
    }),
  ),
  count.map((n) =>
    command(`drop ${n}`, async (model, real) => {
      model.hasLost = true;
      at(real, 0).world.network.dropEvents(n, 'message:new');
    }),
  ),
  count.map((n) => command(`double ${n}`, async (_model, real) => at(real, 0).world.network.duplicateEvents(n))),
  count.map((n) =>
    command(`reorder ${n + 1}`, async (model, real) => {
      model.hasLost = true;
      at(real, 0).world.network.reorderEvents(n + 1);
    }),
  ),
  fc.constant(command('cut', async (_model, real) => at(real, 0).world.network.disconnect())),
  fc.boolean().map((online) =>
    command(online ? 'online' : 'offline', async (_model, real) => {
      at(real, 0).world.network.setOffline(!online);
      for (const { stage } of real.tabs) stage.environment.set({ online });
    }),
  ),
  which.map((index) =>
    command(`reload tab ${index}`, async (_model, real) => {
      const old = at(real, index);
      await old.system.disconnect();
      old.world.network.setOffline(false);
      real.tabs[index] = await openTab(real.hub, old);
    }),
  ),
  fc.constant(
    command('the leading tab goes aside and comes back', async (_model, real) => {
      const leader = real.tabs[0];
      leader?.tab.putAside();
      await pass(at(real, 1), 3000);
      leader?.tab.takeUp();
    }),
  ),
  count.map((n) => command(`wait ${n} s`, (_model, real) => pass(at(real, 0), n * 1000))),
  fc.constant(command('settle', settle)),
];

// meta/hybrid-equals-fresh, inv/accepted-is-stored, inv/one-row-per-client-id, inv/cursor-monotone, G1-G5, G8, G9, G18
test('whatever two tabs, the network and the other do, what is live, caught up and cold is the same log', async () => {
  const seed = Number(process.env.MAJLIS_SEED ?? 99);
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 13 }), async (steps) => {
      const hub = createTabHub();
      const first = await openTab(hub);
      const real: Real = { hub, tabs: [first, await openTab(hub, first.stage)], written: 0 };
      const model: Model = { accepted: [], readSeq: 0, hasLost: false, hasBurst: false };
      try {
        await fc.asyncModelRun(() => ({ model, real }), steps);
        await settle(model, real);
      } finally {
        for (const { stage } of real.tabs) await stage.system.disconnect();
      }
    }),
    { numRuns: Number(process.env.MAJLIS_RUNS ?? 90), seed, endOnFailure: process.env.CI === 'true' },
  );
}, 600_000);
