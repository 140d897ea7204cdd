import type { Id } from '@majlis/contract';
import { requireId, requireText } from '../base/arguments.ts';
import type { Clock, Logger, UserStorage } from '../io/ports.ts';
import { selectDraft } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import type { DraftActions } from '../types.ts';

export interface ComposerOptions {
  store: Store;
  clock: Clock;
  logger: Logger;
  storage: UserStorage;
}
export interface Composer extends DraftActions {
  restore(): Promise<void>;
  /** Writes down what is not yet. */
  dispose(): Promise<void>;
}

const WRITE_AFTER_MS = 300;
const DRAFT_MAX = 100_000;

/** What was written and not sent, per conversation and across reloads. */
export function createComposer({ store, clock, logger, storage }: ComposerOptions): Composer {
  const unwritten = new Map<Id, string>();
  let cancelTimer: (() => void) | null = null;
  let isDisposed = false;

  async function write(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    const drafts = [...unwritten];
    unwritten.clear();
    for (const [conversationId, text] of drafts) {
      await storage.putDraft(conversationId, text).catch((error: unknown) => {
        // A draft that outlives this page only in memory is no reason to disturb who writes it.
        logger.warn('unable to keep a draft on this device', { error });
      });
    }
  }
  return {
    get: (conversationId) => selectDraft(store.getSnapshot(), conversationId),
    set(conversationId, text) {
      requireId(conversationId, 'conversationId');
      requireText(text, 'text', DRAFT_MAX);
      store.apply({ type: 'draft', conversationId, text }, 'local');
      unwritten.set(conversationId, text);
      cancelTimer ??= clock.setTimeout(() => void write(), WRITE_AFTER_MS);
    },
    async restore() {
      const drafts = await storage.listDrafts();
      if (isDisposed) return;
      const fresh = drafts.filter(({ conversationId }) => !unwritten.has(conversationId));
      store.apply({ type: 'drafts', drafts: fresh }, 'remote');
    },
    dispose() {
      isDisposed = true;
      return write();
    },
  };
}
