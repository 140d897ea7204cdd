import type { ArgTypes, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import type { ChatInboxProps } from '../types.ts';
import { ChatInbox } from './chat-inbox.tsx';

const none = { control: false } as const;
const argTypes = {
  currentUserId: { control: 'text' },
  conversationId: none,
  defaultConversationId: { control: 'text' },
  onConversationChange: none,
  actions: none,
  locale: { control: 'text' },
  colorScheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  numberingSystem: { control: 'inline-radio', options: ['latn', 'arab'] },
  className: { control: 'text' },
} satisfies Record<keyof ChatInboxProps, ArgTypes[string]>;

const meta: Meta<typeof ChatInbox> = {
  title: 'Wholes/ChatInbox',
  component: ChatInbox,
  parameters: { world: 'live' },
  argTypes,
  args: { currentUserId: 'layla', onConversationChange: fn() },
};
export default meta;
type Story = StoryObj<typeof ChatInbox>;

const patience = { timeout: 15_000 };
const open = async (root: HTMLElement) => {
  const [first] = await within(root).findAllByRole('option', {}, patience);
  if (!first) throw new Error('the list is empty');
  await userEvent.click(first);
  const field = () => root.querySelector<HTMLElement>('.majlis-composer textarea');
  await waitFor(() => expect(field()).not.toBeNull(), patience);
  return field() ?? root;
};

export const Live: Story = {
  tags: ['four-looks'],
  play: async ({ canvasElement }) => {
    const field = await open(canvasElement);
    await userEvent.type(field, 'مساء الخير{Enter}');
    await waitFor(() => expect(canvasElement).toHaveTextContent('مساء الخير'), patience);
    await waitFor(() => expect(canvasElement).toHaveTextContent('وصلتني رسالتك'), patience);
  },
};
/** Calls somebody who does not answer; microphone and camera are the browser's. */
export const LiveCall: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    const call = await within(canvasElement).findByRole('button', { name: /مكالمة صوتية|Voice call/ }, patience);
    await userEvent.click(call);
    const dialog = await within(document.body).findByRole('dialog', {}, patience);
    await waitFor(() => expect(dialog.dataset['status']).toMatch(/calling|ringing/), patience);
    await userEvent.click(await within(dialog).findByRole('button', { name: /إنهاء|إلغاء|End|Cancel/ }, patience));
    await waitFor(() => expect(within(document.body).queryByRole('dialog')).toBeNull(), patience);
  },
};
const inhabited: Story = { parameters: { world: 'inhabited' } };
const ready: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await waitFor(() => expect(canvasElement.querySelectorAll('[role="option"]').length).toBeGreaterThan(5), patience);
};
export const Inhabited: Story = { ...inhabited, play: ready };
export const Open: Story = {
  ...inhabited,
  play: async (context) => {
    await ready(context);
    const [newest] = context.canvasElement.querySelectorAll<HTMLElement>('[role="option"]');
    await userEvent.click(newest ?? context.canvasElement);
    await waitFor(() => expect(context.canvasElement.querySelectorAll('[data-message-id]')).toHaveLength(6), patience);
  },
};
export const NothingOpen: Story = {};
export const Missing: Story = { args: { defaultConversationId: 'no-such-conversation' } };
export const Offline: Story = { globals: { connection: 'offline' } };
export const Connecting: Story = { globals: { connection: 'connecting' } };
export const Failed: Story = { globals: { connection: 'failed' } };
export const Compact: Story = { args: { density: 'compact' } };
