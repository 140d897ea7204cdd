import type { Domain } from '@majlis/server/domain';
import type { Store } from './store-faults.fixture.ts';

/** A fault of one line in the store, the domain or what is sent live. */
export interface LevelFault {
  name: string;
  /** The check that must find it. */
  kills: string;
  store?: (store: Store) => Partial<Store>;
  domain?: (domain: Domain) => void;
  /** What arrives instead of an event. */
  event?: (event: string, payload: unknown) => [event: string, payload: unknown][];
}

type Part = 'conversations' | 'messages' | 'calls' | 'safety';
function on<Name extends Part, Method extends keyof Store[Name]>(
  part: Name,
  method: Method,
  change: (real: Store[Name][Method]) => Store[Name][Method],
) {
  return (store: Store): Partial<Store> => ({
    ...store,
    [part]: { ...store[part], [method]: change(store[part][method]) },
  });
}
const without = (name: string) => (event: string, payload: unknown) =>
  event === name ? [] : ([[event, payload]] as [string, unknown][]);
const refusal = (error: unknown): unknown => Object(Object(error).problem).code;
const HOUR_MS = 3_600_000;

export const callFaults: readonly LevelFault[] = [
  {
    name: 'every session may answer',
    kills: 'CALL-4.answered-elsewhere',
    domain({ calls }) {
      const { answer } = calls;
      calls.answer = async (actor, id, request) =>
        answer(actor, id, request).catch(async () => ({ call: await calls.find(actor, id), iceServers: [] }));
    },
  },
  {
    name: 'a late decline ends the call',
    kills: 'CALL-4.late-decline',
    domain({ calls }) {
      calls.decline = (actor, id) => calls.end(actor, id, {});
    },
  },
  {
    name: 'ending twice is a conflict',
    kills: 'CALL-5.end-twice',
    domain({ calls }) {
      const { end } = calls;
      calls.end = async (actor, id, request) => {
        const before = await calls.find(actor, id);
        return before.endedAt === null ? end(actor, id, request) : { ...before, rev: before.rev + 1 };
      };
    },
  },
  {
    name: 'milliseconds of talk',
    kills: 'GEN-5.call-duration',
    store: on(
      'calls',
      'replace',
      (replace) => (change) =>
        replace({ ...change, call: { ...change.call, duration: change.call.duration && change.call.duration * 1000 } }),
    ),
  },
  {
    name: 'no row in the timeline',
    kills: 'CALL-7.rows-of-a-talk',
    store: on('calls', 'replace', (replace) => (change) => replace({ ...change, message: null })),
  },
  {
    name: 'glare keeps the picture',
    kills: 'CALL-3.glare-is-voice',
    store: on(
      'calls',
      'replace',
      (replace) => (change) => replace({ ...change, call: { ...change.call, type: 'VIDEO' } }),
    ),
  },
  {
    name: 'the offer is lost',
    kills: 'CALL-8.offer-in-the-answer',
    store: on('calls', 'park', () => async () => true),
  },
  {
    name: 'a start is taken twice',
    kills: 'MSG-4.call-replay',
    domain({ calls }) {
      const { start } = calls;
      calls.start = (actor, { clientId: _, ...request }) => start(actor, request);
    },
  },
  {
    name: 'the log ignores the status',
    kills: 'PAGE-4.calls-by-status',
    domain({ calls }) {
      const { list } = calls;
      calls.list = (actor, { status: _, ...page }) => list(actor, page);
    },
  },
  {
    name: 'the log begins again on each page',
    kills: 'PAGE-4.calls-walk',
    store: on('calls', 'list', (list) => (page) => list({ ...page, below: null })),
  },
  {
    name: 'calls that are over are active',
    kills: 'CALL-6.active-calls',
    domain({ calls }) {
      const { list } = calls;
      calls.list = (actor, page) => list(actor, { ...page, active: false });
    },
  },
  {
    name: 'anyone may read a call',
    kills: 'AUTH-4.call-outsider-read',
    store: (store) =>
      on(
        'calls',
        'find',
        () =>
          ({ callId }) =>
            store.calls.findById(callId),
      )(store),
  },
  {
    name: 'TURN for calls that are over',
    kills: 'AUTH-4.ice-while-live',
    domain({ calls }) {
      calls.iceServers = async () => ({ iceServers: [], expiresAt: new Date(Date.now() + HOUR_MS).toISOString() });
    },
  },
  {
    name: 'it rings for an hour',
    kills: 'CALL-6.ring-expires-at',
    store: on(
      'calls',
      'create',
      (create) => (draft, options) =>
        create({ ...draft, ringExpiresAt: new Date(Date.now() + HOUR_MS).toISOString() }, options),
    ),
  },
  {
    name: 'who is busy rings too',
    kills: 'CALL-2.busy-callee',
    store: on('calls', 'create', (create) => async (draft, options) => {
      const result = await create(draft, options);
      return result.kind === 'created' ? { ...result, call: { ...result.call, status: 'RINGING' } } : result;
    }),
  },
  {
    name: 'the callee speaks before the answer',
    kills: 'CALL-8.callee-is-silent',
    domain({ callSignals }) {
      const { signal } = callSignals;
      callSignals.signal = (actor, id, given) =>
        signal(actor, id, given).catch((error: unknown) => {
          if (refusal(error) !== 'call_not_answered') throw error;
        });
    },
  },
  {
    name: 'other devices may signal',
    kills: 'CALL-8.only-the-two-sessions',
    domain({ callSignals }) {
      const { signal } = callSignals;
      callSignals.signal = ({ userId }, id, given) => signal({ userId }, id, given);
    },
  },
  {
    name: 'nobody can resume',
    kills: 'CALL-10.resume',
    domain({ callSignals }) {
      callSignals.resume = async () => {};
    },
  },
  {
    name: 'connected is not written down',
    kills: 'CALL-9.connected-at',
    domain({ callSignals }) {
      callSignals.connected = async () => {};
    },
  },
  {
    name: 'old signals are passed on',
    kills: 'CALL-8.old-signals-dropped',
    domain({ callSignals }) {
      const { signal } = callSignals;
      let seq = 1000;
      callSignals.signal = (actor, id, given) => {
        seq += 1;
        return signal(actor, id, given.seq > 10 ? { ...given, epoch: 1, seq } : given);
      };
    },
  },
  { name: 'no ring', kills: 'RT-3.rings-everywhere', event: without('call:incoming') },
  { name: 'nobody is told of an end', kills: 'CALL-1.end-told-to-all', event: without('call:updated') },
  { name: 'nobody is told of a silence', kills: 'CALL-9.closed-socket-is-away', event: without('call:peer-away') },
  {
    name: 'signals lose what is unknown',
    kills: 'CALL-8.payload-byte-equal',
    event: (event, payload) => [
      [
        event,
        event === 'call:signal'
          ? JSON.parse(JSON.stringify(payload, (key, one) => (key === 'odd' ? undefined : one)))
          : payload,
      ],
    ],
  },
];

