import type { Check } from '../check.ts';
import { converse, postText, readConversation, readPage, say, sayMany, toMessage } from '../driver/acts.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const WRITERS = 20;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const ROW_LOCK = ['seq is MAX(seq)+1 or COUNT(*)+1, not taken under the lock of the conversation row'];

const sequence: Check[] = [
  define('MSG-1', 'first-is-one', 'The first message of a conversation has not seq 1.', async (context) => {
    const { id } = await converse(context);
    demandEqual((await say(context, context.first, { conversationId: id })).seq, 1, 'seq');
  }),
  define('MSG-1', 'contiguous', 'seq does not grow by one with each message.', async (context) => {
    const { id } = await converse(context);
    const sent = await sayMany(context, context.first, { conversationId: id, count: 4 });
    demandEqual(
      sent.map(({ seq }) => seq),
      upTo(4),
      'seq of four messages',
    );
  }),
  define(
    'MSG-1',
    'concurrent-writers',
    'Concurrent sends give two messages one seq, or leave a hole.',
    async (context) => {
      const { id } = await converse(context);
      const by = [context.first, context.second] as const;
      const sent = await Promise.all(
        upTo(WRITERS).map((n) => postText(context, by[n % 2 === 0 ? 0 : 1], { conversationId: id })),
      );
      assume(
        sent.every(({ status }) => status === 201),
        'every send is taken',
      );
      const seqs = sent.map((exchange) => toMessage(exchange).seq).sort((a, b) => a - b);
      demandEqual(seqs, upTo(WRITERS), 'seq of concurrent sends');
    },
    { likely: ROW_LOCK },
  ),
  define(
    'MSG-2',
    'concurrent-revs',
    'Concurrent sends give two messages one rev.',
    async (context) => {
      const { id } = await converse(context);
      const sent = await Promise.all(upTo(WRITERS).map(() => postText(context, context.first, { conversationId: id })));
      const revs = sent.map((exchange) => toMessage(exchange).rev);
      demandEqual(new Set(revs).size, WRITERS, 'how many different revs there are');
      demandEqual((await readConversation(context.second, id)).rev, Math.max(...revs), 'conversation.rev');
    },
    { likely: ROW_LOCK },
  ),
  define('MSG-2', 'cursors-leave-rev', 'Moving a read cursor raises rev.', async (context) => {
    const { id } = await converse(context);
    const { rev } = await say(context, context.first, { conversationId: id });
    await context.second.request('POST', `/conversations/${encodeURIComponent(id)}/read`, { body: { seq: 1 } });
    demandEqual((await readConversation(context.first, id)).rev, rev, 'conversation.rev');
  }),
  define(
    'MSG-3',
    'client-id-returned',
    'clientId is missing from the answer or from the history of the other.',
    async (context) => {
      const { id } = await converse(context);
      const clientId = context.unique('cid');
      const { json } = await postText(context, context.first, { conversationId: id, clientId });
      demandEqual(field(json, 'message', 'clientId'), clientId, 'clientId of the answer');
      demandEqual((await readPage(context.second, id)).items[0]?.clientId, clientId, 'clientId in the history');
    },
  ),
  ...Object.entries({ missing: undefined, short: 'short', spaced: 'with space in it', long: 'x'.repeat(65) }).map(
    ([name, clientId]) =>
      define(
        'MSG-3',
        `refuses-client-id-${name}`,
        `A clientId that is ${name} is not refused with 422.`,
        async (context) => {
          const { id: conversationId } = await converse(context);
          const { status } = await context.first.request('POST', '/messages', {
            body: { conversationId, clientId, type: 'TEXT', content: 'x' },
          });
          demand([400, 422].includes(status), 'status 422', status);
        },
      ),
  ),
  define('GEN-11', 'read-own-write', 'A message that was answered is not in the history at once.', async (context) => {
    const { id } = await converse(context);
    const message = await say(context, context.first, { conversationId: id });
    demandEqual(
      (await readPage(context.second, id)).items.map((item) => item.id),
      [message.id],
      'history of the other',
    );
    const one = await context.second.request('GET', `/messages/${encodeURIComponent(message.id)}`);
    demandEqual(field(one.json, 'message', 'id'), message.id, 'GET /messages/:id');
  }),
];

