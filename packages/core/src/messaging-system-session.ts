import type { Ack, ClientEvents, ConversationSelf, Id } from '@majlis/contract';
import { createDisposer } from './base/disposer.ts';
import { createMajlisError, fromProblem, toMajlisError } from './base/errors.ts';
import { createId } from './base/ids.ts';
import { type Composer, createComposer } from './features/composer.ts';
import { type Conversations, createConversations } from './features/conversations.ts';
import { createHistory, type History } from './features/messages.ts';
import { createSending, type Sending } from './features/messages-sending.ts';
import { createReceipts, type Receipts } from './features/receipts.ts';
import { createTyping, type Typing } from './features/typing.ts';
import { createBackend } from './io/backend.ts';
import { decodeSelf } from './io/decode.ts';
import type { Http, UserStorage, WireEvent } from './io/ports.ts';
import { createCapabilitiesLoader } from './messaging-system-capabilities.ts';
import type { ResolvedPorts } from './messaging-system-ports.ts';
import { createSharedLine } from './messaging-system-tabs.ts';
import type { Fact } from './state/core-state.ts';
import type { Store } from './state/store.ts';
import { createConnection } from './sync/connection.ts';
import { createTokenSource } from './sync/connection-tokens.ts';
import { createInbound } from './sync/inbound.ts';
import { createOutbox, type Outbox } from './sync/outbox.ts';
import { createResync } from './sync/resync.ts';
import { createUploads } from './sync/uploads.ts';
import type { MajlisError, MessagingSystemOptions } from './types.ts';

export interface SessionOptions {
  userId: Id;
  token: string | undefined;
  options: MessagingSystemOptions;
  ports: ResolvedPorts;
  storage: UserStorage;
  store: Store;
  onCallEvent(event: WireEvent): void;
}
/** Everything that runs for one signed-in user. */
export interface Session {
  userId: Id;
  http: Http;
  conversations: Conversations;
  history: History;
  sending: Sending;
  composer: Composer;
  typing: Typing;
  receipts: Receipts;
  outbox: Outbox;
  /** Resolves after the first connection attempt, or after what another tab says of its own. */
  start(): Promise<void>;
  send<Name extends keyof ClientEvents>(name: Name, payload: ClientEvents[Name]): Promise<Ack> | null;
  /** What a change of the state means to the session. */
  react(facts: readonly Fact[]): void;
  stop(options: { wipe: boolean }): Promise<void>;
}

/** A first attempt that neither succeeds nor fails does not hold up the page for longer. */
const FIRST_ATTEMPT_MS = 10_000;

