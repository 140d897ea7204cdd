import type { Check } from '../check.ts';
import type { Context } from '../driver/context.ts';
import { type Exchange, field } from '../driver/exchange.ts';
import { createScene } from '../driver/scene.ts';
import { act, clear, raise, readRows, ring, talk } from '../driver/stage.ts';
import { assume, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'calls' as const;
const call = (exchange: Exchange, key: string) => field(exchange.json, 'call', key);

type Ending = { by: 'caller' | 'callee'; step: string; body?: object; answered?: boolean };
type Outcome = { status: string; missedReason?: string; endReason?: string; rows: string[]; clause: Check['clause'] };
const ENDINGS: Readonly<Record<string, Ending & { expected: Outcome }>> = {
  declined: { by: 'callee', step: 'decline', expected: { status: 'DECLINED', rows: ['CALL_ENDED'], clause: 'CALL-4' } },
  'declined-as-busy': {
    by: 'callee',
    step: 'decline',
    body: { reason: 'busy' },
    expected: { status: 'BUSY', rows: ['CALL_MISSED'], clause: 'CALL-4' },
  },
  cancelled: {
    by: 'caller',
    step: 'end',
    expected: { status: 'MISSED', missedReason: 'cancelled', rows: ['CALL_MISSED'], clause: 'CALL-5' },
  },
  'ended-by-callee': {
    by: 'callee',
    step: 'end',
    expected: { status: 'DECLINED', rows: ['CALL_ENDED'], clause: 'CALL-5' },
  },
  'media-failed': {
    by: 'caller',
    step: 'end',
    body: { reason: 'media_failed' },
    answered: true,
    expected: { status: 'FAILED', endReason: 'media_failed', rows: ['CALL_STARTED', 'CALL_MISSED'], clause: 'CALL-5' },
  },
};
/** Every way in which a call may end, in its status and in the timeline. */
export const callEndingChecks: readonly Check[] = Object.entries(ENDINGS).flatMap(
  ([name, { by, step, body, answered, expected }]) => {
    const scene = createScene(async (context: Context) => {
      const stage = await raise(context);
      const { id } = answered ? await talk(stage) : await ring(stage);
      const ended = await act(stage[by], id, step, body);
      const again = await act(stage.caller, id, 'end');
      const rows = await readRows(stage);
      await clear(stage);
      return { ended, again, rows };
    });
    const { status, missedReason, endReason, clause } = expected;
    return [
      define(
        clause,
        `call-${name}`,
        `A call that is ${name} does not end as ${status}.`,
        async (context) => {
          const { ended } = await scene(context);
          demandEqual(
            [
              ended.status,
              call(ended, 'status'),
              ...(missedReason ? [call(ended, 'missedReason')] : []),
              ...(endReason ? [call(ended, 'endReason')] : []),
            ],
            [200, status, ...(missedReason ? [missedReason] : []), ...(endReason ? [endReason] : [])],
            'status and what the call says',
          );
        },
        { level },
      ),
      define(
        'CALL-7',
        `rows-${name}`,
        `The timeline of a call that is ${name} has not its rows, each once.`,
        async (context) => {
          const { rows } = await scene(context);
          demandEqual(
            rows.map(({ type }) => type),
            expected.rows,
            'rows of the timeline',
          );
        },
        { level },
      ),
      define(
        'CALL-1',
        `final-${name}`,
        `A call that is ${name} is changed by a later end.`,
        async (context) => {
          const { ended, again } = await scene(context);
          assume(ended.status === 200, 'the call ended');
          demandEqual(
            [again.status, call(again, 'rev'), call(again, 'status')],
            [200, call(ended, 'rev'), call(ended, 'status')],
            'status, rev and call.status',
          );
        },
        { level },
      ),
    ];
  },
);