const idempotency: Check[] = [
  define(
    'MSG-4',
    'replay-same-body',
    'The same send again is not answered with 200 and the first message.',
    async (context) => {
      const { id } = await converse(context);
      const text = { conversationId: id, clientId: context.unique('again'), content: 'once' };
      const first = await postText(context, context.first, text);
      assume(first.status === 201, 'the first send is taken with 201');
      const again = await postText(context, context.first, text);
      demandEqual(
        [again.status, field(again.json, 'message', 'id')],
        [200, field(first.json, 'message', 'id')],
        'status and id',
      );
    },
    { likely: ['There is no unique index on (senderId, clientId)'] },
  ),
  define(
    'MSG-4',
    'replay-moves-nothing',
    'A replay moves lastSeq or rev.',
    async (context) => {
      const { id } = await converse(context);
      const text = { conversationId: id, clientId: context.unique('again') };
      await say(context, context.first, text);
      await postText(context, context.first, text);
      const { lastSeq, rev } = await readConversation(context.first, id);
      demandEqual([lastSeq, rev], [1, 1], 'lastSeq and rev');
      demandEqual((await say(context, context.first, { conversationId: id })).seq, 2, 'seq of the next message');
    },
    { likely: ['The counter moves before the conflict is seen: ON CONFLICT DO NOTHING'] },
  ),
  define(
    'MSG-4',
    'concurrent-replays',
    'Concurrent retries of one send store more than one message.',
    async (context) => {
      const { id } = await converse(context);
      const text = { conversationId: id, clientId: context.unique('race') };
      const sent = await Promise.all(upTo(8).map(() => postText(context, context.first, text)));
      demand(
        sent.every(({ status }) => [200, 201, 409].includes(status)),
        'only 200, 201 or 409',
        sent.map(({ status }) => status),
      );
      const { items, lastSeq } = await readPage(context.first, id);
      demandEqual([items.length, lastSeq], [1, 1], 'how many are stored, and lastSeq');
    },
  ),
  define(
    'MSG-4',
    'other-body',
    'The same clientId with another body is not refused with 422 idempotency_mismatch.',
    async (context) => {
      const { id } = await converse(context);
      const clientId = context.unique('mix');
      await say(context, context.first, { conversationId: id, clientId, content: 'one' });
      const { status, json } = await postText(context, context.first, { conversationId: id, clientId, content: 'two' });
      demandEqual([status, field(json, 'code')], [422, 'idempotency_mismatch'], 'status and code');
    },
  ),
  define('MSG-4', 'other-sender', 'The clientId of one user stands in the way of another.', async (context) => {
    const { id } = await converse(context);
    const clientId = context.unique('both');
    const mine = await say(context, context.first, { conversationId: id, clientId });
    const { status, json } = await postText(context, context.second, { conversationId: id, clientId });
    demandEqual(status, 201, 'status');
    demand(field(json, 'message', 'id') !== mine.id, 'another message', mine.id);
  }),
  define(
    'MSG-4',
    'replay-after-refresh',
    'A replay with a fresh token stores a second message.',
    async (context) => {
      const { id } = await converse(context);
      const clientId = context.unique('fresh');
      const message = await say(context, context.first, { conversationId: id, clientId });
      const token = await context.mint?.({ userId: context.first.id, name: context.first.name, expiresIn: 1800 });
      assume(token !== undefined, 'tokens can be minted');
      const renewed = { ...context.first, ...context.withToken(token, 'first') };
      demandEqual(
        field((await postText(context, renewed, { conversationId: id, clientId })).json, 'message', 'id'),
        message.id,
        'id',
      );
    },
    { needs: ['minting'] },
  ),
];

export const messageChecks: readonly Check[] = [...sequence, ...idempotency];
