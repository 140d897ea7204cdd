import type { Check } from '../check.ts';
import { converse, fence, postText, readConversation, readPage, say } from '../driver/acts.ts';
import type { Actor, Context } from '../driver/context.ts';
import { type Exchange, field } from '../driver/exchange.ts';
import { recruit } from '../driver/stage.ts';
import { assume, demand, demandEqual, Unmet } from '../violation.ts';
import { define } from './define.ts';

// Each check has two people of its own: a block would reach into what other checks do meanwhile.
const minting = { level: 'safety', needs: ['minting'] } as const;
const socket = { level: 'safety', needs: ['minting', 'socket'] } as const;

const block = (by: Actor, { id }: Actor, method: 'PUT' | 'DELETE' = 'PUT'): Promise<Exchange> =>
  by.request(method, `/users/${encodeURIComponent(id)}/block`);
const refusal = ({ status, json }: Exchange): unknown[] => [status, field(json, 'code')];
const BLOCKED = [403, 'blocked'];

/** Two new people who talk with each other. */
async function pair(context: Context) {
  const [one, other] = [await recruit(context, 'one'), await recruit(context, 'other')];
  if (!one || !other) throw new Unmet('tokens cannot be minted');
  const { id: conversationId } = await converse(context, { by: one, to: other });
  return { one, other, conversationId };
}
/** The first of them has blocked the second. */
async function pairApart(context: Context) {
  const two = await pair(context);
  const message = await say(context, two.other, { conversationId: two.conversationId });
  const { status } = await block(two.one, two.other);
  assume(status === 200, `the block is taken, got ${status}`);
  return { ...two, message };
}

const blocks: Check[] = [
  define(
    'SAFE-1',
    'block-stops-sends',
    'Who is blocked, or who blocks, can still write to the other.',
    async (context) => {
      const { one, other, conversationId } = await pairApart(context);
      for (const by of [one, other])
        demandEqual(refusal(await postText(context, by, { conversationId })), BLOCKED, 'answer');
      demandEqual((await readPage(one, conversationId)).items.length, 1, 'messages that are there');
    },
    minting,
  ),
  define(
    'SAFE-1',
    'block-says-not-who',
    'The refusal tells who made the block.',
    async (context) => {
      const { one, other, conversationId } = await pairApart(context);
      const [mine, theirs] = [
        await postText(context, one, { conversationId }),
        await postText(context, other, { conversationId }),
      ];
      demandEqual(mine.text, theirs.text, 'the refusal of both');
    },
    minting,
  ),
  define(
    'SAFE-1',
    'block-keeps-history',
    'A block takes away what was written before.',
    async (context) => {
      const { one, other, conversationId, message } = await pairApart(context);
      for (const by of [one, other]) {
        const { items } = await readPage(by, conversationId);
        demandEqual(
          items.map(({ id }) => id),
          [message.id],
          'messages',
        );
      }
    },
    minting,
  ),
  define(
    'SAFE-1',
    'block-stops-new-conversations',
    'Over a block another conversation can be opened.',
    async (context) => {
      const { one, other } = await pairApart(context);
      const body = { type: 'DIRECT', userId: one.id, contextId: context.unique('about') };
      demandEqual(refusal(await other.request('POST', '/conversations', { body })), BLOCKED, 'answer');
    },
    minting,
  ),
  define(
    'SAFE-1',
    'block-stops-calls',
    'Over a block it can still ring.',
    async (context) => {
      const { one, other, conversationId } = await pairApart(context);
      for (const by of [one, other]) {
        const asked = await by.request('POST', '/calls', { body: { conversationId, type: 'VOICE' } });
        assume(asked.status !== 501, 'level calls is there');
        demandEqual(refusal(asked), BLOCKED, 'answer');
      }
    },
    minting,
  ),
  define(
    'SAFE-1',
    'block-stops-typing',
    'Over a block typing is still told.',
    async (context) => {
      const { one, other, conversationId } = await pair(context);
      const session = await context.connect(one);
      await block(one, other);
      await other.request('POST', `/conversations/${encodeURIComponent(conversationId)}/typing`, {
        body: { isTyping: true },
      });
      await block(one, other, 'DELETE');
      await fence(context, session, { by: other, conversationId });
      demandEqual(session.received.filter(({ event }) => event === 'typing').length, 0, 'how many came');
    },
    socket,
  ),
  define(
    'SAFE-1',
    'unblock-frees',
    'After a block is taken back the two are still kept apart.',
    async (context) => {
      const { one, other, conversationId } = await pairApart(context);
      await block(one, other, 'DELETE');
      demandEqual((await postText(context, other, { conversationId })).status, 201, 'status');
    },
    minting,
  ),
  define(
    'SAFE-1',
    'unblock-only-own',
    'Who is blocked can lift the block.',
    async (context) => {
      const { one, other, conversationId } = await pairApart(context);
      await block(other, one, 'DELETE');
      demandEqual(refusal(await postText(context, other, { conversationId })), BLOCKED, 'answer');
    },
    minting,
  ),
  define(
    'SAFE-1',
    'block-is-idempotent',
    'A second block is refused, or listed twice.',
    async (context) => {
      const { one, other } = await pairApart(context);
      demandEqual((await block(one, other)).status, 200, 'status of the second');
      const { json } = await one.request('GET', '/blocks');
      const items = field(json, 'items');
      demandEqual(Array.isArray(items) && items.map((item) => field(item, 'id')), [other.id], 'who is listed');
    },
    minting,
  ),
  define(
    'SAFE-1',
    'blocks-are-own',
    'The list of blocks tells who blocks me.',
    async (context) => {
      const { other } = await pairApart(context);
      demandEqual(field((await other.request('GET', '/blocks')).json, 'items'), [], 'items of who is blocked');
    },
    minting,
  ),
];

