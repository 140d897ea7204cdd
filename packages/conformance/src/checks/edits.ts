import type { Check } from '../check.ts';
import { converse, fence, messageIdOf, postText, readConversation, readPage, say } from '../driver/acts.ts';
import { edit, readMessage, remove } from '../driver/changes.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'interactions' as const;
const socket = { level, needs: ['socket'] } as const;
const withOutsider = { level, needs: ['outsider'] } as const;

async function sayOne(context: Context, content = 'before') {
  const { id: conversationId } = await converse(context);
  return { conversationId, message: await say(context, context.first, { conversationId, content }) };
}
async function sayEdited(context: Context) {
  const { conversationId, message } = await sayOne(context);
  const exchange = await edit(context.first, message.id, 'after');
  assume(exchange.status === 200, `the edit is taken, got ${exchange.status}`);
  return { conversationId, message, exchange };
}

const marks: Check[] = [
  define(
    'INT-1',
    'edit-changes-content',
    'An edit does not change the words.',
    async (context) => {
      const { message } = await sayOne(context);
      const { status, json } = await edit(context.first, message.id, 'after');
      demandEqual([status, field(json, 'message', 'content')], [200, 'after'], 'status and content');
      demandEqual((await readMessage(context.second, message.id)).content, 'after', 'content for the other');
    },
    { level },
  ),
  define(
    'INT-1',
    'edit-sets-edited-at',
    'An edit does not set editedAt.',
    async (context) => {
      const { message, exchange } = await sayEdited(context);
      demandEqual(message.editedAt ?? null, null, 'editedAt before');
      demand(typeof field(exchange.json, 'message', 'editedAt') === 'string', 'a time in editedAt', exchange.json);
    },
    { level },
  ),
  define(
    'INT-1',
    'edit-keeps-seq',
    'An edit moves the message to another seq or another time.',
    async (context) => {
      const { message, exchange } = await sayEdited(context);
      demandEqual(field(exchange.json, 'message', 'seq'), message.seq, 'seq');
      demandEqual(
        Date.parse(String(field(exchange.json, 'message', 'createdAt'))),
        Date.parse(message.createdAt),
        'createdAt',
      );
    },
    { level },
  ),
  define(
    'MSG-2',
    'edit-raises-rev',
    'An edit does not give the message the next rev of its conversation.',
    async (context) => {
      const { conversationId, message, exchange } = await sayEdited(context);
      const rev = Number(field(exchange.json, 'message', 'rev'));
      demand(rev > message.rev, `a rev above ${message.rev}`, rev);
      demandEqual((await readConversation(context.second, conversationId)).rev, rev, 'conversation.rev');
    },
    { level },
  ),
  define(
    'MSG-2',
    'edits-revs-differ',
    'Concurrent edits of two messages get one rev.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const sent = [];
      for (let n = 0; n < 6; n += 1) sent.push(await say(context, context.first, { conversationId }));
      const edited = await Promise.all(sent.map(({ id }, n) => edit(context.first, id, `changed ${n}`)));
      assume(
        edited.every(({ status }) => status === 200),
        'every edit is taken',
      );
      const revs = edited.map(({ json }) => Number(field(json, 'message', 'rev'))).sort((a, b) => a - b);
      demandEqual(revs, [7, 8, 9, 10, 11, 12], 'revs of six edits');
    },
    { level, likely: ['rev is MAX(rev)+1, not taken under the lock of the conversation row'] },
  ),
  define(
    'MSG-6',
    'last-message-edited',
    'lastMessage of the conversation shows the words before the edit.',
    async (context) => {
      const { conversationId } = await sayEdited(context);
      demandEqual(
        (await readConversation(context.second, conversationId)).lastMessage?.content,
        'after',
        'lastMessage.content',
      );
    },
    { level },
  ),
  define(
    'SYNC-2',
    'edit-once-in-catch-up',
    'changedAfter does not give an edited message once, as it is now.',
    async (context) => {
      const { conversationId, message } = await sayEdited(context);
      await edit(context.first, message.id, 'later');
      const { items } = await readPage(context.second, conversationId, { changedAfter: String(message.rev) });
      demandEqual(
        items.map(({ id, content }) => [id, content]),
        [[message.id, 'later']],
        'what changed',
      );
      const { items: all } = await readPage(context.second, conversationId, { changedAfter: '0' });
      demandEqual(
        all.map(({ id }) => id),
        [message.id],
        'everything that ever changed',
      );
    },
    { level },
  ),
  define(
    'MSG-4',
    'replay-after-edit',
    'A late repeat of a send takes its edit back, or makes a second message.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const text = { conversationId, clientId: context.unique('late'), content: 'before' };
      const { id } = await say(context, context.first, text);
      await edit(context.first, id, 'after');
      const { status, json } = await postText(context, context.first, text);
      demandEqual([status, field(json, 'message', 'id')], [200, id], 'status and id');
      demandEqual((await readMessage(context.first, id)).content, 'after', 'content');
    },
    { level },
  ),
];

