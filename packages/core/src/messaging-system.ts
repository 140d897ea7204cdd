import { requireId, requireInteger } from './base/arguments.ts';
import { createSystemClock } from './base/clock.ts';
import { createEmitter } from './base/emitter.ts';
import { createArgumentError, createMajlisError, isMajlisError } from './base/errors.ts';
import { createConsoleLogger } from './base/logger.ts';
import { type CallChannel, createCallDoor } from './messaging-system-calls.ts';
import { type ResolvedPorts, resolvePorts, type SystemPorts } from './messaging-system-ports.ts';
import { createEndedError, createSession, type Session } from './messaging-system-session.ts';
import type { Fact } from './state/core-state.ts';
import { selectDraft } from './state/selectors.ts';
import { createStore } from './state/store.ts';
import type { MessagingEvents, MessagingSystem, MessagingSystemOptions } from './types.ts';

const channels = new WeakMap<MessagingSystem, CallChannel>();

/** @throws invalid_argument for a system that `createMessagingSystem` did not make. */
export function callChannelOf(system: MessagingSystem): CallChannel {
  const channel = channels.get(system);
  if (channel) return channel;
  throw createArgumentError('unable to call over this system', 'Pass one that createMessagingSystem made.');
}

/**
 * Conversations and messages of one user on your own backend. Creating it touches nothing; `initialize` does.
 *
 * @example
 * const system = createMessagingSystem({ baseUrl: 'https://example.com/api' });
 * await system.initialize('user-1', token);
 * await system.sendTextMessage('conversation-1', 'مرحباً');
 */
