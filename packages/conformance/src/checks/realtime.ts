import type { Message } from '@majlis/contract';
import type { Check } from '../check.ts';
import { converse, fence, messageIdOf, postText, readPage, say, sayMany } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import type { Session } from '../driver/session.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const socket = { needs: ['socket'] } as const;
const withOutsider = { needs: ['socket', 'outsider'] } as const;

const fanOut: Check[] = [
  define(
    'RT-1',
    'present-and-future',
    'A session does not hear a conversation that was opened after it.',
    async (context) => {
      const session = await context.connect(context.second);
      const { id } = await converse(context);
      await fence(context, session, { by: context.first, conversationId: id });
    },
    socket,
  ),
  define(
    'RT-2',
    'barrier',
    'A message committed right after session:ready is not delivered.',
    async (context) => {
      const { id } = await converse(context);
      const session = context.open({ token: context.second.token, v: 1 });
      await session.waitFor('session:ready');
      await fence(context, session, { by: context.first, conversationId: id });
    },
    socket,
  ),
  define(
    'RT-3',
    'every-session',
    'Not every session of every member gets the event, the sender’s own included.',
    async (context) => {
      const { id } = await converse(context);
      const sessions = [
        await context.connect(context.first),
        await context.connect(context.first),
        await context.connect(context.second),
        await context.connect(context.second),
      ];
      const message = await say(context, context.first, { conversationId: id });
      await Promise.all(
        sessions.map((session) => session.waitFor('message:new', (payload) => messageIdOf(payload) === message.id)),
      );
    },
    { ...socket, likely: ['socket.broadcast leaves the originating session out'] },
  ),
  define(
    'RT-3',
    'outsider-hears-nothing',
    'An outsider is sent an event of a conversation that is not theirs.',
    async (context) => {
      const { outsider, first } = context;
      assume(outsider !== null, 'there is an outsider');
      const { id } = await converse(context);
      const session = await context.connect(outsider);
      await sayMany(context, first, { conversationId: id, count: 3 });
      const own = await converse(context, { by: first, to: outsider });
      await fence(context, session, { by: first, conversationId: own.id });
      const leaked = session.received.filter(({ payload }) => JSON.stringify(payload ?? null).includes(`"${id}"`));
      demandEqual(
        leaked.map(({ event }) => event),
        [],
        'events of the conversation',
      );
    },
    withOutsider,
  ),
  define(
    'MSG-3',
    'client-id-in-events',
    'clientId is missing from the event.',
    async (context) => {
      const { id } = await converse(context);
      const session = await context.connect(context.second);
      const marker = await fence(context, session, { by: context.first, conversationId: id });
      const payload = await session.waitFor('message:new', (one) => messageIdOf(one) === marker.id);
      demandEqual(field(payload, 'message', 'clientId'), marker.clientId, 'message.clientId');
    },
    socket,
  ),
  define(
    'GEN-11',
    'get-on-event',
    'A GET made on an event does not show its message.',
    async (context) => {
      const { id } = await converse(context);
      const session = await context.connect(context.second);
      const sent = postText(context, context.first, { conversationId: id });
      const payload = await session.waitFor('message:new', (one) => field(one, 'message', 'conversationId') === id);
      const { items } = await readPage(context.second, id);
      await sent;
      demandEqual(
        items.map((item) => item.id),
        [messageIdOf(payload)],
        'history',
      );
    },
    { ...socket, likely: ['The event is emitted inside the transaction'] },
  ),
  define(
    'GEN-10',
    'nothing-of-one-viewer',
    'An event to several users carries the settings or cursors of one of them.',
    async (context) => {
      const { id } = await converse(context);
      const session = await context.connect(context.second);
      await fence(context, session, { by: context.first, conversationId: id });
      const shared = session.received.filter(
        ({ event }) => event === 'message:new' || event === 'conversation:updated',
      );
      demand(
        shared.every(
          ({ payload }) => field(payload, 'conversation', 'me') === undefined && field(payload, 'me') === undefined,
        ),
        'no key "me"',
        shared,
      );
    },
    socket,
  ),
  define(
    'RT-4',
    'order',
    'Messages of one conversation do not arrive in the order of rev.',
    async (context) => {
      const { id } = await converse(context);
      const session = await context.connect(context.second);
      await Promise.all(Array.from({ length: 15 }, () => postText(context, context.first, { conversationId: id })));
      await fence(context, session, { by: context.first, conversationId: id });
      const revs = revsOf(session, id);
      demandEqual(
        revs,
        [...revs].sort((a, b) => a - b),
        'rev of the events',
      );
      demandEqual(new Set(revs).size, 16, 'how many messages arrived');
    },
    { ...socket, likely: ['Events are emitted after awaiting something of their own, so they overtake each other'] },
  ),
  define(
    'MSG-4',
    'replay-emits-nothing',
    'A replay emits a second event.',
    async (context) => {
      const { id } = await converse(context);
      const session = await context.connect(context.second);
      const text = { conversationId: id, clientId: context.unique('twice') };
      const message = await say(context, context.first, text);
      const heard = () => session.received.filter(({ payload }) => messageIdOf(payload) === message.id).length;
      // RT-4: an event may come twice; but not once more for a replay.
      await fence(context, session, { by: context.first, conversationId: id });
      const before = heard();
      await postText(context, context.first, text);
      await fence(context, session, { by: context.first, conversationId: id });
      demandEqual(heard(), before, 'how many events there are');
    },
    socket,
  ),
  define(
    'RT-3',
    'conversation-new',
    'The other side is not told of a new conversation, or without its own `me`.',
    async (context) => {
      const session = await context.connect(context.second);
      const { id } = await converse(context);
      const payload = await session.waitFor('conversation:new', (one) => field(one, 'conversation', 'id') === id);
      demandEqual(field(payload, 'conversation', 'me', 'readSeq'), 0, 'conversation.me.readSeq');
    },
    socket,
  ),
];
const revsOf = (session: Session, id: string) =>
  session.received
    .filter(({ event, payload }) => event === 'message:new' && field(payload, 'message', 'conversationId') === id)
    .map(({ payload }) => Number(field(payload, 'message', 'rev')));

