import { CONTRACT_VERSION, type Conversation, type Id, type ServerEvents } from '@majlis/contract';
import { createMajlisError, toMajlisError } from '../base/errors.ts';
import { createId } from '../base/ids.ts';
import { decodeCapabilities, decodeConversationPage } from './decode.ts';
import type { Transport, TransportHandle, TransportStart } from './ports.ts';

const INTERVAL_SECONDS = 5;
const PAGE = 100;
const PAGES_MAX = 20;
/** Every so many looks the whole list is walked (an edit does not bring an old conversation up) and the epoch is read. */
const WHOLE_EVERY = 12;

type Event = [name: keyof ServerEvents, payload: unknown];

/**
 * Realtime by asking: the conversations at the interval that the backend names. What changed becomes a `hint`, so that
 * the core's own catch-up fetches it; moved cursors become receipts. Without `send`: the HTTP twins do.
 */
export function createPollingTransport(): Transport {
  return { name: 'polling', push: false, start: startPolling };
}

function startPolling(options: TransportStart): TransportHandle {
  const { clock, handlers, capabilities } = options;
  const intervalMs = (capabilities?.realtime.polling?.intervalSeconds ?? INTERVAL_SECONDS) * 1000;
  const controller = new AbortController();
  const look = createLook(options, controller.signal);
  let over = false;
  let cancelTimer = () => {};
  const tell = ([name, payload]: Event) => {
    // Made below, in the shape of its type.
    if (name === 'session:ready') handlers.onReady(payload as ServerEvents['session:ready']);
    else handlers.onEvent(name, payload);
  };
  const run = async (): Promise<void> => {
    try {
      for (const event of await look()) {
        if (over) return;
        tell(event);
      }
      if (!over) cancelTimer = clock.setTimeout(() => void run(), intervalMs);
    } catch (error) {
      if (over) return;
      over = true;
      handlers.onClose(toMajlisError(error, { code: 'internal', message: 'unable to poll' }));
    }
  };
  void run();
  return {
    stop() {
      over = true;
      cancelTimer();
      controller.abort();
    },
  };
}

/** One look at the list; returns what differs from the look before. */
function createLook(options: TransportStart, signal: AbortSignal): () => Promise<Event[]> {
  const { http, userId, clock, capabilities } = options;
  const seen = new Map<Id, Conversation>();
  const sessionId = createId();
  let epoch = capabilities?.dataEpoch ?? '';
  let looks = 0;

  const toReady = (): Event => {
    const serverTime = new Date(clock.now()).toISOString();
    return ['session:ready', { sessionId, userId, serverTime, contract: CONTRACT_VERSION, dataEpoch: epoch }];
  };
  // SYNC-4; a backend of level `seed` has no capabilities to read.
  async function isReset(): Promise<boolean> {
    if (!capabilities) return false;
    const decoded = decodeCapabilities(await http.request({ method: 'GET', path: 'capabilities', signal }));
    if (!decoded.ok || decoded.value.dataEpoch === epoch) return false;
    epoch = decoded.value.dataEpoch;
    return true;
  }
  async function readPage(cursor: string | undefined) {
    const query = { limit: PAGE, cursor };
    const decoded = decodeConversationPage(await http.request({ method: 'GET', path: 'conversations', query, signal }));
    if (decoded.ok) return decoded.value;
    throw createMajlisError({ code: 'invalid_response', message: `unable to poll; ${decoded.reason}` });
  }
  return async () => {
    const isFirst = looks === 0;
    const isWhole = looks % WHOLE_EVERY === 0;
    looks += 1;
    const events: Event[] = isFirst || (isWhole && (await isReset())) ? [toReady()] : [];
    const present = new Set<Id>();
    let cursor: string | undefined;
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const { items, nextCursor } = await readPage(cursor);
      const changes = items.flatMap((conversation) => {
        present.add(conversation.id);
        const before = seen.get(conversation.id);
        seen.set(conversation.id, conversation);
        return isFirst ? [] : changesOf(before, conversation);
      });
      events.push(...changes);
      cursor = nextCursor ?? undefined;
      if (cursor === undefined || !(isWhole || changes.length > 0)) break;
    }
    // Only a walk to the end shows what is gone.
    if (cursor === undefined) events.push(...forgetAbsent(seen, present));
    return events;
  };
}

function forgetAbsent(seen: Map<Id, Conversation>, present: ReadonlySet<Id>): Event[] {
  const gone = [...seen.keys()].filter((id) => !present.has(id));
  for (const id of gone) seen.delete(id);
  return gone.map((conversationId) => ['conversation:removed', { conversationId, reason: 'removed' }]);
}

/** Cursors do not touch `rev` (MSG-2), so they are compared by themselves. */
function changesOf(before: Conversation | undefined, now: Conversation): Event[] {
  if (!before) return [['conversation:new', { conversation: now }]];
  const events: Event[] = [];
  const { id: conversationId, rev, lastSeq, me } = now;
  if (rev !== before.rev || lastSeq !== before.lastSeq) {
    events.push(['hint', { items: [{ conversationId, rev, lastSeq }] }]);
  }
  for (const { id: userId, readSeq, deliveredSeq } of now.participants) {
    const known = before.participants.find(({ id }) => id === userId);
    if (known?.readSeq === readSeq && known.deliveredSeq === deliveredSeq) continue;
    events.push(['receipt', { conversationId, userId, readSeq, deliveredSeq }]);
  }
  if (me && JSON.stringify(me) !== JSON.stringify(before.me)) {
    events.push(['conversation:self', { conversationId, me }]);
  }
  return events;
}
