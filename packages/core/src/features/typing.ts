import { type Id, TYPING_EXPIRES_SECONDS, TYPING_REPEAT_SECONDS, type TypingKind } from '@majlis/contract';
import type { Clock } from '../io/ports.ts';
import type { Store } from '../state/store.ts';
import type { MessagingEvents } from '../types.ts';

export interface TypingOptions {
  store: Store;
  clock: Clock;
  /** Best effort: what is lost expires by itself (RT-8). */
  send(conversationId: Id, typing: { isTyping: boolean; kind: TypingKind }): void;
}
export interface Typing {
  /** A keystroke, or a second of recording. */
  start(conversationId: Id, kind: TypingKind): void;
  stop(conversationId: Id): void;
  /** Someone else's. */
  receive(typing: MessagingEvents['typing']): void;
  dispose(): void;
}

const AT_MOST_EVERY_MS = 1000;

/** Tells the others that the user writes, and forgets the others' in time (G10). */
export function createTyping({ store, clock, send }: TypingOptions): Typing {
  const sent = new Map<Id, { at: number; kind: TypingKind; isTyping: boolean }>();
  const expiries = new Map<string, () => void>();

  function since(at: number): number {
    const elapsed = clock.now() - at;
    // G11: a clock that was set back must not silence the user for long.
    return elapsed < 0 ? Number.POSITIVE_INFINITY : elapsed;
  }
  return {
    start(conversationId, kind) {
      const last = sent.get(conversationId);
      const quietMs = last?.isTyping && last.kind === kind ? TYPING_REPEAT_SECONDS * 1000 : AT_MOST_EVERY_MS;
      if (last && since(last.at) < quietMs) return;
      sent.set(conversationId, { at: clock.now(), kind, isTyping: true });
      send(conversationId, { isTyping: true, kind });
    },
    stop(conversationId) {
      const last = sent.get(conversationId);
      if (!last?.isTyping) return;
      sent.set(conversationId, { ...last, isTyping: false });
      send(conversationId, { isTyping: false, kind: last.kind });
    },
    receive(typing) {
      const { conversationId, userId, isTyping } = typing;
      const key = `${conversationId} ${userId}`;
      expiries.get(key)?.();
      expiries.delete(key);
      store.apply({ type: 'typing', typing }, 'remote');
      if (!isTyping) return;
      const cancel = clock.setTimeout(() => {
        expiries.delete(key);
        store.apply({ type: 'typing', typing: { ...typing, isTyping: false } }, 'remote');
      }, TYPING_EXPIRES_SECONDS * 1000);
      expiries.set(key, cancel);
    },
    dispose() {
      for (const cancel of expiries.values()) cancel();
      expiries.clear();
      sent.clear();
    },
  };
}