const receipts: Check[] = [
  define(
    'CUR-1',
    'receipt',
    'The sender is not told that the other has read.',
    async (context) => {
      const { id } = await converse(context);
      await say(context, context.first, { conversationId: id });
      const session = await context.connect(context.first);
      await context.second.request('POST', `/conversations/${encodeURIComponent(id)}/read`, { body: { seq: 1 } });
      const payload = await session.waitFor('receipt', (one) => field(one, 'conversationId') === id);
      demandEqual(
        [field(payload, 'userId'), field(payload, 'readSeq'), field(payload, 'deliveredSeq')],
        [context.second.id, 1, 1],
        'userId, readSeq and deliveredSeq',
      );
    },
    socket,
  ),
  define(
    'RT-3',
    'read-in-another-tab',
    'My other session is not told what I have read.',
    async (context) => {
      const { id } = await converse(context);
      await say(context, context.first, { conversationId: id });
      const session = await context.connect(context.second);
      await context.second.request('POST', `/conversations/${encodeURIComponent(id)}/read`, { body: { seq: 1 } });
      const payload = await session.waitFor('conversation:self', (one) => field(one, 'conversationId') === id);
      demandEqual(
        [field(payload, 'me', 'readSeq'), field(payload, 'me', 'unreadCount')],
        [1, 0],
        'readSeq and unreadCount',
      );
    },
    socket,
  ),
  define(
    'RT-8',
    'typing-reaches-the-other',
    'Typing does not reach the other member.',
    async (context) => {
      const { id } = await converse(context);
      const session = await context.connect(context.second);
      await context.first.request('POST', `/conversations/${encodeURIComponent(id)}/typing`, {
        body: { isTyping: true },
      });
      const payload = await session.waitFor('typing', (one) => field(one, 'conversationId') === id);
      demandEqual(
        [field(payload, 'userId'), field(payload, 'isTyping')],
        [context.first.id, true],
        'userId and isTyping',
      );
    },
    socket,
  ),
  define(
    'RT-8',
    'typing-not-echoed',
    'Typing is echoed to the session that sent it.',
    async (context) => {
      const { id } = await converse(context);
      const [mine, theirs] = [await context.connect(context.first), await context.connect(context.second)];
      await mine.emit('typing', { conversationId: id, isTyping: true, kind: 'text' });
      await theirs.waitFor('typing', (one) => field(one, 'conversationId') === id);
      await fence(context, mine, { by: context.second, conversationId: id });
      demandEqual(
        mine.received.filter(({ event }) => event === 'typing').length,
        0,
        'how many typing events came back',
      );
    },
    socket,
  ),
  define(
    'RT-8',
    'typing-of-an-outsider',
    'An outsider can type into a conversation.',
    async (context) => {
      const { outsider } = context;
      assume(outsider !== null, 'there is an outsider');
      const { id } = await converse(context);
      const [theirs, strange] = [await context.connect(context.second), await context.connect(outsider)];
      await strange.emit('typing', { conversationId: id, isTyping: true, kind: 'text' });
      await fence(context, theirs, { by: context.first, conversationId: id });
      demandEqual(
        theirs.received.filter(({ event }) => event === 'typing').length,
        0,
        'how many typing events arrived',
      );
    },
    withOutsider,
  ),
];

