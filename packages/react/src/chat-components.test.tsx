import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { memo, useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Avatar, type AvatarProps } from './primitives/avatar.tsx';
import type { ChatHeaderProps } from './primitives/chat-header.tsx';
import { LanguageProvider } from './primitives/language.tsx';
import { Message } from './primitives/message.tsx';
import { ChatProvider } from './provider/chat-provider.tsx';
import { useComponent } from './provider/replacements.ts';
import { WhatsAppStyleChat } from './styled/whats-app-style-chat.tsx';
import { sampleAttachment, sampleMessage } from './test/sample-messages.ts';
import type { DisplayMessage, WhatsAppStyleChatProps } from './types.ts';

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

const chat: WhatsAppStyleChatProps = {
  conversationId: 'c1',
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam Smith' },
  messages: [],
  onSendMessage: () => undefined,
  locale: 'en',
};
const toRow = (message: DisplayMessage, isOwn = false) => ({
  key: message.id,
  message,
  isOwn,
  isFirst: true,
  isLast: true,
  day: null,
  unreadCount: null,
});
const Framed = (props: AvatarProps) => (
  <span data-testid="frame">
    <Avatar {...props} />
  </span>
);
const Heading = ({ user }: ChatHeaderProps) => <h1>{user.name} here</h1>;
const Hum = () => <i>hum</i>;
const Letters = ({ status }: { status: string }) => <b>{status}</b>;
const Capitals = ({ text }: { text: string }) => <u>{text.toUpperCase()}</u>;
const Sorry = () => <i>it did not go</i>;
const Breaks = () => {
  throw new Error('broken');
};

test('a part of the page takes the place of the library’s, and may show it inside', () => {
  render(<WhatsAppStyleChat {...chat} components={{ Avatar: Framed }} />);
  expect(screen.getByTestId('frame').textContent).toBe('A\u200CS');
});

test('a part given to the provider holds for every component below, and the nearest one wins', () => {
  const { rerender } = render(
    <ChatProvider components={{ ChatHeader: Heading, Avatar: Framed }}>
      <WhatsAppStyleChat {...chat} />
    </ChatProvider>,
  );
  expect(screen.getByRole('heading', { name: 'Adam Smith here' })).toBeTruthy();
  rerender(
    <ChatProvider components={{ ChatHeader: Heading }}>
      <WhatsAppStyleChat {...chat} components={{ ChatHeader: undefined }} />
    </ChatProvider>,
  );
  expect(screen.getByRole('heading', { name: 'Adam Smith' })).toBeTruthy();
});

test('every body of a message can be replaced, and what it throws costs only itself', () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const voice = sampleMessage(1, { type: 'VOICE', content: null, attachments: [sampleAttachment({ kind: 'VOICE' })] });
  const place = sampleMessage(2, { type: 'LOCATION', content: 'At the gate', location: { lat: 1, lng: 2 } });
  render(
    <ChatProvider components={{ VoicePlayer: Hum, MessagePlace: Breaks }}>
      <LanguageProvider locale="en">
        <Message row={toRow(voice)} />
        <Message row={toRow(place)} />
      </LanguageProvider>
    </ChatProvider>,
  );
  expect(screen.getByText('hum')).toBeTruthy();
  expect(screen.getByText('At the gate')).toBeTruthy();
  logged.mockRestore();
});

test('ticks, words and failures can be replaced', () => {
  render(
    <ChatProvider components={{ MessageTicks: Letters, MessageText: Capitals, MessageFailure: Sorry }}>
      <LanguageProvider locale="en">
        <Message row={toRow(sampleMessage(1, { status: 'failed', content: 'hello' }), true)} />
      </LanguageProvider>
    </ChatProvider>,
  );
  expect([screen.getByText('failed').tagName, screen.getByText('HELLO').tagName]).toEqual(['B', 'U']);
  expect(screen.getByText('it did not go')).toBeTruthy();
});

let drawn = 0;
const Row = memo(function Row() {
  const Face = useComponent('Avatar', Avatar);
  drawn += 1;
  return <Face id="adam" name="Adam" />;
});
function Page() {
  const [count, setCount] = useState(0);
  return (
    <ChatProvider components={{ Avatar: Framed, MessageText: count > 1 ? Capitals : undefined }}>
      <button type="button" onClick={() => setCount(count + 1)}>
        again
      </button>
      <Row />
    </ChatProvider>
  );
}

test('a map of parts written anew in every render draws nothing again until a part in it is another', () => {
  drawn = 0;
  render(<Page />);
  fireEvent.click(screen.getByText('again'));
  expect(drawn).toBe(1);
  fireEvent.click(screen.getByText('again'));
  expect(drawn).toBe(2);
});
