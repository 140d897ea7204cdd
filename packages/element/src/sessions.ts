import type { Id } from '@majlis/contract';
import {
  createMajlisError,
  createMessagingSystem,
  isMajlisError,
  type MajlisError,
  type MessagingSystem,
} from '@majlis/core';

/** Who is to be signed in, and where. */
export interface Account {
  baseUrl: string | null;
  userId: Id;
}
/** An element that needs a session: where its tokens come from, and whom to tell what fails. */
export interface Holder {
  getToken(): Promise<string>;
  onError(error: MajlisError): void;
  /** For the words that the core itself makes. */
  locale: string | undefined;
}
export interface Lease {
  system: MessagingSystem;
  /** Signs in again, with another token: the one before it can no longer be renewed. */
  renew(token: string): void;
  /** Signs out when nobody else has taken this session by the end of the task: a move in the page is no end. */
  release(): void;
}
export interface Sessions {
  acquire(account: Account, holder: Holder): Lease;
}
export interface SessionsOptions {
  createSystem?: typeof createMessagingSystem;
}

interface Session {
  system: MessagingSystem;
  holders: Set<Holder>;
}

function toError(cause: unknown): MajlisError {
  if (isMajlisError(cause)) return cause;
  return createMajlisError({ code: 'internal', message: 'unable to sign in; the system broke off', cause });
}

/** The sessions of a page: elements of the same user at the same backend share one connection and one store. */
export function createSessions({ createSystem = createMessagingSystem }: SessionsOptions = {}): Sessions {
  const sessions = new Map<string, Session>();
  const ending = new Map<string, Promise<void>>();

  function begin(key: string, { baseUrl, userId }: Account, { locale }: Holder): Session {
    const holders = new Set<Holder>();
    const tellAll = (error: MajlisError) => {
      for (const holder of holders) holder.onError(error);
    };
    const getToken = async (): Promise<string> => {
      // Of those still in the page, the newest knows best.
      const holder = [...holders].at(-1);
      if (!holder) throw new DOMException('nobody holds this session any more', 'AbortError');
      return holder.getToken();
    };
    const system = createSystem({
      getToken,
      ...(baseUrl === null ? {} : { baseUrl }),
      ...(locale === undefined ? {} : { locale }),
    });
    system.on('error', ({ error }) => tellAll(error));
    const before = ending.get(key) ?? Promise.resolve();
    before
      .then(() => (holders.size > 0 ? system.initialize(userId) : undefined))
      .catch((error: unknown) => tellAll(toError(error)));
    return { system, holders };
  }

  function end(key: string, { system }: Session): void {
    sessions.delete(key);
    const ended = system.disconnect().finally(() => {
      if (ending.get(key) === ended) ending.delete(key);
    });
    ending.set(key, ended);
  }

  return {
    acquire(account, holder) {
      const key = JSON.stringify([account.baseUrl, account.userId]);
      const session = sessions.get(key) ?? begin(key, account, holder);
      sessions.set(key, session);
      session.holders.add(holder);
      return {
        system: session.system,
        renew(token) {
          session.system.initialize(account.userId, token).catch((error: unknown) => holder.onError(toError(error)));
        },
        release() {
          session.holders.delete(holder);
          queueMicrotask(() => {
            if (session.holders.size === 0 && sessions.get(key) === session) end(key, session);
          });
        },
      };
    },
  };
}
