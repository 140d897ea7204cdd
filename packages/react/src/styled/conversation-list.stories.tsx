import type { ArgTypes, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { sampleConversation, sampleConversations } from '../test/sample-conversations.ts';
import { CONNECTING, HOSTILE, OFFLINE, REFUSED, SAMPLE_FAILURE } from '../test/sample-states.ts';
import type { ConversationListProps } from '../types.ts';
import { ConversationList } from './conversation-list.tsx';

const none = { control: false } as const;
const argTypes = {
  currentUserId: { control: 'text' },
  conversations: { control: 'object' },
  activeId: { control: 'text' },
  onSelect: none,
  typing: { control: 'object' },
  drafts: { control: 'object' },
  isLoading: { control: 'boolean' },
  error: { control: 'object' },
  onRetry: none,
  hasMore: { control: 'boolean' },
  onLoadMore: none,
  connection: { control: 'object' },
  actions: none,
  locale: { control: 'text' },
  colorScheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  numberingSystem: { control: 'inline-radio', options: ['latn', 'arab'] },
  className: { control: 'text' },
} satisfies Record<keyof ConversationListProps, ArgTypes[string]>;

const meta: Meta<typeof ConversationList> = {
  title: 'Wholes/ConversationList',
  component: ConversationList,
  argTypes,
  args: {
    currentUserId: 'layla',
    conversations: sampleConversations(Date.now()),
    activeId: 'c2',
    onSelect: fn(),
    onRetry: fn(),
    typing: {},
    drafts: {},
  },
};
export default meta;
type Story = StoryObj<typeof ConversationList>;

export const Ready: Story = {
  tags: ['four-looks'],
  play: async ({ canvasElement, args }) => {
    const [first] = await within(canvasElement).findAllByRole('option');
    if (!first) throw new Error('the list is empty');
    await userEvent.click(first);
    await waitFor(() => expect(args.onSelect).toHaveBeenCalled());
  },
};
export const TypingAndDrafts: Story = {
  args: { typing: { c1: 'text', c5: 'voice' }, drafts: { c4: 'I will come at', c6: 'كلام لم يُرسل بعد' } },
};
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await within(canvasElement).findByRole('textbox'), 'zzzz');
    await waitFor(() => expect(within(canvasElement).queryAllByRole('option')).toEqual([]), { timeout: 10_000 });
  },
};
export const Empty: Story = { args: { conversations: [] } };
export const Loading: Story = { args: { conversations: [], isLoading: true } };
export const Failed: Story = { args: { conversations: [], error: SAMPLE_FAILURE } };
export const FailedBelow: Story = { args: { error: SAMPLE_FAILURE, hasMore: true } };
export const Connecting: Story = { args: { connection: CONNECTING } };
export const Offline: Story = { args: { connection: OFFLINE } };
export const Refused: Story = { args: { connection: REFUSED } };
export const Long: Story = {
  args: { conversations: [sampleConversation({ name: HOSTILE.longName, message: { content: HOSTILE.longWord } })] },
};
export const Hostile: Story = {
  args: { conversations: [sampleConversation({ name: HOSTILE.name, message: { content: HOSTILE.markup } })] },
};
export const Many: Story = {
  args: {
    conversations: Array.from({ length: 2000 }, (_, index) =>
      sampleConversation({ id: `many-${index}`, name: `محادثة ${index + 1}`, me: { unreadCount: index % 7 } }),
    ),
  },
};
export const Compact: Story = { args: { density: 'compact' } };