const TEXTS = {
  html: '<b>&amp;</b>',
  'outer-space': '  two  ',
  decomposed: 'e\u0301',
  emoji: '👩‍👩‍👧‍👦 \u200fمرحباً',
} as const;
const words: Check[] = [
  ...Object.entries(TEXTS).map(([name, text]) =>
    define(
      'GEN-7',
      `edit-round-trip-${name}`,
      `Edited words (${name}) are changed on the way.`,
      async (context) => {
        const { message } = await sayOne(context);
        await edit(context.first, message.id, text);
        demandEqual((await readMessage(context.second, message.id)).content, text, 'content');
      },
      { level },
    ),
  ),
  ...Object.entries({ empty: '', blank: '  \n ', nul: 'a\0b', nothing: null, number: 7 }).map(([name, content]) =>
    define(
      'INT-1',
      `refuses-edit-${name}`,
      `An edit to content that is ${name} is not refused with 422.`,
      async (context) => {
        const { message } = await sayOne(context);
        const { status } = await edit(context.first, message.id, content);
        demand([400, 422].includes(status), 'status 422', status);
        demandEqual((await readMessage(context.first, message.id)).content, 'before', 'content afterwards');
      },
      { level },
    ),
  ),
];

const rights: Check[] = [
  define(
    'AUTH-4',
    'edit-by-the-other',
    'A member who did not send it can edit a message, or is not told 403.',
    async (context) => {
      const { message } = await sayOne(context);
      demandEqual((await edit(context.second, message.id, 'mine now')).status, 403, 'status');
      demandEqual((await readMessage(context.first, message.id)).content, 'before', 'content afterwards');
    },
    { level },
  ),
  define(
    'AUTH-4',
    'edit-by-an-outsider',
    'An outsider who edits is not told 404, as for an id that is nowhere.',
    async (context) => {
      assume(context.outsider !== null, 'there is an outsider');
      const { message } = await sayOne(context);
      const { status } = await edit(context.outsider, message.id, 'mine now');
      const nowhere = await edit(context.outsider, context.unique('nowhere'), 'mine now');
      demandEqual([status, nowhere.status], [404, 404], 'status, and that of an unknown id');
      demandEqual((await readMessage(context.first, message.id)).content, 'before', 'content afterwards');
    },
    withOutsider,
  ),
  define(
    'INT-1',
    'edit-of-a-deleted',
    'A deleted message can be edited.',
    async (context) => {
      const { message } = await sayOne(context);
      const gone = await remove(context.first, message.id);
      assume(gone.status === 200, 'the deletion is taken');
      const { status, json } = await edit(context.first, message.id, 'back');
      demandEqual([status, field(json, 'code')], [409, 'conflict'], 'status and code');
    },
    { level },
  ),
  define(
    'MSG-5',
    'edit-of-a-place',
    'A message without words of its own takes an edit.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const place = { type: 'LOCATION', location: { lat: 24.7, lng: 46.7, address: null } };
      const sent = await context.first.request('POST', '/messages', {
        body: { conversationId, clientId: context.unique('place'), ...place },
      });
      assume(sent.status === 201, `a place is taken, got ${sent.status}`);
      const { status } = await edit(context.first, String(field(sent.json, 'message', 'id')), 'words');
      demand([400, 409, 422].includes(status), 'status 422', status);
    },
    { level },
  ),
];

const told: Check[] = [
  define(
    'RT-3',
    'edit-reaches-all',
    'Not every session hears of an edit, that of its author included.',
    async (context) => {
      const { message } = await sayOne(context);
      const sessions = [await context.connect(context.first), await context.connect(context.second)];
      await edit(context.first, message.id, 'after');
      const heard = await Promise.all(
        sessions.map((session) => session.waitFor('message:updated', (one) => messageIdOf(one) === message.id)),
      );
      demandEqual(
        heard.map((one) => field(one, 'message', 'content')),
        ['after', 'after'],
        'content of both events',
      );
    },
    socket,
  ),
  define(
    'RT-4',
    'edits-in-order',
    'Edits do not arrive in the order of rev.',
    async (context) => {
      const { conversationId, message } = await sayOne(context);
      const session = await context.connect(context.second);
      await Promise.all(Array.from({ length: 5 }, (_, n) => edit(context.first, message.id, `change ${n}`)));
      await fence(context, session, { by: context.first, conversationId });
      const revs = session.received
        .filter(({ event, payload }) => event === 'message:updated' && messageIdOf(payload) === message.id)
        .map(({ payload }) => Number(field(payload, 'message', 'rev')));
      demand(revs.length > 0, 'events of the edits', revs);
      demandEqual(
        revs,
        [...revs].sort((a, b) => a - b),
        'rev of the events',
      );
    },
    socket,
  ),
];

/** What an edit does, and who may make one. */
export const editChecks: readonly Check[] = [...marks, ...words, ...rights, ...told];
