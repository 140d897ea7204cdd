import { webRTCService } from '@majlis/core';
import type { ReactNode } from 'react';
import { expectTypeOf, test } from 'vitest';
import { useChat } from '../index.ts';
import ChatPage from './chat-page.tsx';
import { ContactButton } from './contact-button.tsx';
import { ChatPage as PageWithComponents } from './usage-with-components.tsx';
import { ChatPage as PageWithHook } from './usage-with-hook.tsx';

test('the pages of the seed compile unchanged but for import paths', () => {
  expectTypeOf(PageWithHook).returns.toExtend<ReactNode>();
  expectTypeOf(PageWithComponents).returns.toExtend<ReactNode>();
  expectTypeOf(ChatPage).returns.toExtend<ReactNode>();
  expectTypeOf(ContactButton).parameters.toEqualTypeOf<[{ userId: string; userName: string }]>();
});

test('what the seed does with a chat has the types the seed takes for granted', () => {
  type Chat = ReturnType<typeof useChat>;
  expectTypeOf<Chat['callState']['duration']>().toEqualTypeOf<number>();
  expectTypeOf<Chat['startVoiceCall']>().toBeCallableWith();
  expectTypeOf<Chat['isTyping']>().toEqualTypeOf<boolean>();
  expectTypeOf(webRTCService.getLocalMediaStream).returns.toEqualTypeOf<MediaStream | null>();
  expectTypeOf(useChat).toBeCallableWith({ conversationId: 'conv-123', otherUserId: 'user-456' });
});
