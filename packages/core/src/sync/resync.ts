import type { Conversation, Id } from '@majlis/contract';
import { createMajlisError, isMajlisError, toMajlisError } from '../base/errors.ts';
import type { Backend } from '../io/backend.ts';
import type { Clock, Logger } from '../io/ports.ts';
import { timelineOf } from '../state/messages.ts';
import { endOf } from '../state/seq-list.ts';
import type { Store } from '../state/store.ts';

export interface ResyncOptions {
  store: Store;
  backend: Backend;
  clock: Clock;
  logger: Logger;
  random: () => number;
}
export interface Resync {
  /** Every conversation held, and the top of the list (SYNC-1). */
  all(): Promise<void>;
  /** One conversation, known or not. */
  conversation(conversationId: Id): Promise<void>;
  /** Drops the copy of the server's data and loads afresh what was open (SYNC-4). */
  reload(): Promise<void>;
  stop(): void;
}

const IDS_PER_REQUEST = 100;
const PAGE = 100;
/** So many missed messages are not walked through: the newest page takes the window's place. */
const FAR_BEHIND = 500;
const RETRY_MAX_MS = 30_000;

class DataWentBack extends Error {}

/** Brings the copy here to where the server is, over HTTP. Goes on trying until it succeeds or is stopped. */
export function createResync({ store, backend, clock, logger, random }: ResyncOptions): Resync {
  const jobs = new Map<string, { again: boolean; done: Promise<void> }>();
  const waits = new Set<() => void>();
  let isStopped = false;

  const stateOf = () => store.getSnapshot();

  /** One run of a name at a time; a call during a run makes it run once more. */
  function run(name: string, work: () => Promise<void>): Promise<void> {
    const running = jobs.get(name);
    if (running) {
      running.again = true;
      return running.done;
    }
    const job = { again: false, done: Promise.resolve() };
    jobs.set(name, job);
    job.done = (async () => {
      do {
        job.again = false;
        await persist(name, work);
      } while (job.again && !isStopped);
    })().finally(() => jobs.delete(name));
    return job.done;
  }

  async function persist(name: string, work: () => Promise<void>): Promise<void> {
    for (let attempt = 0; !isStopped; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (isStopped) return;
        if (error instanceof DataWentBack) return void reload();
        const failure = toMajlisError(error, { code: 'internal', message: `unable to catch up ${name}` });
        logger.warn('unable to catch up; it will be tried again', { name, error: failure });
        if (!failure.retryable && failure.status !== 401) {
          store.apply({ type: 'error', error: failure }, 'remote');
          return;
        }
        await pause(Math.max(failure.retryAfterMs ?? 0, random() * Math.min(RETRY_MAX_MS, 1000 * 2 ** attempt)));
      }
    }
  }
  function pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        waits.delete(finish);
        cancel();
        resolve();
      };
      const cancel = clock.setTimeout(finish, delayMs);
      waits.add(finish);
    });
  }

  // SYNC-4
  function checkForward(items: readonly Conversation[], before: ReadonlyMap<Id, Conversation>): void {
    for (const { id, lastSeq } of items) {
      const held = before.get(id);
      if (held && lastSeq < held.lastSeq) throw new DataWentBack();
    }
  }
  async function fetchByIds(ids: readonly Id[]): Promise<void> {
    for (let start = 0; start < ids.length && !isStopped; start += IDS_PER_REQUEST) {
      const asked = ids.slice(start, start + IDS_PER_REQUEST);
      const before = stateOf().conversations;
      const { items } = await backend.listConversations({ ids: asked });
      if (isStopped) return;
      checkForward(items, before);
      const found = new Set(items.map(({ id }) => id));
      const known = items.filter(({ id }) => before.has(id));
      store.apply({ type: 'conversations', items: known, live: false }, 'remote');
      const others = items.filter(({ id }) => !before.has(id));
      store.apply({ type: 'conversations', items: others, live: true }, 'remote');
      for (const conversationId of asked) {
        if (!found.has(conversationId) && before.has(conversationId)) {
          store.apply({ type: 'conversation:removed', conversationId, reason: 'not_found' }, 'remote');
        }
      }
    }
  }
  /** From the top, until a page brings nothing unknown. */
  async function fetchTop(): Promise<void> {
    const isFirst = stateOf().conversations.size === 0;
    for (let cursor: string | null | undefined; cursor !== null && !isStopped; ) {
      const before = stateOf().conversations;
      const page = await backend.listConversations(cursor === undefined ? {} : { cursor });
      if (isStopped) return;
      checkForward(page.items, before);
      store.apply({ type: 'conversations', items: page.items, live: !isFirst }, 'remote');
      const isNews = page.items.some(({ id }) => !before.has(id));
      // The first load shows one page; the rest comes when it is asked for.
      cursor = isNews && !isFirst ? page.nextCursor : null;
    }
  }

  async function fetchChanges(conversationId: Id): Promise<void> {
    for (let isMore = true; isMore && !isStopped; ) {
      const timeline = timelineOf(stateOf(), conversationId);
      if (timeline.window === null) return;
      const knownSeq = stateOf().conversations.get(conversationId)?.lastSeq ?? 0;
      if (timeline.isLive && knownSeq - endOf(timeline.window) > FAR_BEHIND) return fetchLatest(conversationId);
      const page = await backend.listMessages(conversationId, { changedAfter: timeline.rev, limit: PAGE });
      if (isStopped) return;
      if (page.lastSeq < endOf(timeline.window)) throw new DataWentBack();
      store.apply({ type: 'changes', conversationId, page }, 'remote');
      isMore = page.hasMoreAfter;
      if (isMore && timelineOf(stateOf(), conversationId).rev <= timeline.rev) {
        throw createMajlisError({
          code: 'invalid_response',
          message: `unable to catch up ${conversationId}; changedAfter does not get on`,
          hint: 'With hasMoreAfter the last item has a rev above the one asked for (PAGE-3).',
        });
      }
    }
    await closeHole(conversationId);
  }
  /** What `changedAfter` did not bring although the window should reach it. */
  async function closeHole(conversationId: Id): Promise<void> {
    for (let tries = 0; tries < 100 && !isStopped; tries += 1) {
      const { window, isLive, ahead } = timelineOf(stateOf(), conversationId);
      if (window === null || !isLive || ahead.size === 0) return;
      const page = await backend.listMessages(conversationId, { after: endOf(window), limit: PAGE });
      if (isStopped || page.items.length === 0) return;
      for (const message of page.items) store.apply({ type: 'message', message }, 'remote');
    }
  }
  async function fetchLatest(conversationId: Id): Promise<void> {
    const page = await backend.listMessages(conversationId, { limit: PAGE });
    if (!isStopped) store.apply({ type: 'page', conversationId, mode: 'latest', page }, 'remote');
  }
  const isBehind = (conversationId: Id): boolean => {
    const { window, rev, ahead } = timelineOf(stateOf(), conversationId);
    return window !== null && (ahead.size > 0 || rev !== stateOf().conversations.get(conversationId)?.rev);
  };

  async function catchUp(conversationIds: readonly Id[]): Promise<void> {
    for (const id of conversationIds) {
      if (isBehind(id)) await run(`messages of ${id}`, () => fetchChanges(id));
    }
  }
  function all(): Promise<void> {
    return run('everything', async () => {
      await fetchByIds([...stateOf().conversations.keys()]);
      await fetchTop();
      for (const [id, { window, info }] of stateOf().timelines) {
        // Opened while there was no connection: now there is.
        if (window === null && info.status === 'failed') await fetchLatest(id);
      }
      await catchUp([...stateOf().timelines.keys()]);
    });
  }
  function reload(): Promise<void> {
    return run('everything afresh', async () => {
      const open = [...stateOf().timelines].filter(([, { window }]) => window !== null).map(([id]) => id);
      store.apply({ type: 'data:dropped' }, 'remote');
      await fetchTop();
      for (const conversationId of open) {
        store.apply({ type: 'timeline', conversationId, change: { status: 'loading' } }, 'remote');
        await fetchLatest(conversationId).catch((error: unknown) => {
          if (!isMajlisError(error)) throw error;
          // A conversation that the restored data does not have is gone; the others go on.
          store.apply({ type: 'timeline', conversationId, change: { status: 'failed', error } }, 'remote');
        });
      }
    });
  }
  return {
    all,
    conversation: (id) =>
      run(id, async () => {
        await fetchByIds([id]);
        await catchUp([id]);
      }),
    reload,
    stop() {
      isStopped = true;
      for (const finish of [...waits]) finish();
    },
  };
}
