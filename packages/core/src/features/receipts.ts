import type { ConversationSelf, Id } from '@majlis/contract';
import { toMajlisError } from '../base/errors.ts';
import type { Clock, Logger } from '../io/ports.ts';
import { timelineOf } from '../state/messages.ts';
import { endOf } from '../state/seq-list.ts';
import type { Store } from '../state/store.ts';
import type { MajlisError } from '../types.ts';

export interface ReceiptsOptions {
  store: Store;
  clock: Clock;
  logger: Logger;
  move(kind: 'read' | 'delivered', conversationId: Id, seq: number): Promise<ConversationSelf>;
}
export interface Receipts {
  /** Something arrived here, or a conversation was loaded: reported soon, together with what else arrives. */
  note(conversationId: Id): void;
  /** Moves the read cursor here at once and on the server; what cannot be told now is told later. */
  markAsRead(conversationId: Id, seq?: number): Promise<void>;
  /** Tells what could not be told. */
  flush(): void;
  dispose(): void;
}

const BATCH_MS = 250;
const RETRY_MS = 5000;

/** When something counts as delivered or read, and telling the server of it. */
export function createReceipts({ store, clock, logger, move }: ReceiptsOptions): Receipts {
  const arrived = new Set<Id>();
  const read = new Map<Id, number>();
  let cancelTimer: (() => void) | null = null;
  let isDisposed = false;

  async function tell(kind: 'read' | 'delivered', conversationId: Id, seq: number): Promise<MajlisError | null> {
    try {
      const me = await move(kind, conversationId, seq);
      if (!isDisposed) store.apply({ type: 'conversation:self', conversationId, me }, 'remote');
      return null;
    } catch (cause) {
      return toMajlisError(cause, { code: 'internal', message: `unable to move the ${kind} cursor` });
    }
  }
  function plan(delayMs: number): void {
    if (isDisposed || cancelTimer) return;
    cancelTimer = clock.setTimeout(() => {
      cancelTimer = null;
      void report();
    }, delayMs);
  }
  // CUR-3: only a client's report moves the delivered cursor.
  async function report(): Promise<void> {
    const ids = [...arrived];
    arrived.clear();
    for (const id of ids) {
      const conversation = store.getSnapshot().conversations.get(id);
      if (isDisposed || !conversation?.me || conversation.me.deliveredSeq >= conversation.lastSeq) continue;
      const error = await tell('delivered', id, conversation.lastSeq);
      if (error?.retryable) arrived.add(id);
      else if (error) logger.warn('unable to report messages as delivered', { error });
    }
    for (const [id, seq] of [...read]) {
      const error = isDisposed ? null : await tell('read', id, seq);
      if (!error?.retryable && read.get(id) === seq) read.delete(id);
    }
    if (arrived.size + read.size > 0) plan(RETRY_MS);
  }
  return {
    note(conversationId) {
      if (isDisposed) return;
      arrived.add(conversationId);
      plan(BATCH_MS);
    },
    async markAsRead(conversationId, seq) {
      const state = store.getSnapshot();
      const { window } = timelineOf(state, conversationId);
      const conversation = state.conversations.get(conversationId);
      const newest = Math.max(window ? endOf(window) : 0, window ? 0 : (conversation?.lastSeq ?? 0));
      const target = seq ?? newest;
      if (target === 0 || (conversation?.me && conversation.me.readSeq >= target)) return;
      store.apply({ type: 'read', conversationId, seq: target }, 'local');
      read.set(conversationId, Math.max(target, read.get(conversationId) ?? 0));
      const error = await tell('read', conversationId, target);
      if (error?.retryable) return plan(RETRY_MS);
      if (read.get(conversationId) === target) read.delete(conversationId);
      if (error) throw error;
    },
    flush: () => {
      if (arrived.size + read.size > 0) void report();
    },
    dispose() {
      isDisposed = true;
      cancelTimer?.();
    },
  };
}
