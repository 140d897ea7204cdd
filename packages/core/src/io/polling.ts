import { CONTRACT_VERSION, type Conversation, type Id, type ServerEvents } from '@majlis/contract';
import { createMajlisError, isMajlisError } from '../base/errors.ts';
import { decodeCapabilities, decodeConversationPage } from './decode.ts';
import type { Transport, TransportStart } from './ports.ts';

const INTERVAL_SECONDS = 5;
/** Every so many polls the data epoch is looked at too. */
const EPOCH_EVERY = 12;

/**
 * Realtime by asking: the newest conversations at the interval that the backend names. What changed becomes a `hint`,
 * so that the core's own catch-up fetches it; moved cursors become receipts. Built in, for backends without a socket.
 */
export function createPollingTransport(): Transport {
  return {
    name: 'polling',
    push: false,
    start(options) {
      let over = false;
      let stopTimer = () => {};
      const poll = createPoll(options);
      const run = async () => {
        try {
          const events = await poll();
          if (over) return;
          for (const [name, payload] of events) {
            if (name === 'session:ready') options.handlers.onReady(payload as ServerEvents['session:ready']);
            else options.handlers.onEvent(name, payload);
            if (over) return;
          }
          const seconds = options.capabilities?.realtime.polling?.intervalSeconds ?? INTERVAL_SECONDS;
          stopTimer = options.clock.setTimeout(() => void run(), seconds * 1000);
        } catch (error) {
          if (over) return;
          over = true;
          options.handlers.onClose(
            isMajlisError(error)
              ? error
              : createMajlisError({
                  code: 'internal',
                  message: 'unable to poll; the answer could not be read',
                  cause: error,
                }),
          );
        }
      };
      void run();
      return {
        stop() {
          over = true;
          stopTimer();
        },
      };
    },
  };
}

type Event = [name: keyof ServerEvents, payload: unknown];

function createPoll({ http, userId, clock, capabilities }: TransportStart): () => Promise<Event[]> {
  const seen = new Map<Id, Conversation>();
  let epoch = capabilities?.dataEpoch ?? '';
  let count = 0;

  async function readEpoch(): Promise<boolean> {
    const decoded = decodeCapabilities(await http.request({ method: 'GET', path: 'capabilities' }));
    if (!decoded.ok || decoded.value.dataEpoch === epoch) return false;
    epoch = decoded.value.dataEpoch;
    return true;
  }
  return async () => {
    const isFirst = count === 0;
    count += 1;
    const isReset = !isFirst && count % EPOCH_EVERY === 0 && (await readEpoch());
    const decoded = decodeConversationPage(
      await http.request({ method: 'GET', path: 'conversations', query: { limit: 100 } }),
    );
    if (!decoded.ok) {
      throw createMajlisError({ code: 'invalid_response', message: `unable to poll; ${decoded.reason}` });
    }
    const events: Event[] = [];
    if (isFirst || isReset) {
      const serverTime = new Date(clock.now()).toISOString();
      events.push([
        'session:ready',
        { sessionId: 'polling', userId, serverTime, contract: CONTRACT_VERSION, dataEpoch: epoch },
      ]);
    }
    for (const conversation of decoded.value.items) {
      if (!isFirst) events.push(...changesOf(seen.get(conversation.id), conversation));
      seen.set(conversation.id, conversation);
    }
    return events;
  };
}

function changesOf(before: Conversation | undefined, now: Conversation): Event[] {
  if (!before) return [['conversation:new', { conversation: now }]];
  const events: Event[] = [];
  const { id: conversationId, rev, lastSeq } = now;
  if (rev !== before.rev || lastSeq !== before.lastSeq)
    events.push(['hint', { items: [{ conversationId, rev, lastSeq }] }]);
  for (const { id: userId, readSeq, deliveredSeq } of now.participants) {
    const known = before.participants.find(({ id }) => id === userId);
    if (known?.readSeq === readSeq && known.deliveredSeq === deliveredSeq) continue;
    events.push(['receipt', { conversationId, userId, readSeq, deliveredSeq }]);
  }
  if (now.me && now.me.readSeq !== before.me?.readSeq)
    events.push(['conversation:self', { conversationId, me: now.me }]);
  return events;
}
