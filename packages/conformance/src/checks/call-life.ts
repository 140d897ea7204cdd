import type { Check } from '../check.ts';
import { call, idsIn, life } from '../driver/call-life.ts';
import { field } from '../driver/exchange.ts';
import { codeOf, toCall } from '../driver/stage.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'calls' as const;
const withOutsider = { level, needs: ['outsider'] } as const;

const lives: Check[] = [
  define(
    'CALL-2',
    'start-rings',
    'A call does not begin with 201, RINGING and rev 1.',
    async (context) => {
      const { started, stage } = await life(context);
      demandEqual(
        [
          started.status,
          call(started, 'status'),
          call(started, 'rev'),
          call(started, 'callerId'),
          call(started, 'calleeId'),
        ],
        [201, 'RINGING', 1, stage.caller.id, stage.callee.id],
        'status, call.status, rev, callerId and calleeId',
      );
    },
    { level },
  ),
  define(
    'CALL-6',
    'ring-expires-at',
    'ringExpiresAt is not as far off as ringTimeoutSeconds says.',
    async (context) => {
      const { started } = await life(context);
      const { createdAt, ringExpiresAt } = toCall(started);
      const seconds = (Date.parse(ringExpiresAt) - Date.parse(createdAt)) / 1000;
      const declared = context.capabilities.calls?.ringTimeoutSeconds ?? 45;
      demand(Math.abs(seconds - declared) <= 2, `${declared} s after createdAt`, `${seconds} s`);
    },
    { level },
  ),
  define(
    'GEN-11',
    'call-at-once',
    'The callee does not read a call that was just answered for.',
    async (context) => {
      const { started, ringing } = await life(context);
      demandEqual([ringing.read.status, call(ringing.read, 'id')], [200, call(started, 'id')], 'status and id');
    },
    { level },
  ),
  define(
    'CALL-1',
    'rev-rises',
    'A transition does not raise the rev of the call.',
    async (context) => {
      const { started, answered, ended } = await life(context);
      const revs = [started, answered.first, ended.first].map((one) => Number(call(one, 'rev')));
      demand(
        revs.every((rev, n) => n === 0 || rev > (revs[n - 1] ?? rev)),
        'a rev that rises',
        revs,
      );
    },
    { level },
  ),
  define(
    'CALL-4',
    'callee-answers',
    'The callee cannot answer, or the call is not ANSWERED then.',
    async (context) => {
      const { answered } = await life(context);
      demandEqual([answered.first.status, call(answered.first, 'status')], [200, 'ANSWERED'], 'status and call.status');
      demand(
        typeof call(answered.first, 'startedAt') === 'string',
        'a time in startedAt',
        call(answered.first, 'startedAt'),
      );
      demandEqual(call(answered.read, 'status'), 'ANSWERED', 'call.status for the caller');
    },
    { level },
  ),
  define(
    'CALL-8',
    'epoch-of-an-answer',
    'The answer does not begin epoch 1.',
    async (context) => {
      const { started, answered } = await life(context);
      demandEqual([call(started, 'epoch'), call(answered.first, 'epoch')], [0, 1], 'epoch before and after the answer');
    },
    { level },
  ),
  define(
    'CALL-4',
    'callee-session-named',
    'The answered call does not name the session that answered.',
    async (context) => {
      const { answered } = await life(context);
      const asked = field(JSON.parse(answered.first.requestBody ?? '{}'), 'sessionId');
      demandEqual(call(answered.first, 'calleeSessionId'), asked, 'calleeSessionId');
    },
    { level },
  ),
  define(
    'CALL-4',
    'answer-twice',
    'The same session that answers again is not told 200, or changes the call.',
    async (context) => {
      const { answered } = await life(context);
      demandEqual(
        [answered.again.status, call(answered.again, 'rev')],
        [200, call(answered.first, 'rev')],
        'status and rev',
      );
    },
    { level },
  ),
  define(
    'CALL-4',
    'answered-elsewhere',
    'A second session that answers is not told 409 call_already_answered.',
    async (context) => {
      const { answered } = await life(context);
      demandEqual(codeOf(answered.elsewhere), [409, 'call_already_answered'], 'status and code');
    },
    { level, likely: ['The answer is UPDATE … WHERE id without AND status = RINGING'] },
  ),
  define(
    'CALL-4',
    'late-decline',
    'A late decline of an answered call is not 409, or ends it.',
    async (context) => {
      const { answered } = await life(context);
      demandEqual(answered.decline.status, 409, 'status');
      demandEqual(call(answered.read, 'status'), 'ANSWERED', 'call.status afterwards');
    },
    { level },
  ),
  define(
    'CALL-8',
    'signal-over-http',
    'A signal over HTTP of who answered is not taken.',
    async (context) => {
      demandEqual((await life(context)).answered.signal.status, 200, 'status');
    },
    { level },
  ),
  define(
    'CALL-5',
    'hang-up',
    'Hanging up does not end an answered call with its reason and who did.',
    async (context) => {
      const { ended, stage } = await life(context);
      demandEqual(
        [
          ended.first.status,
          call(ended.first, 'status'),
          call(ended.first, 'endReason'),
          call(ended.first, 'endedById'),
        ],
        [200, 'ENDED', 'hangup', stage.caller.id],
        'status, call.status, endReason and endedById',
      );
    },
    { level },
  ),
  define(
    'GEN-5',
    'call-duration',
    'The duration is not the whole seconds from startedAt to endedAt.',
    async (context) => {
      const { ended } = await life(context);
      const { startedAt, endedAt, duration } = toCall(ended.first);
      assume(startedAt !== null && endedAt !== null, 'startedAt and endedAt are there');
      demandEqual(duration, Math.floor((Date.parse(endedAt) - Date.parse(startedAt)) / 1000), 'duration');
    },
    { level, likely: ['Milliseconds instead of seconds', 'Counted from createdAt'] },
  ),
  define(
    'CALL-5',
    'end-twice',
    'Ending again is not 200, or changes the call.',
    async (context) => {
      const { ended } = await life(context);
      demandEqual(
        [ended.again.status, field(ended.again.json, 'call')],
        [200, field(ended.first.json, 'call')],
        'status and call',
      );
    },
    { level },
  ),
  define(
    'CALL-1',
    'terminal-is-final',
    'A call that is over is answered or declined.',
    async (context) => {
      const { ended } = await life(context);
      demandEqual(
        [codeOf(ended.answer), codeOf(ended.decline)],
        [
          [409, 'call_ended'],
          [409, 'call_ended'],
        ],
        'answer and decline',
      );
    },
    { level },
  ),
  define(
    'CALL-7',
    'rows-of-a-talk',
    'The timeline has not one CALL_STARTED and one CALL_ENDED of the call, sent by the caller.',
    async (context) => {
      const { rows, stage } = await life(context);
      demandEqual(
        rows.map(({ type, senderId }) => [type, senderId]),
        [
          ['CALL_STARTED', stage.caller.id],
          ['CALL_ENDED', stage.caller.id],
        ],
        'rows of the timeline',
      );
    },
    { level },
  ),
  define(
    'CALL-7',
    'rows-name-the-call',
    'A row of the timeline does not say of which call it is.',
    async (context) => {
      const { rows, started } = await life(context);
      assume(rows.length > 0, 'the timeline has a row');
      demandEqual(
        rows.map((row) => field(row, 'call', 'id')),
        rows.map(() => call(started, 'id')),
        'call.id of the rows',
      );
    },
    { level },
  ),
  define(
    'MSG-1',
    'rows-take-a-seq',
    'A row of the timeline takes no seq of its own.',
    async (context) => {
      const { rows } = await life(context);
      demandEqual(
        rows.map(({ seq }) => seq),
        rows.map((_, n) => n + 1),
        'seq of the rows',
      );
    },
    { level },
  ),
];

