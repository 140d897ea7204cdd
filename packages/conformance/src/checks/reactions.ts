import type { Message } from '@majlis/contract';
import type { Check } from '../check.ts';
import { converse, fence, messageIdOf, readConversation, say } from '../driver/acts.ts';
import { react, readMessage, remove, unreact } from '../driver/changes.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'interactions' as const;
const socket = { level, needs: ['socket'] } as const;

async function target(context: Context) {
  const { id: conversationId } = await converse(context);
  return say(context, context.first, { conversationId });
}
const shown = ({ reactions }: Message) =>
  reactions.map(({ emoji, count, userIds }) => [emoji, count, [...userIds].sort()]);

const sums: Check[] = [
  define(
    'INT-2',
    'reaction-shown',
    'A reaction is not shown to the other, with its count and its user.',
    async (context) => {
      const { id } = await target(context);
      const { status } = await react(context.second, id, '👍');
      demandEqual(status, 200, 'status');
      demandEqual(shown(await readMessage(context.first, id)), [['👍', 1, [context.second.id]]], 'reactions');
    },
    { level },
  ),
  define(
    'INT-2',
    'reaction-twice-is-once',
    'The same reaction twice counts twice, or moves rev twice.',
    async (context) => {
      const { id } = await target(context);
      await react(context.second, id, '👍');
      const { rev } = await readMessage(context.first, id);
      const again = await react(context.second, id, '👍');
      demandEqual(again.status, 200, 'status of the repeat');
      const message = await readMessage(context.first, id);
      demandEqual([shown(message), message.rev], [[['👍', 1, [context.second.id]]], rev], 'reactions and rev');
    },
    { level, likely: ['There is no unique index on (messageId, userId, emoji)'] },
  ),
  define(
    'INT-2',
    'removal-twice-is-once',
    'Taking a reaction back twice fails, or moves rev twice.',
    async (context) => {
      const { id } = await target(context);
      await react(context.second, id, '👍');
      const first = await unreact(context.second, id, '👍');
      const again = await unreact(context.second, id, '👍');
      demandEqual([first.status, again.status], [200, 200], 'status of both');
      const message = await readMessage(context.first, id);
      demandEqual(
        [shown(message), message.rev],
        [[], Number(field(first.json, 'message', 'rev'))],
        'reactions and rev',
      );
    },
    { level },
  ),
  define(
    'INT-2',
    'counts-users',
    'The count of a reaction is not how many users gave it.',
    async (context) => {
      const { id } = await target(context);
      for (const by of [context.first, context.second]) await react(by, id, '👍');
      await react(context.second, id, '❤️');
      const both = [context.first.id, context.second.id].sort();
      const sorted = shown(await readMessage(context.first, id)).sort(([, a], [, b]) => Number(b) - Number(a));
      demandEqual(
        sorted,
        [
          ['👍', 2, both],
          ['❤️', 1, [context.second.id]],
        ],
        'reactions',
      );
    },
    { level },
  ),
  define(
    'INT-2',
    'removal-of-mine-only',
    'Taking my reaction back takes that of the other.',
    async (context) => {
      const { id } = await target(context);
      for (const by of [context.first, context.second]) await react(by, id, '👍');
      await unreact(context.first, id, '👍');
      demandEqual(shown(await readMessage(context.first, id)), [['👍', 1, [context.second.id]]], 'reactions');
    },
    { level },
  ),
  define(
    'INT-2',
    'concurrent-reactions',
    'Concurrent repeats of one reaction count more than once.',
    async (context) => {
      const { id, conversationId } = await target(context);
      const before = (await readConversation(context.first, conversationId)).rev;
      const answers = await Promise.all(Array.from({ length: 6 }, () => react(context.second, id, '👍')));
      demand(
        answers.every(({ status }) => [200, 409].includes(status)),
        'only 200',
        answers.map(({ status }) => status),
      );
      demandEqual(shown(await readMessage(context.first, id)), [['👍', 1, [context.second.id]]], 'reactions');
      demandEqual((await readConversation(context.first, conversationId)).rev, before + 1, 'conversation.rev');
    },
    { level },
  ),
  define(
    'INT-2',
    'emoji-kept',
    'An emoji of several code points is cut or changed.',
    async (context) => {
      const { id } = await target(context);
      const { status } = await react(context.second, id, '👩‍👩‍👧‍👦');
      demandEqual(status, 200, 'status');
      demandEqual((await readMessage(context.first, id)).reactions[0]?.emoji, '👩‍👩‍👧‍👦', 'emoji');
    },
    { level, likely: ['MySQL: a column in utf8 instead of utf8mb4', 'A column of 4 characters'] },
  ),
];

