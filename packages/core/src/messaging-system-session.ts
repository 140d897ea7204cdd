import type { Ack, ClientEvents, ConversationSelf, Id, TypingKind } from '@majlis/contract';
import { createDisposer } from './base/disposer.ts';
import { createMajlisError } from './base/errors.ts';
import { type Composer, createComposer } from './features/composer.ts';
import { type Conversations, createConversations } from './features/conversations.ts';
import { createHistory, type History } from './features/messages.ts';
import { createSending, type Sending } from './features/messages-sending.ts';
import { createReceipts, type Receipts } from './features/receipts.ts';
import { createTyping, type Typing } from './features/typing.ts';
import { decodeSelf } from './io/decode.ts';
import type { Http, TabMessage, UserStorage } from './io/ports.ts';
import type { CallDoor } from './messaging-system-calls.ts';
import { createEngine, type Engine } from './messaging-system-engine.ts';
import type { ResolvedPorts } from './messaging-system-ports.ts';
import type { Fact } from './state/core-state.ts';
import { timelineOf } from './state/messages.ts';
import type { Store } from './state/store.ts';
import type { NewEntry, Outbox } from './sync/outbox.ts';
import type { ChatMessage, MajlisError, MessagingSystemOptions } from './types.ts';

export interface SessionOptions {
  userId: Id;
  token: string | undefined;
  options: MessagingSystemOptions;
  ports: ResolvedPorts;
  storage: UserStorage;
  store: Store;
  calls: Pick<CallDoor, 'hear' | 'hearTab'>;
}
/** Everything that runs for one signed-in user. */
export interface Session {
  userId: Id;
  http: Http;
  conversations: Conversations;
  history: History;
  sending: Sending;
  /** Into the outbox. */
  accept(entry: NewEntry): Promise<ChatMessage>;
  composer: Composer;
  typing: Typing;
  receipts: Receipts;
  outbox: Outbox;
  /** Resolves after the first connection attempt, or after what another tab says of its own. */
  start(): Promise<void>;
  send<Name extends keyof ClientEvents>(name: Name, payload: ClientEvents[Name]): Promise<Ack> | null;
  /** The live one of this browser, whichever tab holds it; null before the first. */
  sessionId(): string | null;
  /** To the other tabs. */
  post(message: TabMessage): void;
  /** What a change of the state means to the session. */
  react(facts: readonly Fact[]): void;
  stop(options: { wipe: boolean }): Promise<void>;
}

/** A first attempt that neither succeeds nor fails does not hold up the page for longer. */
const FIRST_ATTEMPT_MS = 10_000;

export function createSession(session: SessionOptions): Session {
  const { userId, ports, storage, store } = session;
  const { clock, logger } = ports;
  const disposer = createDisposer();
  let isStopped = false;
  const isLive = () => !isStopped;

  const engine = createEngine({
    ...session,
    isLive,
    onTyping: (payload) => typing.receive(payload),
    onReady() {
      engine.outbox.flush();
      receipts.flush();
    },
    onSynced() {
      if (engine.line.isLeader()) for (const id of store.getSnapshot().conversations.keys()) receipts.note(id);
    },
  });
  const { backend, connection, outbox, resync, line } = engine;
  const typing = createTyping({ store, clock, send: createTypingSender(session, engine) });
  const receipts = createReceipts({ store, clock, logger, move: createCursorMover(engine) });
  const composer = createComposer({ store, clock, logger, storage });
  const noteUndelivered: Parameters<typeof createConversations>[0]['onLoaded'] = (items) => {
    for (const { id, me, lastSeq } of items) if (me && me.deliveredSeq < lastSeq) receipts.note(id);
  };

  const history = createHistory({ store, backend, isLive, onBehind: (id) => void resync.conversation(id) });
  async function accept(entry: NewEntry): Promise<ChatMessage> {
    const message = await outbox.accept(entry);
    connection.wake();
    const { window, isLive: isAtEnd } = timelineOf(store.getSnapshot(), entry.conversationId);
    // What was just written belongs to the end, so the end is shown.
    if (window !== null && !isAtEnd) {
      history
        .get(entry.conversationId)
        .catch((error: unknown) => logger.debug('the newest page did not load', { error }));
    }
    return message;
  }

  return {
    userId,
    http: engine.http,
    conversations: createConversations({ store, backend, isLive, onLoaded: noteUndelivered }),
    history,
    typing,
    receipts,
    outbox,
    composer,
    sending: createSending({ store, accept }),
    accept,
    async start() {
      await outbox.restore().catch(engine.reportStorage);
      await engine.authenticate();
      if (isLive()) await waitForAttempt(session, { isLive, onStop: disposer.add });
    },
    send: (name, payload) => connection.send(name, payload),
    sessionId: engine.sessionId,
    post: line.post,
    react(facts) {
      for (const fact of facts) {
        if (fact.name === 'connection:changed') line.shareConnection(fact.payload);
        if (fact.name !== 'message:new' && fact.name !== 'message:updated') continue;
        const { isOwn, seq, key, conversationId } = fact.payload.message;
        if (fact.name === 'message:new' && !isOwn && line.isLeader()) receipts.note(conversationId);
        if (isOwn && seq > 0) outbox.settle(key);
      }
    },
    async stop({ wipe }) {
      isStopped = true;
      engine.stop();
      typing.dispose();
      receipts.dispose();
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

function createCursorMover({ ask, backend }: Engine) {
  return (kind: 'read' | 'delivered', conversationId: Id, seq: number): Promise<ConversationSelf> =>
    ask({
      name: `conversation:${kind}`,
      payload: { conversationId, seq },
      decode: ({ me }) => decodeSelf(me),
      askRoute: () => backend.moveCursor(kind, conversationId, seq),
    });
}

function createTypingSender({ ports, store }: SessionOptions, { connection, backend }: Engine) {
  const send = async (conversationId: Id, payload: { isTyping: boolean; kind: TypingKind }): Promise<void> => {
    const sending = connection.send('typing', { conversationId, ...payload }, { volatile: true });
    if (sending !== null) await sending;
    else if (store.getSnapshot().connection.status === 'connected') await backend.sendTyping(conversationId, payload);
  };
  return (conversationId: Id, payload: { isTyping: boolean; kind: TypingKind }): void => {
    // RT-8: ephemeral; the next one will do.
    send(conversationId, payload).catch((error: unknown) => ports.logger.debug('a typing event was lost', { error }));
  };
}

/** Settled by the first word about the connection, whoever holds it. */
function waitForAttempt(
  { store, ports }: SessionOptions,
  { isLive, onStop }: { isLive(): boolean; onStop(finish: () => void): void },
): Promise<void> {
  return new Promise((resolve) => {
    const isOver = () => {
      const { status, shared } = store.getSnapshot().connection;
      return !isLive() || shared || (status !== 'idle' && status !== 'connecting');
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
    const cancel = ports.clock.setTimeout(finish, FIRST_ATTEMPT_MS);
    onStop(finish);
  });
}

/** What a call rejects with when its session ended under it. */
export function createEndedError(): MajlisError {
  return createMajlisError({ code: 'disconnected', message: 'unable to go on; the session was ended meanwhile' });
}
