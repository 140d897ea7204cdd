import type { Id } from '@majlis/contract';
import {
  createMajlisError,
  isMajlisError,
  type MajlisError,
  type MessagingSystem,
  selectConversation,
  selectTimeline,
} from '@majlis/core';
import { createExternalStore } from './external-store.ts';

/** What a screen asks to see: a conversation by its id, else the direct one with a user. */
export interface Target {
  conversationId: Id | undefined;
  otherUserId: Id | undefined;
  contextId: string | undefined;
}
/** How far a screen's conversation has come. */
export interface Opening {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  conversationId: Id | null;
  error: MajlisError | null;
}
export interface Openings {
  get(target: Target): Opening;
  /** Resolves with the conversation's id when it and its newest messages are in the state; those who ask meanwhile share the answer. */
  open(target: Target): Promise<Id>;
  /** The id as soon as it is known: without waiting for the messages, or for anything when the target names it. */
  resolve(target: Target): Promise<Id>;
  subscribe(listener: () => void): () => void;
}

const IDLE: Opening = Object.freeze({ status: 'idle', conversationId: null, error: null });
const known = new WeakMap<MessagingSystem, Openings>();

function toError(cause: unknown): MajlisError {
  if (isMajlisError(cause)) return cause;
  return createMajlisError({
    code: 'internal',
    message: 'unable to open the conversation; the system broke off',
    cause,
  });
}

/** One request at a time per key, whoever asks. */
function createSharedRequests() {
  const running = new Map<string, Promise<Id>>();
  return (key: string, request: () => Promise<Id>): Promise<Id> => {
    const shared = running.get(key);
    if (shared !== undefined) return shared;
    const started = request().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}

function createOpenings(system: MessagingSystem): Openings {
  const store = createExternalStore<ReadonlyMap<string, Opening>>(new Map());
  const share = createSharedRequests();
  const read = () => system.state.getSnapshot();
  // A second user of the same system must not be shown what the first one opened.
  const keyOf = ({ conversationId, otherUserId, contextId }: Target) =>
    JSON.stringify([read().userId, conversationId ?? null, conversationId ? null : [otherUserId, contextId]]);
  const note = (key: string, opening: Opening) => store.set(new Map(store.get()).set(key, opening));

  function resolve(target: Target): Promise<Id> {
    const { conversationId, otherUserId, contextId } = target;
    if (conversationId) return Promise.resolve(conversationId);
    const opened = store.get().get(keyOf(target))?.conversationId;
    if (opened) return Promise.resolve(opened);
    if (!otherUserId) {
      return Promise.reject(
        createMajlisError({
          code: 'invalid_argument',
          message: 'unable to open a conversation; neither conversationId nor otherUserId is given',
          hint: 'give useChat one of the two',
        }),
      );
    }
    return share(`${keyOf(target)} id`, async () => {
      const { id } = await system.getOrCreateConversation(otherUserId, contextId === undefined ? {} : { contextId });
      return id;
    });
  }

  async function load(target: Target): Promise<Id> {
    const key = keyOf(target);
    let conversationId = store.get().get(key)?.conversationId ?? target.conversationId ?? null;
    note(key, { status: 'loading', conversationId, error: null });
    try {
      const id = await resolve(target);
      conversationId = id;
      note(key, { status: 'loading', conversationId, error: null });
      if (!selectConversation(read(), id)) await system.getConversation(id);
      const { status } = selectTimeline(read(), id);
      if (status === 'idle' || status === 'failed') await system.getMessages(id);
      note(key, { status: 'ready', conversationId, error: null });
      return id;
    } catch (cause) {
      const error = toError(cause);
      // Nobody is signed in yet, or not wholly: that is waiting, not failing.
      const isEarly = error.code === 'not_initialized';
      note(key, isEarly ? { ...IDLE, conversationId } : { status: 'failed', conversationId, error });
      throw error;
    }
  }

  return {
    get: (target) => store.get().get(keyOf(target)) ?? IDLE,
    open: (target) => share(keyOf(target), () => load(target)),
    resolve,
    subscribe: store.subscribe,
  };
}

/** What screens have opened in one system; kept beside it, so that StrictMode and two screens ask once. */
export function openingsOf(system: MessagingSystem): Openings {
  const openings = known.get(system) ?? createOpenings(system);
  known.set(system, openings);
  return openings;
}

export const NOT_OPENED: Opening = IDLE;
