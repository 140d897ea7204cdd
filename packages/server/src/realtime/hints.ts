import type { Id } from '@majlis/contract';
import type { Clock, Store } from '../domain/index.ts';

type Head = Awaited<ReturnType<Store['conversations']['heads']>>[number];

const HINT_EVERY_MS = 30_000;

// RT-5
/** What one session is told of changes that it may not have heard of. */
export interface Hints {
  /** Looks now instead of in half a minute: something may have been lost. */
  now(): void;
  stop(): void;
}

/**
 * Tells a session every 30 s which of its conversations changed since its last hint, from the store itself: so a
 * lost last event, or one that another process emitted, is noticed.
 */
export async function startHints(options: {
  userId: Id;
  store: Pick<Store, 'conversations'>;
  clock: Clock;
  onHint: (items: Head[]) => void;
  onError: (error: unknown) => void;
}): Promise<Hints> {
  const { userId, store, clock, onHint, onError } = options;
  let known = await readRevs();
  let cancel = () => {};
  let stopped = false;

  async function readRevs(): Promise<Map<Id, Head>> {
    return new Map((await store.conversations.heads(userId)).map((head) => [head.conversationId, head]));
  }
  async function tick(): Promise<void> {
    const current = await readRevs();
    const changed = [...current.values()].filter(({ conversationId, rev }) => rev !== known.get(conversationId)?.rev);
    known = current;
    if (changed.length > 0 && !stopped) onHint(changed);
  }
  const schedule = () => {
    cancel = clock.setTimeout(() => {
      tick()
        .catch(onError)
        .finally(() => {
          if (!stopped) schedule();
        });
    }, HINT_EVERY_MS);
  };

  schedule();
  return {
    now: () => void tick().catch(onError),
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
