import type { Check } from '../check.ts';
import { converse, messageIdOf, postText, readConversation, readPage, say } from '../driver/acts.ts';
import { react, readMessage, remove } from '../driver/changes.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'interactions' as const;
const socket = { level, needs: ['socket'] } as const;
const withOutsider = { level, needs: ['outsider'] } as const;

async function sayRemoved(context: Context) {
  const { id: conversationId } = await converse(context);
  const message = await say(context, context.first, { conversationId, content: 'secret' });
  const exchange = await remove(context.first, message.id);
  assume(exchange.status === 200, `the deletion is taken, got ${exchange.status}`);
  return { conversationId, message, exchange };
}

const tombstones: Check[] = [
  define(
    'MED-4',
    'tombstone',
    'A deleted message keeps its words, files or reactions.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId, content: 'secret' });
      await react(context.second, message.id, '👍');
      const { status } = await remove(context.first, message.id);
      demandEqual(status, 200, 'status');
      const { content, attachments, reactions, deletedAt } = await readMessage(context.second, message.id);
      demandEqual([content, attachments, reactions], [null, [], []], 'content, attachments and reactions');
      demand(typeof deletedAt === 'string', 'a time in deletedAt', deletedAt);
    },
    { level },
  ),
  define(
    'MSG-1',
    'tombstone-in-place',
    'A deleted message is gone from the history, or its seq is used again.',
    async (context) => {
      const { conversationId, message } = await sayRemoved(context);
      const next = await say(context, context.first, { conversationId });
      const { items } = await readPage(context.second, conversationId);
      demandEqual(
        items.map(({ id, seq }) => [id, seq]),
        [
          [message.id, 1],
          [next.id, 2],
        ],
        'the history',
      );
    },
    { level, likely: ['DELETE FROM instead of a column deletedAt'] },
  ),
  define(
    'MSG-2',
    'delete-raises-rev',
    'A deletion does not take the next rev of its conversation.',
    async (context) => {
      const { conversationId, message, exchange } = await sayRemoved(context);
      const rev = Number(field(exchange.json, 'message', 'rev'));
      demandEqual(
        [rev, (await readConversation(context.second, conversationId)).rev],
        [message.rev + 1, message.rev + 1],
        'rev of the message and of the conversation',
      );
    },
    { level },
  ),
  define(
    'MED-4',
    'delete-twice',
    'Deleting again is not answered with 200 and the same tombstone.',
    async (context) => {
      const { conversationId, message, exchange } = await sayRemoved(context);
      const again = await remove(context.first, message.id);
      demandEqual(
        [again.status, field(again.json, 'message', 'rev')],
        [200, field(exchange.json, 'message', 'rev')],
        'status and rev',
      );
      demandEqual(
        (await readConversation(context.first, conversationId)).rev,
        field(exchange.json, 'message', 'rev'),
        'conversation.rev',
      );
    },
    { level },
  ),
  define(
    'MSG-6',
    'last-message-deleted',
    'lastMessage of the conversation still shows the deleted words.',
    async (context) => {
      const { conversationId } = await sayRemoved(context);
      const { lastMessage } = await readConversation(context.second, conversationId);
      demand(!JSON.stringify(lastMessage ?? null).includes('secret'), 'no words of it', lastMessage);
    },
    { level },
  ),
  define(
    'SYNC-2',
    'delete-in-catch-up',
    'changedAfter does not bring a deletion.',
    async (context) => {
      const { conversationId, message } = await sayRemoved(context);
      const { items } = await readPage(context.second, conversationId, { changedAfter: String(message.rev) });
      demandEqual(
        items.map(({ id, content }) => [id, content]),
        [[message.id, null]],
        'what changed',
      );
    },
    { level },
  ),
  define(
    'CUR-2',
    'deleted-not-unread',
    'A deleted message still counts as unread.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId });
      await say(context, context.first, { conversationId });
      assume((await readConversation(context.second, conversationId)).me?.unreadCount === 2, 'two are unread before');
      await remove(context.first, message.id);
      demandEqual((await readConversation(context.second, conversationId)).me?.unreadCount, 1, 'me.unreadCount');
    },
    { level },
  ),
  define(
    'MSG-4',
    'replay-after-delete',
    'A late repeat of a send brings a deleted message back.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const text = { conversationId, clientId: context.unique('late'), content: 'secret' };
      const { id } = await say(context, context.first, text);
      await remove(context.first, id);
      const { status, json } = await postText(context, context.first, text);
      demandEqual([status, field(json, 'message', 'id')], [200, id], 'status and id');
      demandEqual(
        (await readPage(context.second, conversationId)).items.map(({ content }) => content),
        [null],
        'contents of the history',
      );
    },
    { level },
  ),
];

