import type { createMemoryStore } from '@majlis/server/storage/memory';

export type Store = ReturnType<typeof createMemoryStore>;
export interface StoreFault {
  name: string;
  /** The check that must find it. */
  kills: string;
  plant: (store: Store) => Partial<Store>;
}

type Append = Store['messages']['append'];
const onAppend =
  (change: (append: Append) => Append) =>
  ({ messages }: Store) => ({ messages: { ...messages, append: change(messages.append) } });
type Page = Store['messages']['page'];
const onPage =
  (change: (page: Page) => Page) =>
  ({ messages }: Store) => ({ messages: { ...messages, page: change(messages.page) } });
type Conversations = Store['conversations'];
const onConversations =
  (change: (conversations: Conversations) => Partial<Conversations>) =>
  ({ conversations }: Store) => ({ conversations: { ...conversations, ...change(conversations) } });

const cursor = (
  name: string,
  kills: string,
  values: (asked: { readSeq?: number }) => Partial<{ readSeq: number; unreadCount: number; deliveredSeq: number }>,
): StoreFault => ({
  name,
  kills,
  plant: onConversations(({ advanceCursor }) => ({
    advanceCursor: async (change) => {
      const moved = await advanceCursor(change);
      return moved === null ? null : { ...moved, me: { ...moved.me, ...values(change) } };
    },
  })),
});

export const storeFaults: readonly StoreFault[] = [
  {
    name: 'only the sender hears it',
    kills: 'RT-3.every-session',
    plant: onAppend((append) => async (draft) => {
      const result = await append(draft);
      return result.kind === 'created' ? { ...result, memberIds: [draft.senderId] } : result;
    }),
  },
  {
    name: 'everyone who shares anything hears it',
    kills: 'RT-3.outsider-hears-nothing',
    plant: onAppend((append) => async (draft) => {
      const result = await append(draft);
      return result.kind === 'created'
        ? { ...result, memberIds: [...result.memberIds, draft.senderId.replace(/first|second/, 'outsider')] }
        : result;
    }),
  },
  {
    name: 'text is trimmed',
    kills: 'GEN-7.round-trip-outer-space',
    plant: onAppend((append) => (draft) => append({ ...draft, content: draft.content?.trim() ?? null })),
  },
  {
    name: 'text is normalized',
    kills: 'GEN-7.round-trip-decomposed',
    plant: onAppend((append) => (draft) => append({ ...draft, content: draft.content?.normalize('NFC') ?? null })),
  },
  {
    name: 'pages come newest first',
    kills: 'PAGE-2.newest',
    plant: onPage((page) => async (query) => {
      const found = await page(query);
      return found === null ? null : { ...found, items: [...found.items].reverse() };
    }),
  },
  {
    name: 'pages lose their last message',
    kills: 'PAGE-3.walk-after',
    plant: onPage((page) => async (query) => {
      const found = await page(query);
      return found === null ? null : { ...found, items: found.items.slice(0, -1) };
    }),
  },
  {
    name: 'changedAfter begins at the start',
    kills: 'PAGE-2.changed-after',
    plant: onPage(
      (page) => (query) =>
        page(query.anchor.mode === 'changedAfter' ? { ...query, anchor: { mode: 'changedAfter', rev: 0 } } : query),
    ),
  },
  {
    name: 'a new conversation each time',
    kills: 'GEN-3.get-or-create',
    plant: onConversations(({ createDirect }) => ({
      createDirect: (draft) => createDirect({ ...draft, contextId: `${draft.contextId}${draft.id}` }),
    })),
  },
  {
    name: 'every opening is new',
    kills: 'GEN-3.get-or-create-race',
    plant: onConversations(({ createDirect }) => ({
      createDirect: async (draft) => {
        const opened = await createDirect(draft);
        return opened && { ...opened, created: true };
      },
    })),
  },
  {
    name: 'the list begins again on each page',
    kills: 'PAGE-4.list-walk',
    plant: onConversations(({ list }) => ({ list: (page) => list({ ...page, below: null }) })),
  },
  cursor('cursors go back', 'CUR-1.read-never-back', ({ readSeq }) => (readSeq === undefined ? {} : { readSeq })),
  cursor('nothing is ever unread', 'CUR-2.counts-unread', () => ({ unreadCount: 0 })),
  cursor('reading delivers nothing', 'CUR-1.read-is-delivered', () => ({ deliveredSeq: 0 })),
];
