import {
  type ChatMessage,
  createMemoryStorage,
  createMessagingSystem,
  createSystemClock,
  type MessagingSystem,
  selectMessages,
} from '@majlis/core';
import type { History, Shown } from './history.ts';

/** One person at one device, be it in this process or in a tab. */
export interface ChaosClient {
  readonly name: string;
  /** Conversations it looks at and writes into. */
  readonly conversationIds: readonly string[];
  /** Resolves once the SDK has taken it. */
  write(conversationId: string, text: string): Promise<void>;
  /** A voice message of so many bytes. */
  upload(conversationId: string, bytes: number): Promise<void>;
  view(conversationId: string): Promise<readonly Shown[]>;
  close(): Promise<void>;
}
export interface NodeClient extends ChaosClient {
  /** As a reload does: everything in memory is gone, what was stored stays. */
  reload(): Promise<void>;
  /** How wrong its clock is, in milliseconds. */
  skew(ms: number): void;
}
export interface ClientOptions {
  engine: string;
  name: string;
  baseUrl: string;
  conversationIds: readonly string[];
  getToken(): Promise<string>;
  history: History;
}

const LOOK_EVERY_MS = 250;
const silent = { debug() {}, warn() {}, error() {} };
/** How a WebM of sound begins. */
const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, ...Buffer.from('\x42\x82\x84webm')]);

export const toShown = (messages: readonly ChatMessage[]): Shown[] =>
  messages.map(({ id, seq, status }) => ({ id, seq, status }));

/** Whether what is shown is in order and without repeats. */
function isOrderly(messages: readonly ChatMessage[]): boolean {
  let last = 0;
  return messages.every(({ seq }) => {
    const follows = seq === 0 || seq > last;
    if (seq > 0) last = seq;
    return follows;
  });
}

export async function openNodeClient(options: ClientOptions): Promise<NodeClient> {
  const { engine, name, baseUrl, conversationIds, getToken, history } = options;
  const storage = createMemoryStorage();
  const system = createSystemClock();
  let skewMs = 0;
  const clock = { ...system, now: () => system.now() + skewMs };

  async function open(): Promise<MessagingSystem> {
    const fresh = createMessagingSystem(
      { baseUrl, storage, getToken, shareAcrossTabs: false, logger: silent },
      { clock },
    );
    await fresh.initialize(name);
    // Whether or not there is a way to the server now: what is open is looked at.
    for (const id of conversationIds) fresh.getMessages(id).catch(() => look(fresh, id));
    return fresh;
  }
  /** A page that could not be fetched is asked for until it comes, as a screen's own button does. */
  function look(asked: MessagingSystem, id: string): void {
    setTimeout(() => {
      if (asked === current) asked.getMessages(id).catch(() => look(asked, id));
    }, 1000);
  }

  let current: MessagingSystem = await open();
  let isOpening: Promise<unknown> = Promise.resolve();
  const watch = setInterval(() => {
    for (const conversationId of conversationIds) {
      if (isOrderly(selectMessages(current.state.getSnapshot(), conversationId))) continue;
      history.write({ type: 'disorder', engine, client: name, conversationId });
    }
  }, LOOK_EVERY_MS);
  const accept = (conversationId: string, { key }: ChatMessage, isUpload: boolean) =>
    history.write({ type: 'accepted', engine, writer: name, conversationId, clientId: key, isUpload });

  return {
    name,
    conversationIds,
    async write(conversationId, text) {
      await isOpening;
      accept(conversationId, await current.sendTextMessage(conversationId, text), false);
    },
    async upload(conversationId, bytes) {
      await isOpening;
      const blob = new Blob([WEBM, crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)))], {
        type: 'audio/webm',
      });
      accept(conversationId, await current.sendVoiceMessage(conversationId, blob, 3), true);
    },
    view: async (conversationId) => toShown(selectMessages(current.state.getSnapshot(), conversationId)),
    reload() {
      const next = isOpening.then(async () => {
        await current.disconnect();
        current = await open();
      });
      isOpening = next;
      return next;
    },
    skew: (ms) => {
      skewMs = ms;
    },
    async close() {
      clearInterval(watch);
      await current.disconnect();
    },
  };
}
