import type { Check } from '../check.ts';
import { converse } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { type Exchange, field } from '../driver/exchange.ts';
import { createScene } from '../driver/scene.ts';
import { act, clear, codeOf, raise, start, toCall } from '../driver/stage.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'calls' as const;
const third = { level, needs: ['outsider'] } as const;

const WRONG = {
  type: { type: 'HOLOGRAM' },
  'no-type': { type: undefined },
  callee: { calleeId: 'conformance-none' },
  'client-id': { clientId: 'x' },
};
const refusals: Check[] = [
  ...Object.entries(WRONG).map(([name, fields]) =>
    define(
      'CALL-2',
      `refuses-${name}`,
      `A start with a wrong ${name} is not refused with 422.`,
      async (context) => {
        const { id } = await converse(context);
        const { status } = await context.first.request('POST', '/calls', {
          body: { conversationId: id, type: 'VOICE', ...fields },
        });
        demand([400, 422].includes(status), 'status 422', status);
      },
      { level },
    ),
  ),
  define(
    'AUTH-4',
    'call-in-a-strange-conversation',
    'An outsider can call in a conversation of others, or is not told 404.',
    async (context) => {
      assume(context.outsider !== null, 'there is an outsider');
      const { id } = await converse(context);
      const strange = await context.outsider.request('POST', '/calls', { body: { conversationId: id, type: 'VOICE' } });
      const nowhere = await context.outsider.request('POST', '/calls', {
        body: { conversationId: context.unique('nowhere'), type: 'VOICE' },
      });
      demandEqual([strange.status, nowhere.status], [404, 404], 'status, and that of an unknown id');
    },
    third,
  ),
  ...['answer', 'decline', 'end'].map((step) =>
    define(
      'AUTH-4',
      `unknown-call-${step}`,
      `An unknown call is not answered with 404 (${step}).`,
      async (context) => {
        demandEqual(
          codeOf(await act(context.first, context.unique('nowhere'), step)),
          [404, 'not_found'],
          'status and code',
        );
      },
      { level },
    ),
  ),
];

const paged = createScene(async (context: Context) => {
  const stage = await raise(context);
  const ids: unknown[] = [];
  for (const by of [stage.caller, stage.callee]) {
    ids.push(toCall(await start(stage, by)).id);
    await clear(stage);
  }
  const pages: Exchange[] = [];
  let cursor: unknown = null;
  do {
    const query = {
      conversationId: stage.conversationId,
      limit: '1',
      ...(cursor === null ? {} : { cursor: String(cursor) }),
    };
    const page = await stage.callee.request('GET', '/calls', { query });
    pages.push(page);
    cursor = field(page.json, 'nextCursor') ?? null;
  } while (cursor !== null && pages.length < 4);
  const missed = await stage.callee.request('GET', '/calls', {
    query: { conversationId: stage.conversationId, status: 'MISSED' },
  });
  const ended = await stage.callee.request('GET', '/calls', {
    query: { conversationId: stage.conversationId, status: 'ENDED' },
  });
  return { ids, pages, missed, ended };
});
const idsIn = ({ json }: Exchange): unknown[] => {
  const items = field(json, 'items');
  return Array.isArray(items) ? items.map((item) => field(item, 'id')) : [];
};
const history: Check[] = [
  define(
    'PAGE-4',
    'calls-walk',
    'Pages of the call log lose a call, show one twice, or are not the newest first.',
    async (context) => {
      const { ids, pages } = await paged(context);
      demandEqual(pages.flatMap(idsIn), [...ids].reverse(), 'calls of all pages');
    },
    { level },
  ),
  define(
    'PAGE-4',
    'calls-by-status',
    'The status asked for does not choose the calls of the log.',
    async (context) => {
      const { ids, missed, ended } = await paged(context);
      demandEqual([idsIn(missed), idsIn(ended)], [[ids[0]], []], 'calls that are MISSED, and that are ENDED');
    },
    { level },
  ),
  define(
    'PAGE-4',
    'calls-bad-cursor',
    'A cursor of the call log that is none is not refused with 400.',
    async ({ first }) => {
      const { status } = await first.request('GET', '/calls', { query: { cursor: '%%%no-cursor' } });
      demand([400, 410].includes(status), 'status 400', status);
    },
    { level },
  ),
];

/** What is refused, and what the log shows. */
export const callLogChecks: readonly Check[] = [...refusals, ...history];
