import { type Capabilities, DEFAULT_LIMITS, type Level, type Limits } from '@majlis/contract';
import { type CallSignals, createCallSignals } from './call-signals.ts';
import { type CallSweeper, createCallSweeper } from './call-sweeper.ts';
import { type Calls, createCalls } from './calls.ts';
import { toCapabilities } from './capabilities.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { createDirectUploads, type DirectUploads } from './direct-uploads.ts';
import { createIceServers, type IceOptions } from './ice-servers.ts';
import { createInteractions, EDIT_WINDOW_SECONDS, type Interactions } from './interactions.ts';
import { createLanes } from './lanes.ts';
import { createMedia, type Media } from './media.ts';
import { createMessages, type Messages } from './messages.ts';
import { createPartedBlobs } from './parted-blobs.ts';
import type { Blobs, Clock, Emitter, Ids, Peers, ReportRecord, Store, UrlSigner } from './ports.ts';
import { createPresence, type Presence } from './presence.ts';
import { createRateLimits, type Rates } from './rates.ts';
import { createReceipts, type Receipts } from './receipts.ts';
import { createSafety, type Safety } from './safety.ts';
import { sharePresence } from './shared-presence.ts';
import { shareRates } from './shared-rates.ts';
import { createTyping, type Typing } from './typing.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { createUsers, type LookupUsers, type Users } from './users.ts';
import { createWire } from './wire.ts';

/** What the domain is made of: a store, a place for bytes, a clock, ids and limits. */
export interface DomainOptions {
  store: Store;
  blobs: Blobs;
  emitter: Emitter;
  clock: Clock;
  ids: Ids;
  signer: UrlSigner;
  /** The other processes of the same backend: presence and limits count across them. */
  peers?: Peers;
  limits?: Partial<Limits>;
  rates?: Partial<Rates>;
  levels?: readonly Level[];
  /** False where no socket can be served. Default true. */
  socketio?: boolean;
  /** Whether whoever serves the sockets takes `message:send` (RT-9). Default false. */
  socketSends?: boolean;
  /** Seconds between two polls that clients without a socket are asked to keep. Default 5. */
  pollingSeconds?: number;
  server?: { name: string; version: string };
  lookupUsers?: LookupUsers;
  /** STUN and TURN servers for calls. */
  ice?: IceOptions;
  /** Seconds that a call rings. Default 45. */
  ringSeconds?: number;
  /** Seconds in which a sender may edit. Default 900. */
  editWindowSeconds?: number;
  /** Bytes of each part of a file that comes in parts (MED-5). Default 8 MiB. */
  uploadPartBytes?: number;
  /** Told of each new report of abuse (level safety). Default: it is only kept. */
  onReport?: (report: ReportRecord) => void;
  /** Told of failures that no request waits for. */
  onError?: (error: unknown) => void;
}

/** The contract's behaviour, knowing no framework, no socket and no database. */
export interface Domain {
  capabilities(): Promise<Capabilities>;
  readonly limits: Limits;
  readonly levels: readonly Level[];
  readonly users: Users;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly receipts: Receipts;
  readonly typing: Typing;
  readonly presence: Presence;
  readonly uploads: Uploads;
  readonly directUploads: DirectUploads;
  readonly media: Media;
  readonly calls: Calls;
  readonly callSignals: CallSignals;
  readonly callSweeper: CallSweeper;
  readonly safety: Safety;
}

const LEVELS = ['core', 'media', 'calls', 'interactions', 'presence', 'safety'] as const;
/** A call that nobody hears ring is none. */
const LEVELS_WITHOUT_SOCKET = ['core', 'media', 'interactions', 'safety'] as const;

/** Composes the rules over their ports. */
export function createDomain(options: DomainOptions): Domain {
  const { store, emitter, clock, ids, signer, lookupUsers } = options;
  const blobs = createPartedBlobs(options.blobs);
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const levels = options.levels ?? (options.socketio === false ? LEVELS_WITHOUT_SOCKET : LEVELS);
  const { peers } = options;
  const ownRates = createRateLimits({ limits, rates: options.rates, clock });
  const rates = peers ? shareRates(ownRates, { peers, clock }) : ownRates;
  const lanes = createLanes();
  const wire = createWire({ signer, clock });
  const users = createUsers({ store, emitter, ...(lookupUsers ? { lookupUsers } : {}) });
  const shared = { store, emitter, clock, ids, wire, lanes, limits };
  const messages = createMessages({ ...shared, sendRate: rates.sends });
  const { ice = {}, ringSeconds = 45, editWindowSeconds = EDIT_WINDOW_SECONDS } = options;
  const calls = createCalls({
    ...shared,
    users,
    iceServers: createIceServers(ice, clock),
    rate: rates.calls,
    ringMs: ringSeconds * 1000,
  });
  const callSignals = createCallSignals({
    store,
    emitter,
    clock,
    calls,
    rate: rates.signals,
    forceRelay: ice.forceRelay ?? false,
  });
  const ownPresence = createPresence({ ...shared, rate: rates.presence, onError: options.onError ?? (() => {}) });
  const presence = peers ? sharePresence(ownPresence, { peers, clock }) : ownPresence;
  return {
    limits,
    levels,
    calls,
    callSignals,
    callSweeper: createCallSweeper({ store, clock, calls, signals: callSignals }),
    users,
    messages,
    interactions: createInteractions({ ...shared, blobs, editWindowMs: editWindowSeconds * 1000, rates }),
    conversations: createConversations({ store, emitter, clock, ids, wire, users, limits }),
    receipts: createReceipts({ store, emitter, clock }),
    typing: createTyping({ store, emitter, rate: rates.typing }),
    presence,
    safety: createSafety({ ...shared, users, calls, presence, rates, onReport: options.onReport ?? (() => {}) }),
    uploads: createUploads({ ...shared, blobs, messages, rate: rates.uploads }),
    directUploads: createDirectUploads({
      ...shared,
      blobs,
      signer,
      rate: rates.uploads,
      partBytes: options.uploadPartBytes,
    }),
    media: createMedia({ store, blobs, signer, clock }),
    capabilities: async () =>
      toCapabilities({
        levels,
        limits,
        dataEpoch: await store.dataEpoch(),
        server: options.server ?? { name: 'majlis-server', version: '0.0.0' },
        socketio: options.socketio ?? true,
        socketSends: options.socketSends ?? false,
        pollingSeconds: options.pollingSeconds ?? 5,
        ringSeconds,
        editWindowSeconds,
        direct: true,
      }),
  };
}