export const interactionFaults: readonly LevelFault[] = [
  {
    name: 'edits leave no mark',
    kills: 'INT-1.edit-sets-edited-at',
    store: on('messages', 'edit', (edit) => async (change) => {
      const result = await edit(change);
      return result.kind === 'changed' ? { ...result, message: { ...result.message, editedAt: null } } : result;
    }),
  },
  {
    name: 'edits keep the rev',
    kills: 'MSG-2.edit-raises-rev',
    store: on('messages', 'edit', (edit) => async (change) => {
      const result = await edit(change);
      return result.kind === 'changed'
        ? { ...result, message: { ...result.message, rev: change.expectedRev } }
        : result;
    }),
  },
  {
    name: 'edited words are trimmed',
    kills: 'GEN-7.edit-round-trip-outer-space',
    store: on('messages', 'edit', (edit) => (change) => edit({ ...change, content: change.content.trim() })),
  },
  {
    name: 'edits are answered for and not stored',
    kills: 'INT-1.edit-changes-content',
    store: on('messages', 'edit', () => async () => ({ kind: 'unchanged' })),
  },
  {
    name: 'deleted messages leave the history',
    kills: 'MSG-1.tombstone-in-place',
    store: on('messages', 'page', (page) => async (query) => {
      const found = await page(query);
      return found && { ...found, items: found.items.filter(({ deletedAt }) => deletedAt === null) };
    }),
  },
  {
    name: 'catch-up does not know deletions',
    kills: 'SYNC-2.delete-in-catch-up',
    store: on('messages', 'page', (page) => async (query) => {
      const found = await page(query);
      return found && { ...found, items: found.items.filter(({ deletedAt }) => deletedAt === null) };
    }),
  },
  {
    name: 'deleted ones stay unread',
    kills: 'CUR-2.deleted-not-unread',
    store: on('conversations', 'find', (find) => async (key) => {
      const found = await find(key);
      return found && { ...found, me: { ...found.me, unreadCount: found.lastSeq - found.me.readSeq } };
    }),
  },
  {
    name: 'the list shows the words of before',
    kills: 'MSG-6.last-message-edited',
    store: on('conversations', 'find', (find) => async (key) => {
      const found = await find(key);
      return found?.lastMessage ? { ...found, lastMessage: { ...found.lastMessage, content: 'before' } } : found;
    }),
  },
  {
    name: 'replies keep a copy',
    kills: 'MED-4.reply-to-deleted',
    store: on('messages', 'find', (find) => async (key) => {
      const found = await find(key);
      return found?.replyTo ? { ...found, replyTo: { ...found.replyTo, content: 'secret' } } : found;
    }),
  },
  {
    name: 'search looks everywhere',
    kills: 'AUTH-4.search-of-an-outsider',
    store: on(
      'messages',
      'search',
      (search) => (query) => search({ ...query, userId: query.userId.replace('outsider', 'first') }),
    ),
  },
  {
    name: 'search ignores the conversation',
    kills: 'PAGE-4.search-in-one',
    store: on('messages', 'search', (search) => (query) => search({ ...query, conversationId: null })),
  },
  {
    name: 'search begins again on each page',
    kills: 'PAGE-4.search-walk',
    store: on('messages', 'search', (search) => (query) => search({ ...query, below: null })),
  },
  {
    name: 'an emoji is one code point',
    kills: 'INT-2.emoji-kept',
    store: on('messages', 'react', (react) => (change) => react({ ...change, emoji: [...change.emoji][0] ?? '' })),
  },
  {
    name: 'reactions stay',
    kills: 'INT-2.removal-twice-is-once',
    store: on('messages', 'react', (react) => (change) => react({ ...change, wanted: true })),
  },
  {
    name: 'reactions are taken and forgotten',
    kills: 'INT-2.reaction-shown',
    store: on('messages', 'react', () => async () => ({ kind: 'unchanged' })),
  },
  { name: 'changes are not told', kills: 'RT-3.edit-reaches-all', event: without('message:updated') },
];

