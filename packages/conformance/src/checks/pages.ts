import type { Message } from '@majlis/contract';
import type { Check } from '../check.ts';
import { converse, readPage, say, sayMany } from '../driver/acts.ts';
import type { Actor, Context } from '../driver/context.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const COUNT = 7;
async function filled(context: Context) {
  const { id } = await converse(context);
  await sayMany(context, context.first, { conversationId: id, count: COUNT });
  return id;
}
const seqs = ({ items }: { items: readonly Message[] }) => items.map(({ seq }) => seq);

interface Mode {
  name: string;
  query: Readonly<Record<string, string>>;
  seqs: number[];
  more: [before: boolean, after: boolean];
}
const MODES: Mode[] = [
  { name: 'newest', query: { limit: '3' }, seqs: [5, 6, 7], more: [true, false] },
  { name: 'before', query: { before: '6', limit: '2' }, seqs: [4, 5], more: [true, true] },
  { name: 'before-to-start', query: { before: '3', limit: '5' }, seqs: [1, 2], more: [false, true] },
  { name: 'after', query: { after: '2', limit: '2' }, seqs: [3, 4], more: [true, true] },
  { name: 'after-to-end', query: { after: '5', limit: '5' }, seqs: [6, 7], more: [true, false] },
  { name: 'after-zero', query: { after: '0', limit: '3' }, seqs: [1, 2, 3], more: [false, true] },
];
const modes = MODES.map((mode) =>
  define(
    'PAGE-2',
    mode.name,
    `The page "${mode.name}" has not the right messages in ascending order.`,
    async (context) => {
      const page = await readPage(context.second, await filled(context), mode.query);
      demandEqual(seqs(page), mode.seqs, 'seq of the items');
      demandEqual([page.hasMoreBefore, page.hasMoreAfter], mode.more, 'hasMoreBefore and hasMoreAfter');
      demandEqual(page.lastSeq, COUNT, 'lastSeq');
    },
    {
      likely: [
        'ORDER BY seq ASC LIMIT for `before` gives the farthest, not the nearest',
        'The page is answered newest first',
      ],
    },
  ),
);

const pairs = [
  ['before', 'after'],
  ['before', 'around'],
  ['after', 'changedAfter'],
  ['around', 'changedAfter'],
] as const;
const anchors = pairs.map(([one, two]) =>
  define(
    'PAGE-1',
    `refuses-${one}-and-${two}`,
    `${one} together with ${two} is not refused with 400.`,
    async (context) => {
      const { id: conversationId } = await converse(context);
      const { status } = await context.first.request('GET', '/messages', {
        query: { conversationId, [one]: '1', [two]: '1' },
      });
      demand([400, 422].includes(status), 'status 400', status);
    },
  ),
);
const limits = ['0', '-1', '1.5', 'ten'].map((limit) =>
  define('PAGE-4', `refuses-limit-${limit}`, `limit=${limit} is not refused with 400.`, async (context) => {
    const { id: conversationId } = await converse(context);
    const { status } = await context.first.request('GET', '/messages', { query: { conversationId, limit } });
    demand([400, 422].includes(status), 'status 400', status);
  }),
);

async function walk(
  by: Actor,
  id: string,
  direction: 'before' | 'after',
  between: () => Promise<unknown> = async () => {},
) {
  const seen: number[] = [];
  let query: Record<string, string> = direction === 'before' ? { limit: '2' } : { limit: '2', after: '0' };
  for (let turn = 0; turn < 40; turn += 1) {
    const page = await readPage(by, id, query);
    seen.push(...seqs(page));
    const edge = direction === 'before' ? page.items[0] : page.items.at(-1);
    if (edge === undefined || !(direction === 'before' ? page.hasMoreBefore : page.hasMoreAfter)) break;
    query = { limit: '2', [direction]: String(edge.seq) };
    await between();
  }
  return seen.sort((a, b) => a - b);
}
const walks: Check[] = [
  ...(['before', 'after'] as const).map((direction) =>
    define('PAGE-3', `walk-${direction}`, `A walk with ${direction} misses or repeats a message.`, async (context) => {
      demandEqual(
        await walk(context.second, await filled(context), direction),
        [1, 2, 3, 4, 5, 6, 7],
        'seq of all seen',
      );
    }),
  ),
  define(
    'PAGE-3',
    'walk-while-writing',
    'A walk back misses or repeats a message while new ones arrive.',
    async (context) => {
      const id = await filled(context);
      const seen = await walk(context.second, id, 'before', () => say(context, context.first, { conversationId: id }));
      demandEqual(seen, [1, 2, 3, 4, 5, 6, 7], 'seq of all seen');
    },
    { likely: ['Paging by OFFSET'] },
  ),
  define('PAGE-2', 'around', 'A page around a message does not hold it in its middle.', async (context) => {
    const page = await readPage(context.second, await filled(context), { around: '4', limit: '3' });
    demandEqual(seqs(page), [3, 4, 5], 'seq of the items');
  }),
  define('PAGE-2', 'changed-after', 'changedAfter does not give what changed, ascending by rev.', async (context) => {
    const { items } = await readPage(context.second, await filled(context), { changedAfter: '3' });
    demandEqual(
      items.map(({ rev }) => rev),
      [4, 5, 6, 7],
      'rev of the items',
    );
  }),
  define(
    'PAGE-3',
    'changed-after-walk',
    'A walk with changedAfter does not reach rev, or misses a message.',
    async (context) => {
      const id = await filled(context);
      const seen: number[] = [];
      let rev = 0;
      for (let turn = 0; turn < 10; turn += 1) {
        const page = await readPage(context.second, id, { changedAfter: String(rev), limit: '3' });
        seen.push(...seqs(page));
        rev = page.hasMoreAfter ? (page.items.at(-1)?.rev ?? page.rev) : page.rev;
        if (!page.hasMoreAfter) break;
      }
      demandEqual([seen, rev], [[1, 2, 3, 4, 5, 6, 7], COUNT], 'seq of all seen, and the last rev');
    },
  ),
  define('SYNC-2', 'nothing-changed', 'changedAfter the newest rev is not empty.', async (context) => {
    const page = await readPage(context.second, await filled(context), { changedAfter: String(COUNT) });
    demandEqual([page.items.length, page.hasMoreAfter, page.rev], [0, false, COUNT], 'items, hasMoreAfter and rev');
  }),
  define('PAGE-3', 'empty', 'The page of an empty conversation is not an empty page.', async (context) => {
    const page = await readPage(context.second, (await converse(context)).id);
    demandEqual(
      [page.items.length, page.hasMoreBefore, page.hasMoreAfter, page.lastSeq],
      [0, false, false, 0],
      'items, hasMoreBefore, hasMoreAfter, lastSeq',
    );
  }),
  define('PAGE-4', 'limit-clamped', 'A limit above the maximum is not clamped.', async (context) => {
    const { id: conversationId } = await converse(context);
    const { status } = await context.first.request('GET', '/messages', { query: { conversationId, limit: '100000' } });
    demandEqual(status, 200, 'status');
  }),
];

