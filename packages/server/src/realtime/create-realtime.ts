import type { Server as HttpServer } from 'node:http';
import { type Id, NAMESPACE, SOCKET_PATH } from '@majlis/contract';
import { Server, type Socket } from 'socket.io';
import type { Authenticate } from '../auth/create-authenticator.ts';
import {
  type Clock,
  createProblemError,
  type Delivery,
  type Domain,
  type Emitter,
  type Ids,
  type Rate,
  type Store,
} from '../domain/index.ts';
import { type Admission, admit } from './handshake.ts';
import type { Hints } from './hints.ts';
import { createOriginCheck } from './origin-check.ts';
import { problemOf, toRefusal } from './refusal.ts';
import { sessionRoom, userRoom } from './rooms.ts';
import { startSession } from './session.ts';
import { cutSlowReaders } from './slow-readers.ts';

export interface RealtimeOptions {
  authenticate: Authenticate;
  /** Exact origins of pages that may connect, besides this server's own. */
  corsOrigins: readonly string[];
  clock: Clock;
  ids: Ids;
  /** A failure of ours, for the log. */
  onInternal: (error: unknown) => void;
  onSlowReader?: () => void;
  /** Milliseconds that a session outlives its token. */
  graceMs?: number;
  /** Client events of one session. Default 60 at once, then 20 a second. */
  eventRate?: Rate | null;
  /** Sessions of one user at once. Default 20. */
  sessionsPerUser?: number;
  /** Carries events to the sessions of other processes. Default: there are none. */
  adapter?: Parameters<Server['adapter']>[0];
}
export interface Realtime {
  /** Takes events from the start; they reach whoever is connected. */
  emitter: Emitter;
  /** Serves sockets on `httpServer` until `close`. */
  attach(httpServer: HttpServer, served: { domain: Domain; store: Store }): void;
  /** Looks for every session whether it missed something, and hints at it at once (RT-5). */
  hintNow(): void;
  /** Ends all sessions of a user, wherever they are served. */
  endSessions(userId: Id): void;
  /** How many sessions this process serves. */
  sessions(): number;
  /** Disconnects everyone and takes nobody in any more. */
  close(): Promise<void>;
}

const KILOBYTE = 1024;
const EVENT_RATE: Rate = { burst: 60, perSecond: 20 };

// S7, S8: no recovery (it would skip the checks of the handshake), no deflate, small frames.
function createSocketServer(corsOrigins: readonly string[]): Server {
  const isAllowed = createOriginCheck(corsOrigins);
  return new Server({
    path: SOCKET_PATH,
    serveClient: false,
    maxHttpBufferSize: 128 * KILOBYTE,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 20_000,
    pingTimeout: 10_000,
    connectTimeout: 5000,
    cors: { origin: [...corsOrigins], methods: ['GET', 'POST'] },
    allowRequest: (request, answer) => {
      const allowed = isAllowed(request);
      answer(allowed ? null : 'origin not allowed', allowed);
    },
  });
}

/** The Socket.IO side of the contract (section 7): namespace `/majlis`, one room per user. */
export function createRealtime(options: RealtimeOptions): Realtime {
  const { clock, ids, authenticate, onInternal, graceMs = 5000, sessionsPerUser = 20 } = options;
  const eventRate = options.eventRate === undefined ? EVENT_RATE : options.eventRate;
  const server = createSocketServer(options.corsOrigins);
  if (options.adapter) server.adapter(options.adapter);
  const namespace = server.of(NAMESPACE);
  const stopCutting = cutSlowReaders(server, {
    clock,
    maxBytes: KILOBYTE * KILOBYTE,
    onCut: options.onSlowReader ?? (() => {}),
  });

  const hints = new Set<Hints>();
  const closings = new Set<Promise<void>>();
  const onClosing = (work: Promise<void>) => {
    closings.add(work);
    void work.then(() => closings.delete(work));
  };
  const emit = ({ event, payload, userIds, exceptSessionId, onlySessionId, ephemeral }: Delivery) => {
    if (userIds.length === 0) return;
    const named = onlySessionId ?? null;
    const rooms = namespace.to(userIds.map((id) => (named === null ? userRoom(id) : sessionRoom(id, named))));
    const others =
      exceptSessionId === undefined ? rooms : rooms.except(userIds.map((id) => sessionRoom(id, exceptSessionId)));
    // RT-8: what is only true now need not wait for a slow connection.
    (ephemeral ? others.volatile : others).emit(event, payload);
  };
  const emitter: Emitter = {
    emit: (delivery) => {
      try {
        emit(delivery);
      } catch (error) {
        onInternal(error);
      }
    },
  };

  return {
    emitter,
    attach(httpServer, { domain, store }) {
      const admissions = new WeakMap<Socket, Admission>();
      const check = async (socket: Socket) => {
        const admission = await admit(socket.handshake.auth, { authenticate, domain });
        const here = namespace.adapter.rooms.get(userRoom(admission.userId))?.size ?? 0;
        const sessions = Math.max(here, domain.presence.countOf(admission.userId));
        if (sessions >= sessionsPerUser) {
          throw createProblemError('rate_limited', { detail: `At most ${sessionsPerUser} sessions.`, retryAfter: 30 });
        }
        admissions.set(socket, admission);
      };
      namespace.use((socket, next) => {
        check(socket).then(
          () => next(),
          (error: unknown) => next(toRefusal(problemOf(error, onInternal))),
        );
      });
      namespace.on('connection', (socket) => {
        const admission = admissions.get(socket);
        if (!admission) return;
        startSession(socket, {
          admission,
          sessionId: ids.create('session'),
          options: { domain, store, authenticate, clock, graceMs, eventRate, onInternal, onClosing, hints },
        }).catch((error: unknown) => {
          onInternal(error);
          socket.disconnect(true);
        });
      });
      server.attach(httpServer);
    },
    hintNow() {
      for (const one of hints) one.now();
    },
    endSessions: (userId) => namespace.in(userRoom(userId)).disconnectSockets(true),
    sessions: () => namespace.sockets.size,
    async close() {
      stopCutting();
      // Those of this process: the others go on.
      namespace.local.disconnectSockets(true);
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      server.engine?.close();
      await Promise.all(['/', NAMESPACE].map((name) => server.of(name).adapter.close()));
      await Promise.all(closings);
    },
  };
}
