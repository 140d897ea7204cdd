import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { useChat } from '../hooks/use-chat.ts';
import type { WhatsAppStyleChatProps } from '../types.ts';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

type LookArgs = Pick<WhatsAppStyleChatProps, 'sendOnEnter' | 'numberingSystem'>;

/** The seed's page with the story's world behind it: the other person reads, types and answers. */
function LivingChat(look: LookArgs) {
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

const meta = {
  title: 'Styled/WhatsAppStyleChat',
  component: LivingChat,
  parameters: { world: 'live' },
  args: { sendOnEnter: true },
  argTypes: { numberingSystem: { control: 'inline-radio', options: ['latn', 'arab'] } },
} satisfies Meta<typeof LivingChat>;
export default meta;
type Story = StoryObj<typeof meta>;

const writeAndHear =
  (text: string, answer: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByRole('textbox', {}, { timeout: 5_000 });
    await userEvent.type(field, `${text}{Enter}`);
    await waitFor(() => expect(canvasElement).toHaveTextContent(text), { timeout: 5_000 });
    await waitFor(() => expect(canvasElement).toHaveTextContent(answer), { timeout: 8_000 });
  };

export const Arabic: Story = {
  globals: { language: 'ar' },
  play: writeAndHear('السلام عليكم', /وصلتني رسالتك/),
};
export const ArabicDark: Story = { ...Arabic, globals: { language: 'ar', theme: 'dark' } };
export const English: Story = {
  globals: { language: 'en' },
  play: writeAndHear('Good evening', /Your message arrived/),
};
export const EnglishDark: Story = { ...English, globals: { language: 'en', theme: 'dark' } };
