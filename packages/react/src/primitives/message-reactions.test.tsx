import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { LanguageProvider } from './language.tsx';
import { Message } from './message.tsx';
import { type MessageScope, MessageScopeContext } from './message-scope.ts';
import { withPending } from './use-message-marks.ts';

afterEach(cleanup);

const SCOPE: MessageScope = {
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam' },
  retryMessage: null,
  cancelMessage: null,
  openPhoto: null,
  refreshUrl: null,
  callBack: null,
  names: null,
  react: null,
};
function show(message: DisplayMessage, scope: Partial<MessageScope> = {}) {
  const row = { key: 'k', message, isOwn: false, isFirst: true, isLast: true, day: null, unreadCount: null };
  return render(
    <LanguageProvider locale="en">
      <MessageScopeContext.Provider value={{ ...SCOPE, ...scope }}>
        <Message row={row} />
      </MessageScopeContext.Provider>
    </LanguageProvider>,
  );
}

test('ten thousand reactions are one short number', () => {
  const userIds = Array.from({ length: 50 }, (_, index) => `u${index}`);
  show(sampleMessage(1, { reactions: [{ emoji: '👍', count: 10_000, userIds }] }));
  expect(screen.getByRole('button', { name: '👍 10K' }).getAttribute('aria-pressed')).toBe('false');
});

test('in a group the first bubble of a run names its sender, always in the same tone', () => {
  const names = new Map([['adam', 'Adam \u202eLin']]);
  const { container } = show(sampleMessage(1), { names });
  const sender = container.querySelector('.majlis-sender');
  expect(sender?.textContent).toBe('Adam Lin');
  expect(sender?.getAttribute('data-tone')).toMatch(/^[0-5]$/);
});

test('an answer to a text that was deleted says so', () => {
  const replyTo = { id: 'm0', seq: 1, senderId: 'adam', type: 'TEXT', content: null };
  show(sampleMessage(2, { replyTo }));
  expect(screen.getByRole('button', { name: 'Go to the message: Adam: This message was deleted' })).toBeTruthy();
});

test('a reaction under way counts each person once, and goes with the last of them', () => {
  const held = [{ emoji: '👍', count: 2, userIds: ['adam', 'noura'] }];
  const given = withPending(held, { emoji: '👍', isAdded: true, userId: 'layla' });
  expect(given).toEqual([{ emoji: '👍', count: 3, userIds: ['layla', 'adam', 'noura'] }]);
  expect(withPending(given, { emoji: '👍', isAdded: true, userId: 'layla' })).toEqual(given);
  expect(withPending(given, { emoji: '👍', isAdded: false, userId: 'layla' })).toEqual(held);
  const alone = [{ emoji: '❤️', count: 1, userIds: ['layla'] }];
  expect(withPending(alone, { emoji: '❤️', isAdded: false, userId: 'layla' })).toEqual([]);
});
