import type { Check } from '../check.ts';
import { converse } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { type Exchange, field } from '../driver/exchange.ts';
import { createScene } from '../driver/scene.ts';
import { act, clear, codeOf, raise, readCall, readRows, recruit, ring, type Stage, start } from '../driver/stage.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'calls' as const;
const ROUNDS = 20;
/** Without tokens to mint, the two users have six calls a minute each for the whole run. */
const ROUNDS_OF_TWO = 1;
const ANSWERS = 6;
const call = (exchange: Exchange, key: string) => field(exchange.json, 'call', key);
const statuses = (exchanges: readonly Exchange[]) => exchanges.map(({ status }) => status).sort();

const race = createScene(async (context: Context) => {
  const stage = await raise(context);
  const { id } = await ring(stage);
  const answers = await Promise.all(
    Array.from({ length: ANSWERS }, () => act(stage.callee, id, 'answer', { sessionId: context.unique('session') })),
  );
  const after = await readCall(stage.caller, id);
  const ends = await Promise.all(
    Array.from({ length: ANSWERS }, (_, n) => act(n % 2 === 0 ? stage.caller : stage.callee, id, 'end')),
  );
  const rows = await readRows(stage);
  return { answers, after, ends, rows };
});
const versus = createScene(async (context: Context) => {
  const stage = await raise(context);
  const { id } = await ring(stage);
  const [answer, cancel] = await Promise.all([act(stage.callee, id, 'answer'), act(stage.caller, id, 'end')]);
  const after = await readCall(stage.caller, id);
  const rows = await readRows(stage);
  return { answer, cancel, after, rows };
});
const replay = createScene(async (context: Context) => {
  const stage = await raise(context);
  const clientId = context.unique('call');
  const first = await start(stage, stage.caller, { clientId });
  const again = await start(stage, stage.caller, { clientId });
  const other = await start(stage, stage.caller, { clientId, type: 'VIDEO' });
  await clear(stage);
  const late = await start(stage, stage.caller, { clientId });
  const rows = await readRows(stage);
  return { first, again, other, late, rows };
});

interface Round {
  stage: Stage;
  crossed: readonly [Exchange, Exchange];
  rows: readonly string[];
}
async function crossOnce(context: Context): Promise<Round> {
  const stage = await raise(context);
  const crossed = await Promise.all([
    start(stage, stage.caller, { type: 'VIDEO' }),
    start(stage, stage.callee, { type: 'VOICE' }),
  ]);
  const rows = (await readRows(stage)).map(({ type }) => type);
  await clear(stage);
  return { stage, crossed, rows };
}
const glare = createScene(async (context: Context) => {
  const rounds: Round[] = [];
  const wanted = context.mint === null ? ROUNDS_OF_TWO : ROUNDS;
  for (let n = 0; n < wanted; n += 1) rounds.push(await crossOnce(context));
  return rounds;
});
const busy = createScene(async (context: Context) => {
  const stage = await raise(context);
  const third = (await recruit(context, 'third')) ?? context.outsider;
  assume(third !== null, 'there is a third user');
  const { id: others } = await converse(context, { by: third, to: stage.caller });
  await ring(stage);
  const toBusy = { caller: third, callee: stage.caller, conversationId: others };
  const refused = await start(toBusy, third);
  const elsewhere = await start(toBusy, stage.caller);
  const rows = await readRows(toBusy);
  await clear(stage);
  const free = await start(toBusy, third);
  await clear(toBusy);
  return { refused, elsewhere, rows, free };
});

const firstWins: Check[] = [
  define(
    'CALL-4',
    'answer-race',
    'Of sessions that answer at once not exactly one is told 200.',
    async (context) => {
      const { answers } = await race(context);
      demandEqual(statuses(answers), [200, ...Array<number>(ANSWERS - 1).fill(409)], 'status of the answers');
    },
    { level, likely: ['The status is read, and written in a second statement'] },
  ),
  define(
    'CALL-4',
    'race-winner-named',
    'The call does not name the session that won.',
    async (context) => {
      const { answers, after } = await race(context);
      const won = answers.find(({ status }) => status === 200);
      assume(won !== undefined, 'one answer won');
      demandEqual(
        call(after, 'calleeSessionId'),
        field(JSON.parse(won.requestBody ?? '{}'), 'sessionId'),
        'calleeSessionId',
      );
    },
    { level },
  ),
  define(
    'CALL-7',
    'rows-of-a-race',
    'A race of answers and ends writes a row twice.',
    async (context) => {
      const { rows } = await race(context);
      demandEqual(
        rows.map(({ type }) => type),
        ['CALL_STARTED', 'CALL_ENDED'],
        'rows of the timeline',
      );
    },
    { level },
  ),
  define(
    'CALL-5',
    'end-race',
    'Of ends at once one fails, or they end the call more than once.',
    async (context) => {
      const { ends } = await race(context);
      demandEqual(statuses(ends), Array<number>(ANSWERS).fill(200), 'status of the ends');
      demandEqual(new Set(ends.map((one) => call(one, 'rev'))).size, 1, 'how many different revs they tell');
    },
    { level },
  ),
  define(
    'CALL-1',
    'answer-against-cancel',
    'An answer and a cancel at once leave the two with different calls.',
    async (context) => {
      const { answer, cancel, after, rows } = await versus(context);
      demandEqual(cancel.status, 200, 'status of the cancel');
      const won = answer.status === 200;
      demand(won || answer.status === 409, 'status 200 or 409 of the answer', answer.status);
      demandEqual(call(after, 'status'), won ? 'ENDED' : 'MISSED', 'call.status afterwards');
      demandEqual(
        rows.map(({ type }) => type),
        won ? ['CALL_STARTED', 'CALL_ENDED'] : ['CALL_MISSED'],
        'rows of the timeline',
      );
    },
    { level },
  ),
];

