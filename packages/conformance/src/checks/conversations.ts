import type { Check } from '../check.ts';
import { converse, readConversation, say } from '../driver/acts.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

/** The route has no clause of its own: its uniqueness is what GEN-3 calls a stable id. */
const RACERS = 8;
export const conversationChecks: readonly Check[] = [
  define(
    'GEN-3',
    'get-or-create',
    'Opening the same conversation again does not give the same id with 200.',
    async (context) => {
      const { first, second } = context;
      const body = { type: 'DIRECT', userId: second.id, contextId: context.unique('same') };
      const made = await first.request('POST', '/conversations', { body });
      const again = await second.request('POST', '/conversations', { body: { ...body, userId: first.id } });
      demandEqual([made.status, again.status], [201, 200], 'status of the first and the second');
      demandEqual(
        field(again.json, 'conversation', 'id'),
        field(made.json, 'conversation', 'id'),
        'the id from the other side',
      );
    },
  ),
  define(
    'GEN-3',
    'get-or-create-race',
    'Parallel openings from both sides end in more than one conversation.',
    async (context) => {
      const { first, second } = context;
      const contextId = context.unique('race');
      const answers = await Promise.all(
        Array.from({ length: RACERS }, (_, index) => {
          const [by, to] = index % 2 === 0 ? [first, second] : [second, first];
          return by.request('POST', '/conversations', { body: { type: 'DIRECT', userId: to.id, contextId } });
        }),
      );
      demand(
        answers.every(({ status }) => status === 200 || status === 201),
        'only 200 and 201',
        answers.map(({ status }) => status),
      );
      demandEqual(
        new Set(answers.map(({ json }) => field(json, 'conversation', 'id'))).size,
        1,
        'how many ids there are',
      );
      demandEqual(answers.filter(({ status }) => status === 201).length, 1, 'how many answers are 201');
    },
    { likely: ['Select, then insert, without a unique index on (pair, contextId)'] },
  ),
  define('GEN-3', 'context-separates', 'Another contextId does not open another conversation.', async (context) => {
    const one = await converse(context);
    const two = await converse(context);
    demand(one.id !== two.id, 'two ids', one.id);
  }),
  define('GEN-3', 'context-kept', 'contextId does not come back.', async (context) => {
    const contextId = context.unique('kept');
    const { json } = await context.first.request('POST', '/conversations', {
      body: { type: 'DIRECT', userId: context.second.id, contextId },
    });
    demandEqual(field(json, 'conversation', 'contextId'), contextId, 'contextId');
  }),
  define(
    'GEN-3',
    'both-participants',
    'A direct conversation does not name both participants to each of them.',
    async (context) => {
      const { id } = await converse(context);
      for (const by of [context.first, context.second]) {
        const { participants, participantCount, type } = await readConversation(by, id);
        demandEqual(
          participants.map((one) => one.id).sort(),
          [context.first.id, context.second.id].sort(),
          'participants',
        );
        demandEqual([participantCount, type], [2, 'DIRECT'], 'participantCount and type');
      }
    },
  ),
  define('ERR-2', 'direct-with-self', 'A conversation with oneself is not refused with 422.', async ({ first }) => {
    const { status } = await first.request('POST', '/conversations', { body: { type: 'DIRECT', userId: first.id } });
    demand([400, 422].includes(status), 'status 422', status);
  }),
  define(
    'ERR-2',
    'direct-with-nobody',
    'A conversation with an unknown user is not refused with 404.',
    async (context) => {
      const { status } = await context.first.request('POST', '/conversations', {
        body: { type: 'DIRECT', userId: context.unique('nobody') },
      });
      demandEqual(status, 404, 'status');
    },
  ),
  define(
    'MSG-6',
    'head-moves',
    'lastMessage, lastSeq and lastActivityAt do not move with a message.',
    async (context) => {
      const { id } = await converse(context);
      const message = await say(context, context.first, { conversationId: id });
      const { lastMessage, lastSeq, lastActivityAt, rev } = await readConversation(context.second, id);
      demandEqual([lastMessage?.id, lastSeq, rev], [message.id, 1, message.rev], 'lastMessage.id, lastSeq and rev');
      demand(
        Date.parse(lastActivityAt) >= Date.parse(message.createdAt),
        `lastActivityAt not before ${message.createdAt}`,
        lastActivityAt,
      );
    },
  ),
  define('MSG-6', 'list-order', 'The list is not ordered by the last message, newest first.', async (context) => {
    const [older, newer] = [await converse(context), await converse(context)];
    const before = Date.parse((await say(context, context.first, { conversationId: newer.id })).createdAt);
    // Messages of one tick of the server's clock are ordered by id: legal, and not what is looked at here.
    let after = before;
    for (let turn = 0; turn < 30 && after <= before; turn += 1) {
      after = Date.parse((await say(context, context.first, { conversationId: older.id })).createdAt);
    }
    assume(after > before, 'two messages get different times');
    const { json } = await context.first.request('GET', '/conversations', { query: { limit: '2' } });
    demandEqual(
      [field(json, 'items', 0, 'id'), field(json, 'items', 1, 'id')],
      [older.id, newer.id],
      'the first two of the list',
    );
  }),
  define(
    'PAGE-4',
    'list-walk',
    'A walk through the list by cursor misses or repeats a conversation.',
    async (context) => {
      const made: string[] = [];
      for (let index = 0; index < 5; index += 1) made.push((await converse(context)).id);
      const seen: unknown[] = [];
      let cursor: unknown;
      for (let page = 0; page < 500; page += 1) {
        const query = { limit: '2', ...(typeof cursor === 'string' ? { cursor } : {}) };
        const { json } = await context.first.request('GET', '/conversations', { query });
        const items = field(json, 'items');
        seen.push(...(Array.isArray(items) ? items : []).map((item) => field(item, 'id')));
        cursor = field(json, 'nextCursor');
        if (typeof cursor !== 'string' || made.every((id) => seen.includes(id))) break;
      }
      demandEqual(seen.filter((id) => made.includes(String(id))).length, made.length, 'how many of the five were seen');
      demandEqual(new Set(seen).size, seen.length, 'how many different ones were seen');
    },
  ),
  define(
    'PAGE-4',
    'bad-cursor',
    'A cursor that is none is not refused with 400.',
    async ({ first }) => {
      const { status } = await first.request('GET', '/conversations', { query: { cursor: 'no-cursor-of-yours' } });
      demand([400, 410].includes(status), 'status 400', status);
    },
    { readOnly: true },
  ),
  define(
    'SYNC-1',
    'by-ids',
    'GET /conversations?ids= does not give exactly those of them that are mine.',
    async (context) => {
      const { id } = await converse(context);
      await converse(context);
      const { json } = await context.first.request('GET', '/conversations', {
        query: { ids: `${id},${context.unique('none')}` },
      });
      const items = field(json, 'items');
      demandEqual(Array.isArray(items) ? items.map((item) => field(item, 'id')) : items, [id], 'the ids');
    },
  ),
  define(
    'SYNC-1',
    'by-ids-outsider',
    'GET /conversations?ids= shows a conversation to an outsider.',
    async (context) => {
      const { id } = await converse(context);
      const answer = await context.outsider?.request('GET', '/conversations', { query: { ids: id } });
      demandEqual(field(answer?.json, 'items'), [], 'items');
    },
    { needs: ['outsider'] },
  ),
  ...(['archived', 'pinned'] as const).map((key) =>
    define('GEN-10', `settings-${key}`, `Setting ${key} is not mine alone, or is not kept.`, async (context) => {
      const { id } = await converse(context);
      await context.first.request('PATCH', `/conversations/${encodeURIComponent(id)}/me`, { body: { [key]: true } });
      demandEqual((await readConversation(context.first, id)).me?.[key], true, `my ${key}`);
      demandEqual((await readConversation(context.second, id)).me?.[key], false, `${key} of the other`);
    }),
  ),
  define('GEN-4', 'muted-until', 'mutedUntil does not come back as the same instant.', async (context) => {
    const { id } = await converse(context);
    const mutedUntil = '2099-01-02T03:04:05.678Z';
    await context.first.request('PATCH', `/conversations/${encodeURIComponent(id)}/me`, { body: { mutedUntil } });
    const stored = (await readConversation(context.first, id)).me?.mutedUntil ?? '';
    demandEqual(
      Math.floor(Date.parse(stored) / 1000),
      Math.floor(Date.parse(mutedUntil) / 1000),
      'mutedUntil in seconds',
    );
  }),
  define('GEN-1', 'typing-twin', 'A member cannot say over HTTP that they write.', async (context) => {
    const { id } = await converse(context);
    const path = `/conversations/${encodeURIComponent(id)}/typing`;
    for (const isTyping of [true, false]) {
      const { status } = await context.first.request('POST', path, { body: { isTyping, kind: 'text' } });
      demandEqual(status, 200, `status of isTyping ${isTyping}`);
    }
  }),
];
