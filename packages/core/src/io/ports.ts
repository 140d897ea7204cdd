import type { Ack, Capabilities, ClientEvents, GeoPoint, Id, SendMessageRequest, ServerEvents } from '@majlis/contract';
import type { MajlisError } from '../types.ts';

/** Milliseconds and timers; every timer in core comes from one of these. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, delayMs: number): () => void;
}
/** Where warnings and errors go; never tokens or texts. */
export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** One request to the backend. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the base URL, ids already percent-encoded, e.g. `conversations/c1/read`. */
  path: string;
  query?: Record<string, string | number | undefined>;
  json?: unknown;
  form?: FormData;
  /** Default 10 s; for a form, time without progress, default 30 s. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Fraction of the body sent, 0–1. */
  onProgress?: (fraction: number) => void;
}
/** Where requests get their token. */
export interface Tokens {
  /** The newest token held, or null before the first. */
  current(): string | null;
  /** A fresh one, asked for after `token_expired`; rejects when there is none to be had. */
  refresh(): Promise<string>;
}
/** One request to the backend. Rejects with a `MajlisError` only; refreshes the token once on `token_expired`. Answers are JSON objects, else `invalid_response`. */
export interface Http {
  request(request: HttpRequest): Promise<Record<string, unknown>>;
  /** Bytes behind a media URL; sends the token only when `access` is `bearer`. */
  download(url: string, options: { bearer: boolean; signal?: AbortSignal }): Promise<Blob>;
}

/** A decoded event: name known, ids, seq, rev and types checked. */
export type WireEvent = {
  [Name in keyof ServerEvents]: { name: Name; payload: ServerEvents[Name] };
}[keyof ServerEvents];

/** What a transport tells the core. */
export interface TransportHandlers {
  /** The session is live: every commit after it will be delivered (RT-2). */
  onReady(ready: ServerEvents['session:ready']): void;
  /** Raw, as it came off the wire; the core decodes it. */
  onEvent(name: string, payload: unknown): void;
  /** The attempt or the session is over; called once. The core decides when to start again. */
  onClose(error: MajlisError): void;
}
/** What a transport is given when a session begins. */
export interface TransportStart {
  baseUrl: string;
  capabilities: Capabilities | null;
  token: string;
  userId: Id;
  deviceId: string;
  http: Http;
  clock: Clock;
  handlers: TransportHandlers;
}
/** A transport that runs. */
export interface TransportHandle {
  /** Silent: no handler is called after it. */
  stop(): void;
  /** Absent: the core uses the HTTP twins. Rejects with a `MajlisError` after 10 s without an ack. */
  send?<Name extends keyof ClientEvents>(
    name: Name,
    payload: ClientEvents[Name],
    options?: { volatile?: boolean },
  ): Promise<Ack>;
}
/** The realtime downlink. One `start` is one attempt; it does not reconnect by itself. */
export interface Transport {
  readonly name: string;
  /** False: no calls over it. */
  readonly push: boolean;
  start(options: TransportStart): TransportHandle;
}

/** What a message still to be sent needs to survive a reload. */
export interface OutboxEntry {
  clientId: string;
  conversationId: Id;
  /** Order of writing on this device, rising. */
  order: number;
  createdAt: number;
  body:
    | { kind: 'json'; request: SendMessageRequest }
    | {
        kind: 'upload';
        media: 'voice' | 'image' | 'video' | 'file';
        blob: Blob;
        fileName: string | null;
        caption: string | null;
        /** Seconds. */
        duration: number | null;
        waveform: number[] | null;
        width: number | null;
        height: number | null;
        replyToId: Id | null;
        forwarded?: boolean;
      };
  location?: GeoPoint;
  attempts: number;
  /** Set when it ended as failed; it then waits for retry or cancel. */
  failure: { code: string; message: string; status: number | null } | null;
}
/** What one user has on the device: unsent messages, drafts, files. */
export interface UserStorage {
  /** Resolves when the entry is durable; rejects with `storage_full` or `storage_unavailable` before accepting. */
  putOutbox(entry: OutboxEntry): Promise<void>;
  removeOutbox(clientId: string): Promise<void>;
  listOutbox(): Promise<OutboxEntry[]>;
  putDraft(conversationId: Id, text: string): Promise<void>;
  listDrafts(): Promise<{ conversationId: Id; text: string }[]>;
  /** Removes all of this user's data. */
  clear(): Promise<void>;
  close(): void;
}
/** Per-user durable storage on this device. */
export interface Storage {
  open(userId: Id): Promise<UserStorage>;
}

/** What one tab tells the others. */
export type TabMessage = { type: string; [field: string]: unknown };
/** This tab among the tabs of the same user. */
export interface TabsHandle {
  isLeader(): boolean;
  post(message: TabMessage): void;
  leave(): void;
}
/** Tabs of one user and origin: exactly one leads; when it goes another takes over within 2 s. Without the browser's means each tab leads alone. */
export interface Tabs {
  join(options: {
    /** Names the group; holds user id and base URL, never a token. */
    group: string;
    onLead(): void;
    /** This tab led and stopped without leaving: the browser put the page aside. `onLead` comes again when it may. */
    onFollow?(): void;
    onMessage(message: TabMessage): void;
  }): TabsHandle;
}

/** The page's signals that a wait can be cut short. */
export interface Environment {
  isOnline(): boolean;
  isVisible(): boolean;
  /** Called on online, offline, visible, hidden, pagehide; returns its undo. */
  onChange(listener: () => void): () => void;
}