const rules: Check[] = [
  define(
    'MSG-2',
    'reaction-raises-rev',
    'A reaction does not take the next rev of its conversation.',
    async (context) => {
      const { id, rev, conversationId } = await target(context);
      const { json } = await react(context.second, id, '👍');
      demandEqual(
        [field(json, 'message', 'rev'), (await readConversation(context.first, conversationId)).rev],
        [rev + 1, rev + 1],
        'rev of the message and of the conversation',
      );
    },
    { level },
  ),
  define(
    'INT-2',
    'reaction-is-no-edit',
    'A reaction marks the message as edited, or moves it.',
    async (context) => {
      const { id, seq } = await target(context);
      await react(context.second, id, '👍');
      const message = await readMessage(context.first, id);
      demandEqual([message.editedAt ?? null, message.seq], [null, seq], 'editedAt and seq');
    },
    { level },
  ),
  define(
    'CUR-2',
    'reaction-is-not-unread',
    'A reaction counts as an unread message.',
    async (context) => {
      const { id, conversationId } = await target(context);
      await react(context.second, id, '👍');
      demandEqual(
        (await readConversation(context.first, conversationId)).me?.unreadCount,
        0,
        'me.unreadCount of the author',
      );
    },
    { level },
  ),
  define(
    'INT-1',
    'reaction-to-a-deleted',
    'A deleted message takes a reaction.',
    async (context) => {
      const { id } = await target(context);
      const gone = await remove(context.first, id);
      assume(gone.status === 200, 'the deletion is taken');
      const { status, json } = await react(context.second, id, '👍');
      demandEqual([status, field(json, 'code')], [409, 'conflict'], 'status and code');
    },
    { level },
  ),
  define(
    'INT-2',
    'refuses-no-emoji',
    'A reaction that is long text is not refused with 422.',
    async (context) => {
      const { id } = await target(context);
      const { status } = await react(context.second, id, 'this is no emoji at all, but a sentence of somebody');
      demand([400, 422].includes(status), 'status 422', status);
    },
    { level },
  ),
  define(
    'AUTH-4',
    'reaction-by-an-outsider',
    'An outsider who reacts is not told 404.',
    async (context) => {
      assume(context.outsider !== null, 'there is an outsider');
      const { id } = await target(context);
      demandEqual((await react(context.outsider, id, '👍')).status, 404, 'status');
      demandEqual(shown(await readMessage(context.first, id)), [], 'reactions afterwards');
    },
    { level, needs: ['outsider'] },
  ),
  define(
    'RT-3',
    'reaction-reaches-all',
    'Not every session hears of a reaction, that of its author included.',
    async (context) => {
      const { id } = await target(context);
      const sessions = [await context.connect(context.first), await context.connect(context.second)];
      await react(context.second, id, '👍');
      await Promise.all(
        sessions.map((session) => session.waitFor('message:updated', (one) => messageIdOf(one) === id)),
      );
    },
    socket,
  ),
  define(
    'INT-2',
    'repeat-emits-nothing',
    'A repeated reaction sends a second event.',
    async (context) => {
      const { id, conversationId } = await target(context);
      const session = await context.connect(context.first);
      for (let n = 0; n < 3; n += 1) await react(context.second, id, '👍');
      await fence(context, session, { by: context.second, conversationId });
      const revs = session.received
        .filter(({ event, payload }) => event === 'message:updated' && messageIdOf(payload) === id)
        .map(({ payload }) => field(payload, 'message', 'rev'));
      demandEqual(new Set(revs).size, 1, 'how many different revs were told');
    },
    socket,
  ),
];

/** What reactions add up to, and who may give one. */
export const reactionChecks: readonly Check[] = [...sums, ...rules];