const rights: Check[] = [
  define(
    'CALL-4',
    'caller-may-not-answer',
    'The caller can answer or decline the own call, or is not told 403.',
    async (context) => {
      const { ringing } = await life(context);
      demandEqual(
        [ringing.callerAnswers.status, ringing.callerDeclines.status],
        [403, 403],
        'answer and decline by the caller',
      );
    },
    { level },
  ),
  define(
    'CALL-2',
    'one-call-at-once',
    'The caller starts a second call beside the first.',
    async (context) => {
      const { ringing, started } = await life(context);
      demandEqual(
        [...codeOf(ringing.callerAgain), field(ringing.callerAgain.json, 'callId')],
        [409, 'call_in_progress', call(started, 'id')],
        'status, code and callId',
      );
    },
    { level },
  ),
  ...(['read', 'answer', 'decline', 'end', 'signal', 'ice'] as const).map((step) =>
    define(
      'AUTH-4',
      `call-outsider-${step}`,
      `An outsider is not told 404 of a call (${step}).`,
      async (context) => {
        const { strange, started } = await life(context);
        assume(strange !== null, 'there is an outsider');
        demandEqual(codeOf(strange[step]), [404, 'not_found'], 'status and code');
        assume(started.status === 201, 'the call was there');
      },
      withOutsider,
    ),
  ),
  define(
    'AUTH-4',
    'call-outsider-list',
    'The calls of others are in the history of an outsider.',
    async (context) => {
      const { strange, started } = await life(context);
      assume(strange !== null, 'there is an outsider');
      demand(!idsIn(strange.list).includes(call(started, 'id')), 'no call of others', idsIn(strange.list));
    },
    withOutsider,
  ),
  define(
    'AUTH-4',
    'ice-while-live',
    'ICE servers are kept from a participant, or given out when the call is over.',
    async (context) => {
      const { ringing, ended } = await life(context);
      demandEqual(
        [ringing.ice.status, Array.isArray(field(ringing.ice.json, 'iceServers'))],
        [200, true],
        'status, and whether there is a list',
      );
      demandEqual(codeOf(ended.ice), [409, 'call_ended'], 'status and code after the end');
    },
    { level },
  ),
  define(
    'AUTH-4',
    'turn-credentials',
    'TURN servers come without credentials, or with ones that last more than a day.',
    async (context) => {
      const { ringing } = await life(context);
      const servers = field(ringing.ice.json, 'iceServers');
      for (const server of Array.isArray(servers) ? servers : []) {
        if (!JSON.stringify(field(server, 'urls')).includes('turn')) continue;
        const given = [field(server, 'username'), field(server, 'credential')];
        demand(
          given.every((one) => typeof one === 'string' && one !== ''),
          'username and credential',
          given,
        );
      }
      const lives = Date.parse(String(field(ringing.ice.json, 'expiresAt'))) - Date.now();
      demand(lives > 0 && lives <= 86_400_000, 'expiresAt within a day', field(ringing.ice.json, 'expiresAt'));
    },
    { level },
  ),
  define(
    'CALL-6',
    'active-calls',
    'active=true does not show the call while it rings, or shows it afterwards.',
    async (context) => {
      const { ringing, ended, started } = await life(context);
      const id = call(started, 'id');
      demandEqual(
        [idsIn(ringing.active).includes(id), idsIn(ended.active).includes(id)],
        [true, false],
        'whether it is there',
      );
    },
    { level },
  ),
];

/** One call from its ring to its end, and who may do what to it. */
export const callLifeChecks: readonly Check[] = [...lives, ...rights];