export function createSession(session: SessionOptions): Session {
  const { userId, options, ports, storage, store } = session;
  const { clock, logger, environment, random, baseUrl } = ports;
  const disposer = createDisposer();
  let isStopped = false;
  const isLive = () => !isStopped;

  const tokens = createTokenSource({
    token: session.token ?? options.token,
    getToken: options.getToken,
    clock,
    onFresh: () => logger.debug('a fresh token was taken'),
  });
  const http = ports.createHttp({ baseUrl, tokens, clock, fetch: options.fetch });
  const backend = createBackend(http);
  const resync = createResync({ store, backend, clock, logger, random });
  const typing = createTyping({ store, clock, send: (id, payload) => void sendTyping(id, payload) });
  const receipts = createReceipts({ store, clock, logger, move });
  const inbound = createInbound({
    store,
    resync,
    logger,
    onTyping: typing.receive,
    onSynced() {
      if (line.isLeader()) for (const id of store.getSnapshot().conversations.keys()) receipts.note(id);
    },
    onExpiring: () => {
      if (line.isLeader()) connection.renew();
    },
    onCallEvent: session.onCallEvent,
  });
  const connection = createConnection({
    baseUrl,
    userId,
    deviceId: createId(),
    http,
    tokens,
    store,
    clock,
    environment,
    logger,
    random,
    transports: ports.transports,
    loadCapabilities: createCapabilitiesLoader({ store, backend, given: options.capabilities, isLive }),
    onReady(ready) {
      line.shareReady(ready);
      inbound.begin(ready);
      outbox.flush();
      receipts.flush();
    },
    onEvent(name, payload) {
      line.shareEvent(name, payload);
      inbound.receive(name, payload);
    },
  });
  const outbox = createOutbox({
    userId,
    store,
    storage,
    backend,
    uploads: createUploads({ backend }),
    clock,
    environment,
    logger,
    random,
    isLeader: () => line.isLeader(),
    post: (message) => line.post(message),
  });
  const line = createSharedLine({
    tabs: ports.tabs,
    group: `majlis ${baseUrl} ${userId}`,
    store,
    onLead() {
      if (!isStopped) lead();
    },
    onReady: inbound.begin,
    onEvent: inbound.receive,
    onOutbox: outbox.receive,
  });

  function lead(): void {
    connection.start();
    // What the tab that led before had taken in is on disk.
    outbox.restore().then(outbox.flush, reportStorage);
  }
  function reportStorage(cause: unknown): void {
    const error = toMajlisError(cause, {
      code: 'storage_unavailable',
      message: 'unable to read what this device keeps',
    });
    store.apply({ type: 'error', error }, 'remote');
  }
  async function move(kind: 'read' | 'delivered', conversationId: Id, seq: number): Promise<ConversationSelf> {
    const sent = connection.send(`conversation:${kind}`, { conversationId, seq });
    if (sent === null) return backend.moveCursor(kind, conversationId, seq);
    const ack = await sent;
    if (!ack.ok) throw fromProblem(ack.error, `move the ${kind} cursor`);
    const data = ack.data;
    const decoded = decodeSelf(typeof data === 'object' && data !== null && 'me' in data ? data.me : undefined);
    if (decoded.ok) return decoded.value;
    throw createMajlisError({
      code: 'invalid_response',
      message: `unable to move the ${kind} cursor; ${decoded.reason}`,
    });
  }
  async function sendTyping(conversationId: Id, payload: Parameters<typeof backend.sendTyping>[1]): Promise<void> {
    try {
      const sent = connection.send('typing', { conversationId, ...payload }, { volatile: true });
      if (sent) await sent;
      else if (store.getSnapshot().connection.status === 'connected') await backend.sendTyping(conversationId, payload);
    } catch (error) {
      // RT-8: ephemeral; the next one will do.
      logger.debug('a typing event was lost', { error });
    }
  }
  /** Settled by the first word about the connection, whoever holds it. */
  function waitForAttempt(): Promise<void> {
    return new Promise((resolve) => {
      const isOver = () => {
        const { status, shared } = store.getSnapshot().connection;
        return isStopped || shared || (status !== 'idle' && status !== 'connecting');
      };
      if (isOver()) return resolve();
      const finish = () => {
        unsubscribe();
        cancel();
        resolve();
      };
      const unsubscribe = store.subscribe(() => {
        if (isOver()) finish();
      });
      const cancel = clock.setTimeout(finish, FIRST_ATTEMPT_MS);
      disposer.add(finish);
    });
  }
  const conversations = createConversations({
    store,
    backend,
    isLive,
    onLoaded: (items) => {
      for (const { id, me, lastSeq } of items) if (me && me.deliveredSeq < lastSeq) receipts.note(id);
    },
  });
  const composer = createComposer({ store, clock, logger, storage });
  const history = createHistory({ store, backend, isLive, onBehind: (id) => void resync.conversation(id) });

  return {
    userId,
    http,
    conversations,
    history,
    typing,
    receipts,
    outbox,
    composer,
    sending: createSending({
      store,
      async accept(entry) {
        const message = await outbox.accept(entry);
        connection.wake();
        return message;
      },
    }),
    async start() {
      await outbox.restore().catch(reportStorage);
      if (!isStopped) await waitForAttempt();
    },
    send: (name, payload) => connection.send(name, payload),
    react(facts) {
      for (const fact of facts) {
        if (fact.name === 'connection:changed') line.shareConnection(fact.payload);
        if (fact.name === 'message:new' && !fact.payload.message.isOwn && line.isLeader()) {
          receipts.note(fact.payload.message.conversationId);
        }
        if (fact.name === 'message:updated' && fact.payload.message.isOwn && fact.payload.message.seq > 0) {
          outbox.settle(fact.payload.message.key);
        }
      }
    },
    async stop({ wipe }) {
      isStopped = true;
      connection.stop();
      resync.stop();
      outbox.stop();
      typing.dispose();
      receipts.dispose();
      line.leave();
      disposer.dispose();
      try {
        await composer.dispose();
        if (wipe) await storage.clear();
      } finally {
        storage.close();
      }
    },
  };
}

/** What a call rejects with when its session ended under it. */
export function createEndedError(): MajlisError {
  return createMajlisError({ code: 'disconnected', message: 'unable to go on; the session was ended meanwhile' });
}