export function createMessagingSystem(
  options: MessagingSystemOptions = {},
  ports: Partial<SystemPorts> = {},
): MessagingSystem {
  const logger = options.logger ?? createConsoleLogger();
  const clock = ports.clock ?? createSystemClock();
  const emitter = createEmitter<MessagingEvents>(logger);
  const { messagesPerConversation = 500, conversations = 20 } = options.memory ?? {};
  const store = createStore({
    memory: { messagesPerConversation, conversations },
    setTimeout: clock.setTimeout,
    onListenerError: (error) => logger.error('a state listener threw', { error }),
    onFacts(facts) {
      session?.react(facts);
      for (const fact of facts) emit(fact);
    },
  });
  let session: Session | null = null;
  let resolved: ResolvedPorts | null = null;
  let generation = 0;
  let starting: { userId: string; token: string | undefined; done: Promise<void> } | null = null;

  // The pairs of a fact's union are those of the emitter's table; the compiler loses the pairing in the union.
  const emit = (fact: Fact) => emitter.emit(fact.name, fact.payload as MessagingEvents[typeof fact.name]);

  /** The session, or a rejection that says what to do. */
  function require(): Session {
    if (session) return session;
    throw createMajlisError({
      code: 'not_initialized',
      message: 'unable to go on; nobody is signed in',
      hint: 'Call and await initialize(userId, token) first.',
    });
  }
  async function end({ wipe }: { wipe: boolean }): Promise<void> {
    // A call is ended while the backend can still be told.
    door.leave();
    generation += 1;
    const ended = session;
    session = null;
    starting = null;
    // Everything stands still before the state is emptied, so that nothing of this user comes back into it.
    const stopped = ended?.stop({ wipe });
    store.apply({ type: 'session:ended' }, 'local');
    await stopped;
  }
  async function begin(userId: string, token: string | undefined): Promise<void> {
    const ended = end({ wipe: false });
    const own = generation;
    await ended;
    if (own !== generation) throw createEndedError();
    resolved ??= resolvePorts(options, { ...ports, clock }, (error) => store.apply({ type: 'error', error }, 'remote'));
    store.apply({ type: 'session:began', userId }, 'local');
    const storage = await resolved.storage.open(userId);
    if (own !== generation) {
      storage.close();
      throw createEndedError();
    }
    const begun = createSession({ userId, token, options, ports: resolved, storage, store, calls: door });
    session = begun;
    await begun.composer.restore().catch((error: unknown) => logger.warn('unable to bring drafts back', { error }));
    await begun.start();
    if (own !== generation) throw createEndedError();
  }

  // A screen's buttons have nobody who awaits them: what went wrong with a call is told as well as thrown.
  const tell = (error: unknown): never => {
    if (isMajlisError(error)) store.apply({ type: 'error', error }, 'local');
    throw error;
  };
  const door = createCallDoor({
    open: () => ({ http: require().http, state: store.getSnapshot() }),
    announce: (payload) => store.apply({ type: 'call:incoming', payload }, 'remote'),
    now: clock.now,
  });
  const calls = door.actions;
  const system: MessagingSystem = {
    async initialize(userId, token) {
      requireId(userId, 'userId');
      if (token !== undefined && (typeof token !== 'string' || token === '')) {
        throw createArgumentError('unable to sign in; token is no text', 'Pass the token of the user as a string.');
      }
      if (starting?.userId === userId && starting.token === token) return starting.done;
      const done = begin(userId, token);
      // `begin` clears it on its way in, so it is set after the call.
      starting = { userId, token, done };
      return done;
    },
    disconnect: ({ wipe = false } = {}) => end({ wipe }),
    getConversations: async (query) => require().conversations.list(query),
    getConversation: async (id) => require().conversations.get(id),
    getOrCreateConversation: async (otherUserId, about) => require().conversations.getOrCreate(otherUserId, about),
    getMessages: async (id, query) => require().history.get(id, query),
    sendTextMessage: async (id, text, how) => require().sending.text(id, text, how),
    sendVoiceMessage: async (id, blob, duration, how) => require().sending.voice(id, blob, duration, how),
    sendImage: async (id, file, how) => require().sending.image(id, file, how),
    sendLocation: async (id, lat, lng, address) => require().sending.location(id, { lat, lng, address }),
    sendTyping(id, kind = 'text') {
      requireId(id, 'conversationId');
      require().typing.start(id, kind);
    },
    stopTyping(id) {
      requireId(id, 'conversationId');
      require().typing.stop(id);
    },
    async markAsRead(id, seq) {
      requireId(id, 'conversationId');
      if (seq !== undefined) requireInteger(seq, 'seq', { min: 0, max: Number.MAX_SAFE_INTEGER });
      return require().receipts.markAsRead(id, seq);
    },
    startCall: async (id, calleeId, type) => calls.start(id, calleeId, type).catch(tell),
    answerCall: async (callId) => calls.answer(callId).catch(tell),
    endCall: async (callId) => calls.end(callId).catch(tell),
    declineCall: async (callId) => calls.decline(callId).catch(tell),
    on: emitter.on,
    state: { getSnapshot: store.getSnapshot, subscribe: store.subscribe },
    messages: {
      loadOlder: async (id) => require().history.loadOlder(id),
      loadNewer: async (id) => require().history.loadNewer(id),
      loadAround: async (id, seq) => require().history.loadAround(id, seq),
      retry: async (key) => require().outbox.retry(key),
      cancel: async (key) => require().outbox.cancel(key),
      sendFile: async (id, file, how) => require().sending.file(id, file, how),
      async attachmentUrl(id) {
        requireId(id, 'attachmentId');
        const { http } = require();
        const { askForAttachmentUrl } = await import('./io/attachment-url.ts');
        return (await askForAttachmentUrl(http, id)).url;
      },
    },
    drafts: {
      get: (id) => selectDraft(store.getSnapshot(), id),
      set: (id, text) => require().composer.set(id, text),
    },
  };
  channels.set(system, {
    attach: door.attach,
    announce: door.announce,
    send: (name, payload) => session?.send(name, payload) ?? null,
    http: () => require().http,
    sessionId: () => session?.sessionId() ?? null,
    deviceId: () => resolved?.deviceId ?? '',
    hear(listener) {
      door.listeners.add(listener);
      return () => door.listeners.delete(listener);
    },
    setCall: (call) => store.apply({ type: 'call', call }, 'local'),
    getState: store.getSnapshot,
    serverOffsetMs: door.serverOffsetMs,
    post: (message) => session?.post(message),
    applyMessage: (message) => store.apply({ type: 'message', message }, 'remote'),
    accept: (entry) => require().accept(entry),
  });
  return system;
}