async function move(
  context: Context,
  by: Actor,
  { id, cursor, seq }: { id: string; cursor: 'read' | 'delivered'; seq: number },
) {
  const exchange = await by.request('POST', `/conversations/${encodeURIComponent(id)}/${cursor}`, { body: { seq } });
  assume(
    exchange.status === 200 || exchange.status === 201 || context.deadlineMs === 0,
    `POST /${cursor} is taken, got ${exchange.status}`,
  );
  return Object(Object(exchange.json).me);
}
const cursors: Check[] = [
  define('CUR-1', 'moves-forward', 'A read cursor does not move to what was reported.', async (context) => {
    const id = await filled(context);
    demandEqual((await move(context, context.second, { id, cursor: 'read', seq: 3 })).readSeq, 3, 'readSeq');
  }),
  ...(['read', 'delivered'] as const).map((cursor) =>
    define(
      'CUR-1',
      `${cursor}-never-back`,
      `A lower report moves the ${cursor} cursor back.`,
      async (context) => {
        const id = await filled(context);
        await move(context, context.second, { id, cursor, seq: 5 });
        demandEqual((await move(context, context.second, { id, cursor, seq: 2 }))[`${cursor}Seq`], 5, `${cursor}Seq`);
      },
      { likely: ['UPDATE sets the value, without GREATEST'] },
    ),
  ),
  define('CUR-1', 'clamped', 'A cursor above lastSeq is not clamped to it.', async (context) => {
    const id = await filled(context);
    demandEqual((await move(context, context.second, { id, cursor: 'read', seq: 999 })).readSeq, COUNT, 'readSeq');
  }),
  define('CUR-1', 'read-is-delivered', 'deliveredSeq stays behind readSeq.', async (context) => {
    const id = await filled(context);
    demandEqual((await move(context, context.second, { id, cursor: 'read', seq: 4 })).deliveredSeq, 4, 'deliveredSeq');
  }),
  define(
    'CUR-2',
    'counts-unread',
    'unreadCount is not the number of messages of others above my cursor.',
    async (context) => {
      const id = await filled(context);
      demandEqual((await move(context, context.second, { id, cursor: 'read', seq: 3 })).unreadCount, 4, 'unreadCount');
      demandEqual(
        (await move(context, context.second, { id, cursor: 'read', seq: 7 })).unreadCount,
        0,
        'unreadCount when all is read',
      );
    },
  ),
  define('CUR-2', 'mine-are-not-unread', 'My own messages count as unread.', async (context) => {
    const id = await filled(context);
    demandEqual(
      (await move(context, context.first, { id, cursor: 'delivered', seq: 1 })).unreadCount,
      0,
      'unreadCount of the sender',
    );
  }),
  define('CUR-2', 'sending-reads-nothing', 'Sending moves my read cursor.', async (context) => {
    const id = await filled(context);
    await say(context, context.second, { conversationId: id });
    demandEqual((await move(context, context.second, { id, cursor: 'delivered', seq: 1 })).readSeq, 0, 'readSeq');
  }),
  define(
    'CUR-3',
    'delivery-is-reported',
    'deliveredSeq moves without a report of the client.',
    async (context) => {
      const id = await filled(context);
      const session = await context.connect(context.second);
      const marker = await say(context, context.first, { conversationId: id });
      await session.waitFor('message:new', (payload) => Object(Object(payload).message).id === marker.id);
      demandEqual(
        (await move(context, context.second, { id, cursor: 'delivered', seq: 0 })).deliveredSeq,
        0,
        'deliveredSeq',
      );
    },
    { needs: ['socket'] },
  ),
];

export const pageChecks: readonly Check[] = [...modes, ...anchors, ...limits, ...walks];
export const cursorChecks: readonly Check[] = cursors;
