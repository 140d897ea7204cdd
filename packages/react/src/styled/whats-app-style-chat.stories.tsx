import type { ArgTypes, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { useChat } from '../hooks/use-chat.ts';
import { missingUrl } from '../test/sample-media.ts';
import { sampleMessage } from '../test/sample-messages.ts';
import { CONNECTING, HOSTILE, OFFLINE, REFUSED, SAMPLE_FAILURE } from '../test/sample-states.ts';
import { SAMPLE_ME, sampleOther, sampleTalk } from '../test/sample-talk.ts';
import { languageIn } from '../test/story-page.tsx';
import type { WhatsAppStyleChatProps } from '../types.ts';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

const none = { control: false } as const;
const argTypes = {
  conversationId: { control: 'text' },
  currentUserId: { control: 'text' },
  otherUser: { control: 'object' },
  messages: { control: 'object' },
  onSendMessage: none,
  onSendVoice: none,
  onSendImage: none,
  onSendLocation: none,
  onStartVoiceCall: none,
  onStartVideoCall: none,
  isTyping: { control: 'boolean' },
  onTyping: none,
  onBack: none,
  sendOnEnter: { control: 'boolean' },
  onRetryMessage: none,
  onCancelMessage: none,
  onLoadOlder: none,
  hasOlder: { control: 'boolean' },
  isLoading: { control: 'boolean' },
  connection: { control: 'object' },
  locale: { control: 'text' },
  colorScheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
  numberingSystem: { control: 'inline-radio', options: ['latn', 'arab'] },
  className: { control: 'text' },
  components: none,
  messageTypes: none,
} satisfies Record<keyof WhatsAppStyleChatProps, ArgTypes[string]>;

const meta: Meta<typeof WhatsAppStyleChat> = {
  title: 'Wholes/WhatsAppStyleChat',
  component: WhatsAppStyleChat,
  argTypes,
  args: {
    conversationId: 'c1',
    currentUserId: SAMPLE_ME,
    onSendMessage: fn(),
    onSendVoice: fn(),
    onSendImage: fn(),
    onSendLocation: fn(),
    onStartVoiceCall: fn(),
    onStartVideoCall: fn(),
    onRetryMessage: fn(),
    onCancelMessage: fn(),
    onBack: fn(),
    sendOnEnter: true,
  },
  render: (args, context) => {
    const language = languageIn(context);
    const { otherUser = sampleOther(language), messages = sampleTalk(language) } = args;
    return <WhatsAppStyleChat {...args} otherUser={otherUser} messages={messages} />;
  },
};
export default meta;
type Story = StoryObj<typeof WhatsAppStyleChat>;

export const Conversation: Story = { tags: ['four-looks'] };
export const Typing: Story = { args: { isTyping: true } };
export const Empty: Story = { args: { messages: [] } };
export const Loading: Story = { args: { messages: [], isLoading: true } };
export const LoadingOlder: Story = { args: { hasOlder: true, onLoadOlder: () => new Promise(() => undefined) } };
export const Connecting: Story = { args: { connection: CONNECTING } };
export const Offline: Story = { args: { connection: OFFLINE } };
export const Refused: Story = { args: { connection: REFUSED } };
export const Failed: Story = {
  args: {
    messages: [
      ...sampleTalk('ar').slice(0, 2),
      sampleMessage(20, { senderId: SAMPLE_ME, content: 'لم تصل هذه', status: 'failed', error: SAMPLE_FAILURE }),
      sampleMessage(21, { senderId: SAMPLE_ME, content: 'هذه تنتظر', status: 'queued' }),
    ],
  },
};
export const Long: Story = {
  args: {
    otherUser: sampleOther('ar', { name: HOSTILE.longName }),
    messages: [
      sampleMessage(1, { content: HOSTILE.longWord }),
      sampleMessage(2, { content: 'كلام طويل جداً. '.repeat(200) }),
    ],
  },
};
export const Many: Story = {
  args: {
    messages: Array.from({ length: 5000 }, (_, index) =>
      sampleMessage(index + 1, { senderId: index % 3 ? 'adam' : SAMPLE_ME, content: `رسالة ${index + 1}` }),
    ),
  },
};
export const Hostile: Story = {
  args: {
    otherUser: { id: 'x', name: HOSTILE.name, profileImage: missingUrl() },
    messages: [sampleMessage(1, { content: HOSTILE.markup }), sampleMessage(2, { content: HOSTILE.address })],
  },
};
export const Compact: Story = { args: { density: 'compact' } };

/** The seed's page with the story's world behind it: the other person reads, types and answers. */
function LivingChat(look: Pick<WhatsAppStyleChatProps, 'sendOnEnter' | 'numberingSystem' | 'connection'>) {
  const chat = useChat({ otherUserId: 'noura' });
  if (!chat.conversation) return null;
  const other = chat.conversation.participants.find(({ id }) => id !== 'layla');
  return (
    <WhatsAppStyleChat
      {...look}
      conversationId={chat.conversation.id}
      currentUserId="layla"
      otherUser={other ?? { id: 'noura', name: '' }}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
      onSendVoice={chat.sendVoiceMessage}
      onSendImage={chat.sendImage}
      onSendLocation={chat.sendLocation}
      isTyping={chat.isTyping}
      onTyping={chat.sendTyping}
    />
  );
}
const living: Story = {
  parameters: { world: 'live' },
  render: ({ sendOnEnter, numberingSystem, connection }) => (
    <LivingChat sendOnEnter={sendOnEnter} numberingSystem={numberingSystem} connection={connection} />
  ),
};
const patience = { timeout: 15_000 };
const writeAndHear =
  (text: string, answer: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const field = await within(canvasElement).findByRole('textbox', {}, patience);
    await userEvent.type(field, `${text}{Enter}`);
    await waitFor(() => expect(canvasElement).toHaveTextContent(text), patience);
    await waitFor(() => expect(canvasElement).toHaveTextContent(answer), patience);
  };

export const LiveArabic: Story = {
  ...living,
  globals: { language: 'ar' },
  play: writeAndHear('السلام عليكم', /وصلتني رسالتك/),
};
export const LiveEnglishDark: Story = {
  ...living,
  globals: { language: 'en', theme: 'dark' },
  play: writeAndHear('Good evening', /Your message arrived/),
};
export const LiveVoice: Story = {
  ...living,
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('textbox', {}, patience);
    const press = async (selector: string) => {
      const button = () => canvasElement.querySelector<HTMLElement>(selector);
      await waitFor(() => expect(button()).toBeEnabled(), patience);
      await userEvent.click(button() ?? canvasElement);
    };
    await press('.majlis-microphone');
    await waitFor(
      () => expect(canvasElement.querySelector('.majlis-recorder .majlis-levels')).not.toBeNull(),
      patience,
    );
    await press('.majlis-recorder .majlis-send');
    await waitFor(() => expect(canvasElement.querySelector('.majlis-voice')).not.toBeNull(), patience);
  },
};