async function demandAck(
  context: Context,
  event: string,
  payload: unknown,
  wanted: { ok: boolean; code?: string[] },
): Promise<void> {
  const session = await context.connect(context.first);
  const ack = await session.emit(event, payload);
  demandEqual(field(ack, 'ok'), wanted.ok, 'ok of the acknowledgement');
  if (wanted.code) demand(wanted.code.includes(String(field(ack, 'error', 'code'))), wanted.code.join(' or '), ack);
  demand(session.isConnected(), 'the socket to stay open', 'closed');
}
const NEST = { ...socket, likely: ['NestJS: a thrown WsException emits `exception` and leaves the ack hanging'] };
const acks: Check[] = [
  define(
    'RT-6',
    'unknown-event',
    'An unknown event is not acknowledged with not_found.',
    (context) => demandAck(context, 'event:of-tomorrow', {}, { ok: false, code: ['not_found'] }),
    NEST,
  ),
  ...Object.entries({
    text: 'text',
    nothing: null,
    list: [],
    empty: {},
    'wrong-seq': { conversationId: 'x', seq: -1 },
  }).map(([name, payload]) =>
    define(
      'RT-6',
      `malformed-${name}`,
      `A malformed payload (${name}) is not acknowledged with an error.`,
      (context) =>
        demandAck(context, 'conversation:read', payload, { ok: false, code: ['validation_failed', 'bad_request'] }),
      NEST,
    ),
  ),
  define(
    'AUTH-4',
    'socket-outsider-read',
    'An outsider’s conversation:read is not answered with not_found.',
    async (context) => {
      const { outsider } = context;
      assume(outsider !== null, 'there is an outsider');
      const { id } = await converse(context);
      const ack = await (await context.connect(outsider)).emit('conversation:read', { conversationId: id, seq: 0 });
      demandEqual(field(ack, 'error', 'code'), 'not_found', 'error.code');
    },
    withOutsider,
  ),
  define(
    'RT-6',
    'read-acknowledged',
    'conversation:read is not acknowledged with my new state.',
    async (context) => {
      const { id } = await converse(context);
      await say(context, context.first, { conversationId: id });
      const ack = await (await context.connect(context.second)).emit('conversation:read', {
        conversationId: id,
        seq: 1,
      });
      demandEqual([field(ack, 'ok'), field(ack, 'data', 'me', 'readSeq')], [true, 1], 'ok and me.readSeq');
    },
    socket,
  ),
];

const SCRIPT_STEPS = 12;
const equivalence = define(
  'SYNC-2',
  'live-catch-up-cold',
  'Live events, catch-up and a cold read do not end in the same history.',
  async (context) => {
    const { id } = await converse(context);
    const session = await context.connect(context.second);
    for (let step = 0; step < SCRIPT_STEPS; step += 1) {
      const by = Math.random() < 0.5 ? context.first : context.second;
      await Promise.all([
        say(context, by, { conversationId: id }),
        ...(step % 4 === 0 ? [say(context, context.first, { conversationId: id })] : []),
      ]);
    }
    await fence(context, session, { by: context.first, conversationId: id });
    const live = new Map<string, Message>();
    for (const { event, payload } of session.received) {
      if (event !== 'message:new' && event !== 'message:updated') continue;
      const message = Object(payload).message as Message;
      if (message.conversationId === id && message.rev > (live.get(message.id)?.rev ?? 0))
        live.set(message.id, message);
    }
    const told = (messages: Iterable<Message>) =>
      [...messages]
        .sort((a, b) => a.seq - b.seq)
        .map(({ id: one, seq, rev, content, senderId }) => ({ one, seq, rev, content, senderId }));
    const caughtUp = await readPage(context.second, id, { changedAfter: '0', limit: '100' });
    const cold = await readPage(context.second, id, { limit: '100' });
    demandEqual(told(live.values()), told(cold.items), 'what arrived live');
    demandEqual(told(caughtUp.items), told(cold.items), 'what catch-up gave');
  },
  socket,
);

export const realtimeChecks: readonly Check[] = [...fanOut, ...receipts, ...acks, equivalence];
