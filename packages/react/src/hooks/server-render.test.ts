import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { useChat } from './use-chat.ts';
import { useComposer } from './use-composer.ts';
import { useConversations } from './use-conversations.ts';
import { useGeolocation } from './use-geolocation.ts';
import { useVoiceRecorder } from './use-voice-recorder.ts';

function Everything(): ReactElement {
  const chat = useChat({ conversationId: 'conv-123' });
  const { conversations } = useConversations();
  const { draft } = useComposer('conv-123');
  const { status } = useVoiceRecorder();
  const { status: place } = useGeolocation();
  const words = [chat.connection.status, chat.messages.length, conversations.length, draft, status, place];
  return createElement('p', null, words.join(' '));
}

test('every hook renders on a server, where there is no window, with a provider and without', () => {
  expect(typeof window).toBe('undefined');
  const expected = '<p>idle 0 0  idle idle</p>';
  expect(renderToString(createElement(Everything))).toBe(expected);
  expect(renderToString(createElement(ChatProvider, { locale: 'en' }, createElement(Everything)))).toBe(expected);
});