export const presenceFaults: readonly LevelFault[] = [
  { name: 'nobody hears of anybody', kills: 'RT-8.presence-set-told', event: without('presence') },
  {
    name: 'strangers see who is there',
    kills: 'AUTH-4.presence-no-oracle',
    domain({ presence }) {
      presence.list = async (_, userIds) =>
        userIds.map((userId) => ({ userId, status: 'online' as const, lastSeenAt: null }));
    },
  },
  {
    name: 'subscribing tells nothing',
    kills: 'RT-6.presence-subscribe-ack',
    domain({ presence }) {
      presence.subscribe = async () => [];
    },
  },
];

export const safetyFaults: readonly LevelFault[] = [
  {
    name: 'a block is not kept',
    kills: 'SAFE-1.block-stops-sends',
    store: on('safety', 'setBlock', () => async () => true),
  },
  {
    name: 'a block stops words only',
    kills: 'SAFE-1.block-stops-calls',
    store: on('safety', 'isApart', () => async () => false),
  },
  {
    name: 'typing is told over a block',
    kills: 'SAFE-1.block-stops-typing',
    store: on('safety', 'isApart', () => async () => false),
  },
  {
    name: 'whoever is blocked may lift it',
    kills: 'SAFE-1.unblock-only-own',
    store: on('safety', 'setBlock', (setBlock) => async ({ userId, blockedId, ...change }) => {
      const own = await setBlock({ userId, blockedId, ...change });
      return change.wanted ? own : setBlock({ ...change, userId: blockedId, blockedId: userId });
    }),
  },
  {
    name: 'receipts are shown all the same',
    kills: 'SAFE-2.receipts-off',
    store: on(
      'safety',
      'setPrivacy',
      (setPrivacy) =>
        ({ userId, privacy }) =>
          setPrivacy({ userId, privacy: { ...privacy, receipts: true } }),
    ),
  },
  {
    name: 'every report is a new one',
    kills: 'MSG-4.report-replay',
    store: on('safety', 'report', () => async (draft) => draft),
  },
];

export const sendFaults: readonly LevelFault[] = [
  {
    name: 'the socket has clientIds of its own',
    kills: 'RT-9.send-replays-the-route',
    domain({ messages }) {
      const { send } = messages;
      messages.send = (actor, request) =>
        send(actor, 'sessionId' in actor ? { ...request, clientId: `s-${request.clientId}`.slice(0, 64) } : request);
    },
  },
  {
    name: 'acknowledged and not kept',
    kills: 'RT-9.send-is-stored',
    domain({ messages }) {
      const { send } = messages;
      messages.send = async (actor, request) => {
        const sent = await send(actor, request);
        return 'sessionId' in actor ? { ...sent, message: { ...sent.message, id: 'another' } } : sent;
      };
    },
  },
];
