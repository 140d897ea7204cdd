import type { Id, Message, ServerEvents } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import { decodeEvent } from '../io/decode.ts';
import type { Logger, WireEvent } from '../io/ports.ts';
import { timelineOf } from '../state/messages.ts';
import type { Store } from '../state/store.ts';
import type { Resync } from './resync.ts';

export interface InboundOptions {
  store: Store;
  resync: Resync;
  logger: Logger;
  onTyping(typing: ServerEvents['typing']): void;
  onExpiring(): void;
  /** Caught up after a session began. */
  onSynced(): void;
  /** `call:*` and `presence` events, and the beginning of each session. */
  onCallEvent(event: WireEvent): void;
  /** Another opinion on an event, for development. */
  validate?: ((name: string, payload: unknown) => void) | undefined;
}
export interface Inbound {
  /** An event as it came off the wire. */
  receive(name: string, payload: unknown): void;
  /** The session is live from here on. */
  begin(ready: ServerEvents['session:ready']): void;
  /** Null before the first session. */
  sessionId(): string | null;
}

/** Takes events in: refuses what is wrong, drops what is old, sees what is missing, and has it fetched. */
export function createInbound(options: InboundOptions): Inbound {
  const { store, resync, logger } = options;
  let dataEpoch: string | null = null;
  let sessionId: string | null = null;
  const stateOf = () => store.getSnapshot();

  /** A rev behind which something is missing (RT-4). */
  function leavesGap(conversationId: Id, rev: number): boolean {
    const conversation = stateOf().conversations.get(conversationId);
    if (!conversation) return true;
    const { window, rev: windowRev, info } = timelineOf(stateOf(), conversationId);
    // While its first page is under way the page decides, and catch-up follows it.
    if (window === null && info.status === 'loading') return rev > conversation.rev + 1;
    const held = window === null ? conversation.rev : Math.min(windowRev, conversation.rev);
    return rev > held + 1;
  }
  function receiveMessage(message: Message): void {
    const { conversationId } = message;
    const isGap = leavesGap(conversationId, message.rev);
    store.apply({ type: 'message', message }, 'remote');
    if (isGap) void resync.conversation(conversationId);
  }
  function receiveHint({ items }: ServerEvents['hint']): void {
    for (const { conversationId, rev, lastSeq } of items) {
      const held = stateOf().conversations.get(conversationId);
      const { window, rev: windowRev } = timelineOf(stateOf(), conversationId);
      const isCurrent = held?.rev === rev && held.lastSeq === lastSeq && (window === null || windowRev >= rev);
      // A hint that was on its way while newer events came says nothing new; a lower lastSeq is for the answer to judge.
      const isOld = held !== undefined && held.rev > rev && held.lastSeq >= lastSeq && lastSeq > 0;
      if (!isCurrent && !isOld) void resync.conversation(conversationId);
    }
  }

  const handlers: { [Name in keyof ServerEvents]?: (payload: ServerEvents[Name]) => void } = {
    'message:new': ({ message }) => receiveMessage(message),
    'message:updated': ({ message }) => receiveMessage(message),
    'conversation:new': ({ conversation }) => {
      store.apply({ type: 'conversations', items: [conversation], live: true }, 'remote');
    },
    'conversation:updated': ({ conversation }) => {
      const isGap = leavesGap(conversation.id, conversation.rev);
      store.apply({ type: 'conversation:updated', conversation }, 'remote');
      if (isGap) void resync.conversation(conversation.id);
    },
    'conversation:self': ({ conversationId, me }) => {
      store.apply({ type: 'conversation:self', conversationId, me }, 'remote');
    },
    'conversation:removed': ({ conversationId, reason }) => {
      store.apply({ type: 'conversation:removed', conversationId, reason: reason ?? 'removed' }, 'remote');
    },
    receipt: (receipt) => store.apply({ type: 'receipt', receipt }, 'remote'),
    typing: (typing) => {
      if (typing.userId !== stateOf().userId) options.onTyping({ ...typing, kind: typing.kind ?? 'text' });
    },
    'user:updated': ({ user }) => store.apply({ type: 'user', user }, 'remote'),
    hint: receiveHint,
    'session:expiring': () => options.onExpiring(),
    'session:ready': begin,
  };

  function refuse(name: string, reason: string): void {
    const error = createMajlisError({
      code: 'invalid_response',
      message: `unable to take in ${name}; ${reason}`,
      hint: 'The backend sent an event in a shape that the contract does not have.',
    });
    logger.warn('an event was refused', { name, reason });
    store.apply({ type: 'error', error }, 'remote');
  }

  function begin(ready: ServerEvents['session:ready']): void {
    const isOther = dataEpoch !== null && dataEpoch !== ready.dataEpoch;
    ({ dataEpoch, sessionId } = ready);
    // SYNC-1, SYNC-4
    void (isOther ? resync.reload() : resync.all()).then(options.onSynced);
    options.onCallEvent({ name: 'session:ready', payload: ready });
  }

  return {
    begin,
    sessionId: () => sessionId,
    receive(name, payload) {
      const decoded = decodeEvent(name, payload);
      if (decoded === null) return logger.debug('an event of an unknown name was passed over', { name });
      if (!decoded.ok) return refuse(name, decoded.reason);
      options.validate?.(name, payload);
      const event = decoded.value;
      // The table pairs each name with its own payload, which the compiler cannot follow through the lookup.
      const handle = handlers[event.name] as ((payload: unknown) => void) | undefined;
      handle?.(event.payload);
      if (/^call:|^pres/.test(event.name)) options.onCallEvent(event);
    },
  };
}
