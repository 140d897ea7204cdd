import type { Id, MessagePage } from '@majlis/contract';
import { requireId, requireInteger } from '../base/arguments.ts';
import { createArgumentError, toMajlisError } from '../base/errors.ts';
import type { Backend, MessagesQuery } from '../io/backend.ts';
import { timelineOf } from '../state/messages.ts';
import type { PageMode } from '../state/pages.ts';
import { endOf, getAt } from '../state/seq-list.ts';
import type { Store } from '../state/store.ts';
import { toChatMessage } from '../state/timeline.ts';
import type { ChatMessage, GetMessagesOptions, MessageActions } from '../types.ts';

export interface HistoryOptions {
  store: Store;
  backend: Backend;
  isLive(): boolean;
  /** The window is behind what the server is known to have. */
  onBehind(conversationId: Id): void;
}
export type History = Pick<MessageActions, 'loadOlder' | 'loadNewer' | 'loadAround'> & {
  get(conversationId: Id, options?: GetMessagesOptions): Promise<ChatMessage[]>;
};

const PAGE = 50;

/** Pages history, both ways and around a message, into the window of a conversation. */
export function createHistory({ store, backend, isLive, onBehind }: HistoryOptions): History {
  const running = new Map<string, Promise<MessagePage>>();
  const timeline = (conversationId: Id) => timelineOf(store.getSnapshot(), conversationId);

  /** The same page asked for twice at once is asked for once. */
  function load(conversationId: Id, mode: PageMode, query: MessagesQuery): Promise<MessagePage> {
    const key = `${conversationId} ${JSON.stringify(query)}`;
    const known = running.get(key);
    if (known !== undefined) return known;
    const loading = fetchPage(conversationId, mode, query).finally(() => running.delete(key));
    running.set(key, loading);
    return loading;
  }
  async function fetchPage(conversationId: Id, mode: PageMode, query: MessagesQuery): Promise<MessagePage> {
    const flag = { latest: null, around: null, older: 'loadingOlder', newer: 'loadingNewer' } as const;
    const name = flag[mode];
    const { window } = timeline(conversationId);
    const begin = name ? { [name]: true } : window === null ? { status: 'loading' as const, error: null } : {};
    store.apply({ type: 'timeline', conversationId, change: begin }, 'local');
    try {
      const page = await backend.listMessages(conversationId, query);
      if (isLive()) take(conversationId, mode, page);
      return page;
    } catch (cause) {
      const error = toMajlisError(cause, { code: 'internal', message: 'unable to load messages' });
      const status = timeline(conversationId).window === null ? ('failed' as const) : ('ready' as const);
      if (isLive()) store.apply({ type: 'timeline', conversationId, change: { status, error } }, 'remote');
      throw error;
    } finally {
      if (name && isLive()) store.apply({ type: 'timeline', conversationId, change: { [name]: false } }, 'remote');
    }
  }
  function take(conversationId: Id, mode: PageMode, page: MessagePage): void {
    const isFirst = timeline(conversationId).window === null;
    const me = store.getSnapshot().conversations.get(conversationId)?.me;
    store.apply({ type: 'page', conversationId, mode, page }, 'remote');
    if (isFirst) {
      const unreadFromSeq = me && me.unreadCount > 0 ? me.readSeq + 1 : null;
      store.apply({ type: 'timeline', conversationId, change: { unreadFromSeq } }, 'remote');
    }
    // Events that came while the page was on its way.
    const rev = store.getSnapshot().conversations.get(conversationId)?.rev ?? 0;
    if (timeline(conversationId).window && timeline(conversationId).rev < rev) onBehind(conversationId);
  }
  function toMode(conversationId: Id, { before, after, around }: GetMessagesOptions): PageMode {
    if (around !== undefined) return 'around';
    if (before === undefined && after === undefined) return 'latest';
    if (timeline(conversationId).window === null) return 'around';
    return before === undefined ? 'newer' : 'older';
  }
  return {
    async get(conversationId, options = {}) {
      requireId(conversationId, 'conversationId');
      const { before, after, around, limit } = options;
      const anchors = Object.entries({ before, after, around }).filter(([, seq]) => seq !== undefined);
      if (anchors.length > 1) {
        throw createArgumentError(
          'unable to get messages; before, after and around exclude each other',
          'Pass at most one of them (PAGE-1).',
        );
      }
      for (const [name, seq] of anchors) requireInteger(seq, name, { min: 0, max: Number.MAX_SAFE_INTEGER });
      if (limit !== undefined) requireInteger(limit, 'limit', { min: 1, max: 100 });
      const page = await load(conversationId, toMode(conversationId, options), {
        before,
        after,
        around,
        limit: limit ?? PAGE,
      });
      const { window, cursors } = timeline(conversationId);
      const { userId } = store.getSnapshot();
      return page.items.map((item) => (window && getAt(window, item.seq)) ?? toChatMessage(item, userId, cursors));
    },
    async loadOlder(conversationId) {
      requireId(conversationId, 'conversationId');
      const { window, info } = timeline(conversationId);
      if (window === null) await load(conversationId, 'latest', { limit: PAGE });
      else if (info.hasOlder) await load(conversationId, 'older', { before: window.firstSeq, limit: PAGE });
    },
    async loadNewer(conversationId) {
      requireId(conversationId, 'conversationId');
      const { window, isLive: isAtEnd } = timeline(conversationId);
      if (window === null) await load(conversationId, 'latest', { limit: PAGE });
      else if (!isAtEnd) await load(conversationId, 'newer', { after: endOf(window), limit: PAGE });
    },
    async loadAround(conversationId, seq) {
      requireId(conversationId, 'conversationId');
      requireInteger(seq, 'seq', { min: 1, max: Number.MAX_SAFE_INTEGER });
      await load(conversationId, 'around', { around: seq, limit: PAGE });
    },
  };
}
