import type { ErrorCode, ServerEvents } from '@majlis/contract';
import { createMajlisError } from './base/errors.ts';
import type { TabMessage, Tabs, TabsHandle } from './io/ports.ts';
import type { Store } from './state/store.ts';
import type { ConnectionState, MajlisError } from './types.ts';

export interface SharedLineOptions {
  tabs: Tabs;
  group: string;
  store: Store;
  /** This tab holds the connection from now on. */
  onLead(): void;
  /** The page was put aside while this tab led: another may hold the connection when it comes back. */
  onFollow(): void;
  onReady(ready: ServerEvents['session:ready']): void;
  onEvent(name: string, payload: unknown): void;
  onOutbox(message: TabMessage): void;
  onCall(message: TabMessage): void;
}
/** What the leader hears, every tab hears. */
export interface SharedLine {
  isLeader(): boolean;
  post(message: TabMessage): void;
  shareReady(ready: ServerEvents['session:ready']): void;
  shareEvent(name: string, payload: unknown): void;
  shareConnection(connection: ConnectionState): void;
  leave(): void;
}

const toWords = (error: MajlisError | null) =>
  error && { code: error.code, message: error.message, retryable: error.retryable, status: error.status };

function fromWords(words: unknown): MajlisError | null {
  if (typeof words !== 'object' || words === null || !('code' in words) || !('message' in words)) return null;
  const retryable = 'retryable' in words && words.retryable === true;
  // Written by `toWords` in another tab of this page.
  return createMajlisError({ code: words.code as ErrorCode, message: String(words.message), retryable });
}

// S29: what another tab says is taken only in the shapes below; the core decodes events as if off the wire.
export function createSharedLine(options: SharedLineOptions): SharedLine {
  const { store, tabs, group } = options;
  let lastReady: ServerEvents['session:ready'] | null = null;
  let handle: TabsHandle | null = null;
  let hasLeft = false;
  const isLeader = () => handle?.isLeader() ?? false;
  const post = (message: TabMessage) => {
    if (!hasLeft) handle?.post(message);
  };
  function shareConnection({ status, error }: ConnectionState): void {
    if (status !== 'connected') lastReady = null;
    if (isLeader()) post({ type: 'connection', status, error: toWords(error), ready: lastReady });
  }
  const handlers = new Map<string, (message: TabMessage) => void>([
    ['hello', () => shareConnection(store.getSnapshot().connection)],
    [
      'connection',
      ({ status, error, ready }) => {
        const connection = { status: status as ConnectionState['status'], error: fromWords(error), shared: true };
        store.apply({ type: 'connection', connection }, 'remote');
        const isOther = ready !== null && (ready as ServerEvents['session:ready']).sessionId !== lastReady?.sessionId;
        if (isOther) hearReady(ready as ServerEvents['session:ready']);
      },
    ],
    ['wire', ({ name, payload }) => options.onEvent(String(name), payload)],
    ['ready', ({ ready }) => hearReady(ready as ServerEvents['session:ready'])],
  ]);
  function hearReady(ready: ServerEvents['session:ready']): void {
    lastReady = ready;
    options.onReady(ready);
  }
  handle = tabs.join({
    group,
    onLead: () => {
      if (!hasLeft) options.onLead();
    },
    onFollow() {
      lastReady = null;
      if (!hasLeft) options.onFollow();
    },
    onMessage(message) {
      if (hasLeft) return;
      if (message.type.startsWith('outbox:')) options.onOutbox(message);
      else if (message.type.startsWith('call:')) options.onCall(message);
      else if (!isLeader() || message.type === 'hello') handlers.get(message.type)?.(message);
    },
  });
  post({ type: 'hello' });
  return {
    isLeader,
    post,
    shareReady(ready) {
      lastReady = ready;
      post({ type: 'ready', ready });
    },
    shareEvent: (name, payload) => post({ type: 'wire', name, payload }),
    shareConnection,
    leave() {
      hasLeft = true;
      handle?.leave();
    },
  };
}
