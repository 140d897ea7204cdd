import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { ConversationList } from './conversation-list.tsx';

const densities = () =>
  [...document.querySelectorAll('[data-part="conversations"]')].map((root) => root.getAttribute('data-density'));

test('each instance is as dense as it says, else as the provider, else comfortable', () => {
  const list = <ConversationList currentUserId="u1" conversations={[]} />;
  render(
    <>
      {list}
      <ChatProvider density="compact">
        {list}
        <ConversationList currentUserId="u1" conversations={[]} density="comfortable" />
      </ChatProvider>
    </>,
  );
  expect(densities()).toEqual(['comfortable', 'compact', 'comfortable']);
});