const replies: Check[] = [
  define(
    'MED-4',
    'reply-to-deleted',
    'A reply still quotes the words of a message that was deleted.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId, content: 'secret' });
      const reply = await say(context, context.second, { conversationId, replyToId: message.id });
      assume(reply.replyTo?.content === 'secret', 'the reply quotes it before');
      await remove(context.first, message.id);
      const { replyTo } = await readMessage(context.second, reply.id);
      demandEqual([replyTo?.id, replyTo?.content], [message.id, null], 'replyTo.id and replyTo.content');
    },
    { level, likely: ['The quote is copied into the row of the reply'] },
  ),
  define(
    'MED-4',
    'reply-after-delete',
    'A new reply to a deleted message quotes its words.',
    async (context) => {
      const { conversationId, message } = await sayRemoved(context);
      const { status, text } = await postText(context, context.second, {
        conversationId,
        replyToId: message.id,
        content: 'what was it?',
      });
      demand([201, 409, 422].includes(status), 'status 201, 409 or 422', status);
      demand(!text.includes('secret'), 'no words of it', text);
    },
    { level },
  ),
  define(
    'MSG-5',
    'forwarded-kept',
    'What was sent as forwarded is not shown so.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const { status, json } = await context.first.request('POST', '/messages', {
        body: { conversationId, clientId: context.unique('fwd'), type: 'TEXT', content: 'x', forwarded: true },
      });
      demandEqual([status, field(json, 'message', 'forwarded')], [201, true], 'status and forwarded');
      demandEqual(
        (await readPage(context.second, conversationId)).items[0]?.forwarded,
        true,
        'forwarded in the history',
      );
    },
    { level, severity: 'SHOULD' },
  ),
];

const rights: Check[] = [
  define(
    'AUTH-4',
    'delete-by-the-other',
    'A member who did not send it can delete a message, or is not told 403.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId, content: 'kept' });
      demandEqual((await remove(context.second, message.id)).status, 403, 'status');
      demandEqual((await readMessage(context.first, message.id)).content, 'kept', 'content afterwards');
    },
    { level },
  ),
  define(
    'AUTH-4',
    'delete-by-an-outsider',
    'An outsider who deletes is not told 404.',
    async (context) => {
      assume(context.outsider !== null, 'there is an outsider');
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId, content: 'kept' });
      demandEqual((await remove(context.outsider, message.id)).status, 404, 'status');
      demandEqual((await readMessage(context.first, message.id)).content, 'kept', 'content afterwards');
    },
    withOutsider,
  ),
  define(
    'CAP-1',
    'delete-for-me',
    'Deleting for me alone is not declared and not refused with 501, or declared and refused.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId, content: 'kept' });
      const { status } = await context.first.request('DELETE', `/messages/${encodeURIComponent(message.id)}`, {
        query: { for: 'me' },
      });
      const declared = context.capabilities.interactions?.deleteForMe === true;
      demand(
        declared ? status === 200 : [400, 422, 501].includes(status),
        declared ? 'status 200' : 'status 501',
        status,
      );
      demandEqual((await readMessage(context.second, message.id)).content, 'kept', 'content for the other');
    },
    { level },
  ),
  define(
    'RT-3',
    'delete-reaches-all',
    'Not every session hears of a deletion, that of its author included.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const message = await say(context, context.first, { conversationId, content: 'secret' });
      const sessions = [await context.connect(context.first), await context.connect(context.second)];
      await remove(context.first, message.id);
      const heard = await Promise.all(
        sessions.map((session) => session.waitFor('message:updated', (one) => messageIdOf(one) === message.id)),
      );
      demand(!JSON.stringify(heard).includes('secret'), 'no words of it', heard);
    },
    socket,
  ),
];

/** What a deletion leaves, and who may make one. */
export const deletionChecks: readonly Check[] = [...tombstones, ...replies, ...rights];