const repeats: Check[] = [
  define(
    'MSG-4',
    'call-replay',
    'The same start again is not answered with 200 and the first call.',
    async (context) => {
      const { first, again } = await replay(context);
      assume(first.status === 201, 'the first start is taken with 201');
      demandEqual([again.status, call(again, 'id')], [200, call(first, 'id')], 'status and id');
    },
    { level },
  ),
  define(
    'MSG-4',
    'call-other-body',
    'The same clientId with another type is not refused with 422 idempotency_mismatch.',
    async (context) => {
      const { other } = await replay(context);
      demandEqual(codeOf(other), [422, 'idempotency_mismatch'], 'status and code');
    },
    { level },
  ),
  define(
    'MSG-4',
    'call-late-replay',
    'A repeat of a start rings again once the call is over.',
    async (context) => {
      const { first, late, rows } = await replay(context);
      demandEqual([late.status, call(late, 'id')], [200, call(first, 'id')], 'status and id');
      demand(call(late, 'status') !== 'RINGING', 'a call that is over', call(late, 'status'));
      demandEqual(rows.length, 1, 'how many rows the timeline has');
    },
    { level },
  ),
];

const crossing: Check[] = [
  define(
    'CALL-3',
    'glare',
    'Two who call each other at once do not end up in one call.',
    async (context) => {
      for (const { crossed } of await glare(context)) {
        demandEqual(statuses(crossed), [200, 201], 'status of the two starts');
        demandEqual(call(crossed[0], 'id'), call(crossed[1], 'id'), 'id for the other');
      }
    },
    { level, likely: ['There is no unique index on the live call of a conversation'] },
  ),
  define(
    'CALL-3',
    'glare-is-told',
    'The start that answered does not say resolution glare_answered, or the call is not ANSWERED.',
    async (context) => {
      for (const { crossed } of await glare(context)) {
        const answering = crossed.find(({ status }) => status === 200);
        assume(answering !== undefined, 'one of two starts answers the other');
        demandEqual(
          [field(answering.json, 'resolution'), call(answering, 'status')],
          ['glare_answered', 'ANSWERED'],
          'resolution and call.status',
        );
      }
    },
    { level },
  ),
  define(
    'CALL-3',
    'glare-is-voice',
    'A call of two that crossed is VIDEO though one asked for VOICE.',
    async (context) => {
      for (const { crossed } of await glare(context)) {
        const answering = crossed.find(({ status }) => status === 200);
        assume(answering !== undefined, 'one of two starts answers the other');
        demandEqual(call(answering, 'type'), 'VOICE', 'type');
      }
    },
    { level },
  ),
  define(
    'CALL-7',
    'rows-of-glare',
    'Crossed calls leave more than one row of their start.',
    async (context) => {
      for (const { rows } of await glare(context)) demandEqual(rows, ['CALL_STARTED'], 'rows of the timeline');
    },
    { level },
  ),
];

const third = { level, needs: ['outsider'] } as const;
const busyOnes: Check[] = [
  define(
    'CALL-2',
    'busy-callee',
    'A call to who is calling out already is not 201 and BUSY.',
    async (context) => {
      const { refused } = await busy(context);
      demandEqual([refused.status, call(refused, 'status')], [201, 'BUSY'], 'status and call.status');
    },
    third,
  ),
  define(
    'CALL-7',
    'rows-of-busy',
    'A call to who is busy leaves no CALL_MISSED, or more than one.',
    async (context) => {
      const { rows } = await busy(context);
      demandEqual(
        rows.map(({ type }) => type),
        ['CALL_MISSED'],
        'rows of the timeline',
      );
    },
    third,
  ),
  define(
    'CALL-2',
    'caller-is-elsewhere',
    'Who is in a call starts another one in another conversation.',
    async (context) => {
      const { elsewhere } = await busy(context);
      demandEqual(codeOf(elsewhere), [409, 'call_in_progress'], 'status and code');
      demand(typeof field(elsewhere.json, 'callId') === 'string', 'a callId', elsewhere.json);
    },
    third,
  ),
  define(
    'CALL-2',
    'free-again',
    'Who has ended a call is still busy.',
    async (context) => {
      const { free } = await busy(context);
      demandEqual([free.status, call(free, 'status')], [201, 'RINGING'], 'status and call.status');
    },
    third,
  ),
];

/** Who wins when two act at once. */
export const callRaceChecks: readonly Check[] = [...firstWins, ...repeats, ...crossing, ...busyOnes];
