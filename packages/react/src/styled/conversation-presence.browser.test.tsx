import { memo, Profiler } from 'react';
import { afterEach, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { ConversationRow, type ConversationRowProps } from '../primitives/conversation-row.tsx';
import { ReplacementsContext } from '../provider/replacements.ts';
import { type ChatWorld, type ChatWorldOptions, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { ConversationList } from './conversation-list.tsx';

const THIRD = 'user-en-1';
let chat: ChatWorld | null = null;
afterEach(async () => {
  await cleanup();
  await chat?.system.disconnect({ wipe: true });
  chat = null;
});

let drawn: string[] = [];
const Row = memo(function Row(props: ConversationRowProps) {
  return (
    <Profiler id={props.conversation.id} onRender={(id) => void drawn.push(id)}>
      <ConversationRow {...props} />
    </Profiler>
  );
});
const REPLACEMENTS = { components: { ConversationRow: Row }, types: new Map() };

async function openList(options: ChatWorldOptions = {}) {
  chat = await createChatWorld(options);
  const { world, around: Around, conversationId } = chat;
  const third = await world.as(THIRD).open(ME);
  await render(
    <Around>
      <ReplacementsContext.Provider value={REPLACEMENTS}>
        <div style={{ blockSize: 400, inlineSize: 360 }}>
          <ConversationList currentUserId={ME} locale="en" />
        </div>
      </ReplacementsContext.Provider>
    </Around>,
  );
  const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-conversation-id="${id}"]`);
  await expect.poll(() => Boolean(rowOf(conversationId) && rowOf(third))).toBe(true);
  return {
    conversationId,
    third,
    dotOf: (id: string) => rowOf(id)?.querySelector('.majlis-chat-face')?.getAttribute('data-presence') ?? null,
    textOf: (id: string) => rowOf(id)?.querySelector('.majlis-chat-top')?.textContent ?? '',
    come: (userId: string) => world.connect(world.tokenFor(userId), { emit() {}, cut() {} }),
  };
}

test('who is there has a dot in the list, told to a screen reader too, and one who comes redraws one row', async () => {
  const { conversationId, third, dotOf, textOf, come } = await openList();
  await come(OTHER);
  await expect.poll(() => dotOf(conversationId)).toBe('online');
  expect(textOf(conversationId)).toContain('online');
  expect(dotOf(third)).toBeNull();
  drawn = [];
  await come(THIRD);
  await expect.poll(() => dotOf(third)).toBe('online');
  expect([...new Set(drawn)]).toEqual([third]);
});

test('a backend without level presence is not asked, and nobody has a dot', async () => {
  const { conversationId, dotOf, come } = await openList({ levels: ['core', 'media'] });
  await come(OTHER);
  await chat?.system.getConversations();
  expect(dotOf(conversationId)).toBeNull();
  expect(chat?.world.network.requestCount({ path: /presence/ })).toBe(0);
});
