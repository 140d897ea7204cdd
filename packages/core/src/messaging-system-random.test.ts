import type { Message } from '@majlis/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createInteractions } from './interactions.ts';
import { selectMessages } from './state/selectors.ts';
import { AHMAD, calm, LAYLA, openReadyStage, openStage, pass, type Stage, signIn } from './test/stage.ts';

const count = fc.integer({ min: 1, max: 3 });
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('send' as const), count }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('hear' as const), count }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('edit' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), count }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('react' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('fail' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lose-answer' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('drop' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('drop-change' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('double' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reorder' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cut' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('offline' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('online' as const), count }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reload' as const), count }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), count }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('settle' as const), count }) },
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
const POSTS = { method: 'POST', path: '/messages' };

interface Run {
  stage: Stage;
  accepted: string[];
  written: number;
}

function checkView({ stage, accepted }: Run): void {
  const shown = selectMessages(stage.system.state.getSnapshot(), stage.conversationId);
  const keys = shown.map(({ key }) => key);
  expect(new Set(keys).size, 'one bubble per message').toBe(keys.length);
  const seqs = shown.filter(({ seq }) => seq > 0).map(({ seq }) => seq);
  expect(seqs, 'in order of seq').toEqual([...seqs].sort((a, b) => a - b));
  const unsent = shown.filter(({ seq }) => seq === 0).map(({ key }) => key);
  expect(unsent, 'unsent in order of writing').toEqual(accepted.filter((key) => unsent.includes(key)));
}

async function settleDown(run: Run): Promise<void> {
  const { stage } = run;
  stage.world.network.duplicateEvents(1);
  stage.world.network.setOffline(false);
  stage.environment.set({ online: true });
  await pass(stage, 90_000);
  // What was lost last shows at the next session.
  stage.world.network.disconnect();
  await pass(stage, 40_000);
  const log = await stage.world.as(AHMAD).messages(stage.conversationId);
  const own = log.filter(({ senderId }) => senderId === LAYLA).map(({ clientId }) => clientId);
  expect(own, 'stored once each, in order of writing').toEqual(run.accepted);
  const shown = selectMessages(stage.system.state.getSnapshot(), stage.conversationId);
  expect(shown.map(toStored), 'the view is the log').toEqual(log.map(toStored));
}

/** What the server holds of a message, whichever way it came here. */
const toStored = ({ id, seq, rev, content, reactions, editedAt, deletedAt }: Message) => ({
  id,
  seq,
  rev,
  content,
  reactions,
  editedAt,
  deletedAt,
});

/** The nth message from the end is changed: one's own from here, another's by whom it belongs to. */
async function change({ stage }: Run, type: 'edit' | 'delete' | 'react', nth: number): Promise<void> {
  const { world, conversationId, system, clock } = stage;
  const there = (await world.as(AHMAD).messages(conversationId)).filter(({ deletedAt }) => deletedAt === null);
  const message = there.at(-nth);
  if (!message) return;
  const { id, content, senderId, reactions } = message;
  const wanted = !reactions.some(({ userIds }) => userIds.includes(senderId ?? ''));
  // Nobody waits for it: the next things happen while it is under way, and what the network loses is lost.
  const ignore = () => undefined;
  if (senderId === LAYLA) {
    const own = createInteractions({ system, clock });
    if (type === 'edit') own.edit(id, `${content}!`).catch(ignore);
    if (type === 'delete') own.remove(id).catch(ignore);
    if (type === 'react') own[wanted ? 'react' : 'unreact'](id, '👍').catch(ignore);
    return;
  }
  const { interactions } = world.domain;
  const sender = { userId: AHMAD };
  // After the window the words stay as they are.
  if (type === 'edit') await interactions.edit(sender, id, `${content}!`).catch(ignore);
  if (type === 'delete') await interactions.remove(sender, id);
  if (type === 'react') await interactions.react(sender, id, { emoji: '👍', wanted });
}

async function act(run: Run, { type, count: times }: Action): Promise<void> {
  const { world, system, conversationId, clock, environment, storage } = run.stage;
  const { network } = world;
  for (let index = 0; index < times; index += 1) {
    if (type === 'send') {
      run.written += 1;
      run.accepted.push((await system.sendTextMessage(conversationId, `l${run.written}`)).key);
    } else if (type === 'hear') await world.as(AHMAD).send(conversationId, 'a');
    else if (type === 'edit' || type === 'delete' || type === 'react') await change(run, type, index + times);
  }
  if (type === 'fail') network.failRequests(POSTS, { status: 503, code: 'unavailable' }, times);
  if (type === 'lose-answer') network.loseAnswers(POSTS, times);
  if (type === 'drop') network.dropEvents(times, 'message:new');
  if (type === 'drop-change') network.dropEvents(times, 'message:updated');
  if (type === 'double') network.duplicateEvents(times);
  if (type === 'reorder') network.reorderEvents(times + 1);
  if (type === 'cut') network.disconnect();
  if (type === 'offline' || type === 'online') {
    network.setOffline(type === 'offline');
    environment.set({ online: type === 'online' });
  }
  if (type === 'reload') {
    await system.disconnect();
    run.stage = await openStage({ world, clock, storage });
    network.setOffline(false);
    await signIn(run.stage);
    await run.stage.system.getMessages(conversationId);
  }
  if (type === 'wait') await pass(run.stage, times * 1000);
  if (type === 'settle') await settleDown(run);
  else await calm(run.stage);
}

// inv/accepted-is-stored, inv/one-row-per-client-id, inv/view-is-log-prefix, inv/sender-fifo, inv/gap-closed, RT-4
test('whatever fails on the way, every accepted message is stored once, in order, and the view becomes the log with every change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 14 }), async (actions) => {
      const run: Run = { stage: await openReadyStage(), accepted: [], written: 0 };
      try {
        for (const next of actions) {
          await act(run, next);
          checkView(run);
        }
        await settleDown(run);
      } finally {
        await run.stage.system.disconnect();
      }
    }),
    { numRuns: Number(process.env.MAJLIS_RUNS ?? 30), seed: 42 },
  );
}, 600_000);
