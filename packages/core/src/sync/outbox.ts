import type { Id, Message, SendMessageRequest } from '@majlis/contract';
import { createArgumentError, createMajlisError, toMajlisError } from '../base/errors.ts';
import type { Clock, Environment, Logger, OutboxEntry, TabMessage, UserStorage } from '../io/ports.ts';
import type { CoreState } from '../state/core-state.ts';
import { selectMessages } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import type { ChatMessage, LocalMessageFields, MajlisError } from '../types.ts';
import { toFailure, toWrittenMessage } from './outbox-preview.ts';
import { createOutboxQueue, type Lane, pauseLane } from './outbox-queue.ts';
import type { Uploads } from './uploads.ts';

export interface OutboxOptions {
  userId: Id;
  store: Store;
  storage: UserStorage;
  send(request: SendMessageRequest, signal: AbortSignal): Promise<Message>;
  uploads: Uploads;
  clock: Clock;
  environment: Environment;
  logger: Logger;
  random: () => number;
  /** Only the leading tab sends (G8). */
  isLeader(): boolean;
  /** Tells the other tabs. */
  post(message: TabMessage): void;
}
export type NewEntry = Pick<OutboxEntry, 'clientId' | 'conversationId' | 'body'>;
export interface Outbox {
  /** Brings back what an earlier visit or another tab left. */
  restore(): Promise<void>;
  /** Resolves when the message is durable and shown; sending goes on by itself. @throws storage_full, storage_unavailable */
  accept(entry: NewEntry): Promise<ChatMessage>;
  retry(clientId: string): Promise<void>;
  /** False: the server has it already. */
  cancel(clientId: string): Promise<boolean>;
  /** Ends every wait and goes on sending. */
  flush(): void;
  /** The server has it, however that became known. */
  settle(clientId: string): void;
  /** Word from another tab. */
  receive(message: TabMessage): void;
  stop(): void;
}

const EXPIRES_AFTER_MS = 24 * 60 * 60 * 1000;
const RETRY_MAX_MS = 30_000;
/** An answer that cannot be read may hide a stored message; so often it is asked again before it counts as failed. */
const UNREADABLE_MAX = 5;

type Change = Pick<LocalMessageFields, 'status'> & Partial<Pick<LocalMessageFields, 'error' | 'progress'>>;