const privacy: Check[] = [
  define(
    'SAFE-2',
    'receipts-off',
    'With receipts switched off the other still sees the read cursor move.',
    async (context) => {
      const { one, other, conversationId } = await pair(context);
      const { status } = await one.request('PATCH', '/users/me/privacy', { body: { receipts: false } });
      assume(status === 200, `the switch is taken, got ${status}`);
      const { seq } = await say(context, other, { conversationId });
      await one.request('POST', `/conversations/${encodeURIComponent(conversationId)}/read`, { body: { seq } });
      const seen = (await readConversation(other, conversationId)).participants.find(({ id }) => id === one.id);
      demandEqual([seen?.readSeq, seen?.deliveredSeq], [0, seq], 'readSeq and deliveredSeq for the other');
      demandEqual((await readConversation(one, conversationId)).me?.readSeq, seq, 'my own readSeq');
    },
    minting,
  ),
  define(
    'SAFE-2',
    'switches-stay',
    'A switch is forgotten when another is set.',
    async (context) => {
      const { one } = await pair(context);
      await one.request('PATCH', '/users/me/privacy', { body: { receipts: false } });
      await one.request('PATCH', '/users/me/privacy', { body: { lastSeen: false } });
      const expected = { receipts: false, presence: true, lastSeen: false };
      demandEqual(field((await one.request('GET', '/users/me/privacy')).json, 'privacy'), expected, 'privacy');
    },
    minting,
  ),
];

const report = (context: Context, by: Actor, fields: object) =>
  by.request('POST', '/reports', {
    body: { targetType: 'message', reason: 'spam', clientId: context.unique('report'), ...fields },
  });
const reports: Check[] = [
  define(
    'MSG-4',
    'report-replay',
    'The repetition of a report is another report.',
    async (context) => {
      const { one, message } = await pairApart(context);
      const clientId = context.unique('report');
      const [first, second] = [
        await report(context, one, { targetId: message.id, clientId }),
        await report(context, one, { targetId: message.id, clientId }),
      ];
      demandEqual([first.status, second.status], [201, 200], 'statuses');
      demand(field(first.json, 'report', 'id') === field(second.json, 'report', 'id'), 'one report', second.json);
    },
    minting,
  ),
  define(
    'AUTH-4',
    'report-of-unseen',
    'A message of others can be reported, which tells that it exists.',
    async (context) => {
      const { message } = await pairApart(context);
      const stranger = await recruit(context, 'stranger');
      if (!stranger) throw new Unmet('tokens cannot be minted');
      demandEqual((await report(context, stranger, { targetId: message.id })).status, 404, 'status');
    },
    minting,
  ),
];

/** Level safety: who keeps whom away, and what each shows of themselves. */
export const safetyChecks: readonly Check[] = [...blocks, ...privacy, ...reports];
