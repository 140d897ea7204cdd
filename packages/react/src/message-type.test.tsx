import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineMessageType, type MessageTypeDefinition } from './message-type.ts';
import { createLanguage, LanguageProvider } from './primitives/language.tsx';
import { Message } from './primitives/message.tsx';
import { createMessageKinds, type MessageKinds, useMessageKinds } from './primitives/message-kinds.ts';
import { ChatProvider } from './provider/chat-provider.tsx';
import { sampleMessage } from './test/sample-messages.ts';
import type { DisplayMessage } from './types.ts';

afterEach(cleanup);

const poll = defineMessageType({
  type: 'X_poll',
  render: ({ message }) => <strong>{String(message.custom['question'])}</strong>,
  preview: ({ custom }) => `Poll: ${String(custom['question'])}`,
  label: ({ custom }) => `A poll asks: ${String(custom['question'])}`,
  searchText: ({ custom }) => String(custom['question']),
  actions: ({ id }) => [{ id: 'close', label: 'Close the poll', run: () => id }],
});
const asked = sampleMessage(1, { type: 'X_poll', content: 'Tea or coffee?', custom: { question: 'Tea or coffee' } });

const toRow = (message: DisplayMessage) => ({
  key: message.id,
  message,
  isOwn: false,
  isFirst: true,
  isLast: true,
  day: null,
  unreadCount: null,
});
function show(children: ReactNode, messageTypes: readonly MessageTypeDefinition[] = []) {
  return render(
    <ChatProvider messageTypes={messageTypes}>
      <LanguageProvider locale="en">{children}</LanguageProvider>
    </ChatProvider>,
  );
}
const bubble = (message: DisplayMessage, messageTypes?: readonly MessageTypeDefinition[]) =>
  show(<Message row={toRow(message)} />, messageTypes);

describe('a kind of message that a site brings', () => {
  test('is shown by its own component, without the words for those who do not know it', () => {
    bubble(asked, [poll]);
    expect(screen.getByText('Tea or coffee').tagName).toBe('STRONG');
    expect(screen.queryByText('Tea or coffee?')).toBeNull();
  });

  test('is its content, or a sentence, where nobody knows it', () => {
    bubble(asked);
    expect(screen.getByText('Tea or coffee?')).toBeTruthy();
    cleanup();
    bubble({ ...asked, content: null });
    expect(screen.getByText('This app cannot show this kind of message')).toBeTruthy();
  });

  test('falls back to its content when its component throws, and takes no other bubble with it', () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const broken = defineMessageType({
      type: 'X_poll',
      render: () => {
        throw new Error('broken');
      },
    });
    show(
      <>
        <Message row={toRow(asked)} />
        <Message row={toRow(sampleMessage(2))} />
      </>,
      [broken],
    );
    expect(screen.getByText('Tea or coffee?')).toBeTruthy();
    expect(screen.getByText('Message 2')).toBeTruthy();
    logged.mockRestore();
  });

  test('is told apart in previews, for screen readers, in searches and in the menu', () => {
    const kinds = createMessageKinds(new Map([['X_poll', poll]]), createLanguage({ locale: 'en' }));
    expect(kinds.previewOf(asked)).toBe('Poll: Tea or coffee');
    expect(kinds.labelOf(asked)).toBe('A poll asks: Tea or coffee');
    expect(kinds.searchTextOf(asked)).toBe('Tea or coffee');
    expect(kinds.actionsOf(asked).map(({ label }) => label)).toEqual(['Close the poll']);
    expect(kinds.actionsOf(sampleMessage(2))).toEqual([]);
  });

  test('whose preview throws is previewed by its content', () => {
    const broken = defineMessageType({
      type: 'X_poll',
      preview: ({ custom }) => String(Object.keys(Object(custom['none']).not.there)),
    });
    const kinds = createMessageKinds(new Map([['X_poll', broken]]), createLanguage({ locale: 'en' }));
    expect(kinds.previewOf(asked)).toBe('Tea or coffee?');
  });

  test('that was deleted is a deleted message', () => {
    const kinds = createMessageKinds(new Map([['X_poll', poll]]), createLanguage({ locale: 'en' }));
    const deleted = { ...asked, deletedAt: '2026-01-05T10:00:00Z', content: null };
    expect(kinds.previewOf(deleted)).toBe('This message was deleted');
    expect(kinds.actionsOf(deleted)).toEqual([]);
  });
});

describe('an offer', () => {
  const offer = (amount: string, currency = 'USD') =>
    sampleMessage(1, { type: 'BID', content: null, bid: { amount, currency, listingId: null, status: 'accepted' } });

  test('shows an amount that no number type could hold, to its last digit', () => {
    bubble(offer('90071992547409930000.55'));
    expect(screen.getByText('$90,071,992,547,409,930,000.55')).toBeTruthy();
    expect(screen.getByText('accepted')).toBeTruthy();
  });

  test('of a currency that nobody knows stands as the backend wrote it', () => {
    bubble(offer('12.50', 'no currency'));
    expect(screen.getByText('12.50 no currency')).toBeTruthy();
  });

  test('names its amount in the list of conversations', () => {
    const kinds = createMessageKinds(new Map(), createLanguage({ locale: 'en' }));
    expect(kinds.previewOf(offer('42000'))).toBe('Offer · $42,000');
  });
});

const seen: MessageKinds[] = [];
function Watcher() {
  seen.push(useMessageKinds());
  return null;
}
function Page() {
  const [count, setCount] = useState(0);
  return (
    <ChatProvider messageTypes={[poll]} components={{}}>
      <button type="button" onClick={() => setCount(count + 1)}>
        again
      </button>
      <Watcher />
    </ChatProvider>
  );
}

describe('the kinds that hold in one place', () => {
  beforeEach(() => void seen.splice(0));

  test('stay the same while the list of them is written anew with the same kinds', () => {
    render(<Page />);
    fireEvent.click(screen.getByText('again'));
    expect(seen.length).toBeGreaterThan(1);
    expect(new Set(seen).size).toBe(1);
  });

  test('are those of the page and of every provider above, the nearest first', () => {
    const other = defineMessageType({ type: 'X_poll', preview: () => 'nearest' });
    const card = defineMessageType({ type: 'X_card', preview: () => 'card' });
    show(
      <ChatProvider messageTypes={[other]}>
        <Watcher />
      </ChatProvider>,
      [poll, card],
    );
    const kinds = seen.at(-1);
    expect(kinds?.previewOf(asked)).toBe('nearest');
    expect(kinds?.previewOf(sampleMessage(3, { type: 'X_card', custom: {} }))).toBe('card');
  });
});