/** Keeps what the user sent until the server has it: durable, in order, once. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, storage, uploads, clock, environment, logger, random, post, userId } = options;
  const queue = createOutboxQueue();
  const inFlight = new Map<string, { controller: AbortController; done: Promise<void> }>();
  const cancelled = new Set<string>();
  const previews = new Map<string, string>();
  let accepting: Promise<unknown> = Promise.resolve();
  let lastOrder = 0;
  let isStopped = false;

  function show(entry: OutboxEntry, change: Change, { retry = false } = {}): void {
    const { conversationId, clientId: key } = entry;
    store.apply({ type: 'progress', conversationId, key, retry, change }, 'remote');
  }
  function tell(entry: OutboxEntry, change: Change): void {
    show(entry, change);
    const { status, progress = null } = change;
    if (!change.error) {
      post({
        type: 'outbox:progress',
        clientId: entry.clientId,
        conversationId: entry.conversationId,
        status,
        progress,
      });
    }
  }
  function toPreview(entry: OutboxEntry, state: CoreState): ChatMessage {
    const { clientId, body } = entry;
    if (body.kind === 'upload' && !previews.has(clientId) && typeof URL.createObjectURL === 'function') {
      previews.set(clientId, URL.createObjectURL(body.blob));
    }
    const replyToId = body.kind === 'upload' ? body.replyToId : body.request.replyToId;
    const replyTo = replyToId
      ? selectMessages(state, entry.conversationId).find((message) => message.id === replyToId)
      : undefined;
    return toWrittenMessage(entry, { userId, url: previews.get(clientId) ?? null, replyTo });
  }
  function forget(clientId: string): OutboxEntry | undefined {
    const url = previews.get(clientId);
    if (url !== undefined) URL.revokeObjectURL(url);
    previews.delete(clientId);
    const entry = queue.remove(clientId);
    if (entry) {
      storage.removeOutbox(clientId).catch((error: unknown) => {
        // Left behind, it is sent again after a reload, and the server knows it by its clientId (MSG-4).
        logger.warn('unable to remove a sent message from the outbox', { error });
      });
    }
    return entry;
  }

  async function persist(entry: OutboxEntry): Promise<void> {
    await storage.putOutbox(entry).catch((error: unknown) => {
      throw toMajlisError(error, { code: 'storage_unavailable', message: 'unable to keep the message on this device' });
    });
  }
  function fail(entry: OutboxEntry, error: MajlisError): void {
    const { code, message, status = null } = error;
    const failed = { ...entry, failure: { code, message, status } };
    queue.put(failed);
    persist(failed).catch((cause: unknown) => logger.warn('unable to keep why a message failed', { cause }));
    tell(failed, { status: 'failed', error });
    const { clientId, conversationId } = entry;
    post({ type: 'outbox:failed', clientId, conversationId, failure: failed.failure });
  }
  function send(entry: OutboxEntry, signal: AbortSignal): Promise<Message> {
    const { body } = entry;
    if (body.kind === 'json') {
      tell(entry, { status: 'sending' });
      return options.send(body.request, signal);
    }
    tell(entry, { status: 'uploading', progress: 0 });
    let told = 0;
    const onProgress = (fraction: number) => {
      if (fraction >= 1) return tell(entry, { status: 'sending' });
      if (fraction - told < 0.01) return;
      told = fraction;
      tell(entry, { status: 'uploading', progress: fraction });
    };
    return uploads.send(entry, body, { signal, onProgress });
  }

  /** One try; resolves with the milliseconds to wait before the next, or null to go on. */
  async function attempt(entry: OutboxEntry): Promise<number | null> {
    if (clock.now() - entry.createdAt > EXPIRES_AFTER_MS) {
      const message = 'unable to send the message; the backend could not be reached for 24 hours';
      fail(entry, createMajlisError({ code: 'message_expired', message, retryable: false }));
      return null;
    }
    if (!environment.isOnline()) return RETRY_MAX_MS;
    const controller = new AbortController();
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    inFlight.set(entry.clientId, { controller, done });
    try {
      const message = await send(entry, controller.signal);
      if (isStopped) return null;
      forget(entry.clientId);
      store.apply({ type: 'message', message }, 'remote');
      post({ type: 'outbox:stored', message });
      return null;
    } catch (cause) {
      return isStopped
        ? null
        : handleFailure(entry, toMajlisError(cause, { code: 'internal', message: 'unable to send' }));
    } finally {
      inFlight.delete(entry.clientId);
      finish();
    }
  }
  function handleFailure(entry: OutboxEntry, error: MajlisError): number | null {
    const { clientId } = entry;
    // An echo may have told of it, or the user taken it back, while the request was under way.
    if (!queue.find(clientId) || cancelled.has(clientId)) return null;
    const attempts = entry.attempts + 1;
    const isUnreadable = error.code === 'invalid_response' && attempts < UNREADABLE_MAX;
    const isRefused = error.status === 401 || error.code === 'unauthenticated';
    if (!error.retryable && !isUnreadable && !isRefused) {
      fail(entry, error);
      return null;
    }
    queue.put({ ...entry, attempts });
    // 401: the next session wakes the lane; the wait only bounds it.
    if (isRefused) return RETRY_MAX_MS;
    const jittered = random() * Math.min(RETRY_MAX_MS, 1000 * 2 ** entry.attempts);
    return Math.max(jittered, error.retryAfterMs ?? 0);
  }
  async function work(lane: Lane): Promise<void> {
    if (lane.isRunning) return;
    lane.isRunning = true;
    try {
      while (!isStopped && options.isLeader()) {
        const entry = lane.entries.find(({ failure, clientId }) => failure === null && !cancelled.has(clientId));
        if (entry === undefined) return;
        const waitMs = await attempt(entry);
        if (waitMs !== null && !isStopped) await pauseLane(lane, clock, waitMs);
      }
    } finally {
      lane.isRunning = false;
    }
  }
  function pump(lane: Lane): void {
    if (!isStopped) void work(lane);
  }

  /** Takes an entry in that is durable; one that is known stays as it is. */
  function add(entry: OutboxEntry, { isNew }: { isNew: boolean }): ChatMessage {
    lastOrder = Math.max(lastOrder, entry.order);
    const message = toPreview(entry, store.getSnapshot());
    const lane = queue.put(entry);
    if (isNew) store.apply({ type: 'written', message }, 'local');
    else store.apply({ type: 'restored', messages: [message] }, 'remote');
    pump(lane);
    return message;
  }
  /** Accepted by neither disk nor server: it is as if it had never been written. */
  async function takeBack(entry: OutboxEntry, message: ChatMessage, error: unknown): Promise<ChatMessage> {
    const { clientId, conversationId } = entry;
    await inFlight.get(clientId)?.done;
    // The server has it, which is more than this disk could promise.
    if (!queue.find(clientId)) return message;
    forget(clientId);
    store.apply({ type: 'withdrawn', conversationId, key: clientId }, 'local');
    post({ type: 'outbox:withdrawn', clientId, conversationId });
    throw error;
  }
  function addNew(entry: OutboxEntry): ChatMessage {
    const message = add(entry, { isNew: true });
    post({ type: 'outbox:changed', entry });
    return message;
  }
  /**
   * G7: on disk, or on the server, before it is accepted. A text of the tab that sends is on its way while the disk
   * writes; all else waits for the disk, one after the other, so that the order of the calls is the order of sending.
   */
  function accept(created: NewEntry): Promise<ChatMessage> {
    const now = clock.now();
    lastOrder = Math.max(lastOrder + 1, now * 1000);
    const entry: OutboxEntry = { ...created, order: lastOrder, createdAt: now, attempts: 0, failure: null };
    if (options.isLeader() && entry.body.kind === 'json') {
      const written = persist(entry);
      const message = addNew(entry);
      return written.then(
        () => message,
        (error: unknown) => takeBack(entry, message, error),
      );
    }
    const accepted = accepting.then(async () => {
      await persist(entry);
      return isStopped ? toPreview(entry, store.getSnapshot()) : addNew(entry);
    });
    accepting = accepted.catch(() => {
      // The caller hears of it; the next message does not depend on it.
    });
    return accepted;
  }
  async function restore(): Promise<void> {
    const entries = await storage.listOutbox();
    if (isStopped) return;
    for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
      if (!queue.find(entry.clientId)) add(entry, { isNew: false });
    }
  }
  async function retry(clientId: string): Promise<void> {
    const entry = queue.find(clientId);
    if (!entry?.failure) {
      throw createArgumentError(
        `unable to retry "${clientId}"; no failed message has this key`,
        'Pass the `key` of a message whose `status` is "failed".',
      );
    }
    // A retry is a new promise to deliver: its 24 hours begin again.
    const fresh = { ...entry, failure: null, attempts: 0, createdAt: clock.now() };
    await persist(fresh);
    const lane = queue.put(fresh);
    show(fresh, { status: 'queued' }, { retry: true });
    post({ type: 'outbox:changed', entry: fresh });
    lane.wake();
    pump(lane);
  }
  async function cancel(clientId: string): Promise<boolean> {
    const entry = queue.find(clientId);
    if (entry === undefined) return false;
    cancelled.add(clientId);
    const running = inFlight.get(clientId);
    // A text under way may be stored already: only its answer tells.
    // An upload is cut off, and not waited for: whoever carries it may not hear of the abort.
    if (entry.body.kind === 'upload') running?.controller.abort();
    else await running?.done;
    cancelled.delete(clientId);
    if (!forget(clientId)) return false;
    store.apply({ type: 'withdrawn', conversationId: entry.conversationId, key: clientId }, 'local');
    post({ type: 'outbox:withdrawn', clientId, conversationId: entry.conversationId });
    return true;
  }
  const receive = createOutboxReceiver({
    queue,
    store,
    show,
    forget,
    add,
    abort: (id) => inFlight.get(id)?.controller.abort(),
  });

  return {
    restore,
    accept,
    retry,
    cancel,
    flush() {
      for (const lane of queue.lanes()) {
        lane.wake();
        pump(lane);
      }
    },
    settle: (clientId) => void forget(clientId),
    receive,
    stop() {
      isStopped = true;
      for (const { controller } of inFlight.values()) controller.abort();
      for (const lane of queue.lanes()) lane.wake();
      for (const url of previews.values()) URL.revokeObjectURL(url);
      previews.clear();
    },
  };
}

interface ReceiverOptions {
  queue: ReturnType<typeof createOutboxQueue>;
  store: Store;
  show(entry: OutboxEntry, change: Change, how?: { retry?: boolean }): void;
  forget(clientId: string): unknown;
  add(entry: OutboxEntry, how: { isNew: boolean }): ChatMessage;
  abort(clientId: string): void;
}

/** What other tabs say of the outbox they share with this one. */
function createOutboxReceiver({ queue, store, show, forget, add, abort }: ReceiverOptions): Outbox['receive'] {
  // Every tab of this group runs this package on this origin, so the shapes are our own.
  const handlers = new Map<string, (message: TabMessage) => void>([
    [
      'outbox:changed',
      ({ entry }) => {
        const changed = entry as OutboxEntry;
        const wasFailed = queue.find(changed.clientId)?.failure != null;
        add(changed, { isNew: false });
        if (wasFailed) show(changed, { status: 'queued' }, { retry: true });
      },
    ],
    [
      'outbox:progress',
      ({ clientId, status, progress }) => {
        const entry = queue.find(String(clientId));
        if (entry) show(entry, { status: status as Change['status'], progress: progress as number | null });
      },
    ],
    [
      'outbox:failed',
      ({ clientId, failure }) => {
        const entry = queue.find(String(clientId));
        if (!entry) return;
        const failed = { ...entry, failure: failure as OutboxEntry['failure'] };
        queue.put(failed);
        show(failed, { status: 'failed', error: toFailure(failed) });
      },
    ],
    [
      'outbox:stored',
      ({ message }) => {
        const stored = message as Message;
        if (stored.clientId) forget(stored.clientId);
        store.apply({ type: 'message', message: stored }, 'remote');
      },
    ],
    [
      'outbox:withdrawn',
      ({ clientId, conversationId }) => {
        abort(String(clientId));
        forget(String(clientId));
        store.apply({ type: 'withdrawn', conversationId: String(conversationId), key: String(clientId) }, 'remote');
      },
    ],
  ]);
  return (message) => handlers.get(message.type)?.(message);
}
