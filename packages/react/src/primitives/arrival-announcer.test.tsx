import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WhatsAppStyleChat } from '../styled/whats-app-style-chat.tsx';
import { layOutPage } from '../test/laid-out.ts';
import { sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { ArrivalAnnouncer } from './arrival-announcer.tsx';
import { LanguageProvider } from './language.tsx';

beforeEach(() => {
  layOutPage();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
const upTo = (count: number) => Array.from({ length: count }, (_, index) => sampleMessage(index + 1));
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

/** What a screen reader would have read out: each text that was put into the region, in order. */
function listen({ locale = 'en', messages = upTo(1) }: { locale?: string; messages?: DisplayMessage[] } = {}) {
  const announced: string[] = [];
  const page = (shown: readonly DisplayMessage[]) => (
    <LanguageProvider locale={locale}>
      <ArrivalAnnouncer messages={shown} currentUserId="layla" name="Adam" />
    </LanguageProvider>
  );
  const { rerender, container } = render(page(messages));
  let last = container.querySelector('[data-part=announcer] > span');
  const hear = () => {
    const line = container.querySelector('[data-part=announcer] > span');
    if (line !== last && line?.textContent) announced.push(line.textContent);
    last = line;
  };
  return {
    announced,
    show(shown: readonly DisplayMessage[]) {
      rerender(page(shown));
      hear();
    },
    pass(ms: number) {
      pass(ms);
      hear();
    },
  };
}

describe('what a screen reader is told of messages', () => {
  test('who and what, once, and nothing of what one writes oneself', () => {
    const reader = listen();
    reader.show(upTo(2));
    reader.show([...upTo(2), sampleMessage(3, { senderId: 'layla' })]);
    reader.pass(60_000);
    expect(reader.announced).toEqual(['Message from Adam: Message 2']);
  });

  test('nothing of history: neither of an older page nor of a window on older messages and back', () => {
    const all = upTo(60);
    const reader = listen({ messages: all.slice(40) });
    reader.show(all);
    reader.show(all.slice(0, 20));
    reader.show(all.slice(40));
    reader.pass(60_000);
    expect(reader.announced).toEqual([]);
  });

  test('of twenty that arrive one by one: the first in words, the others by their number', () => {
    const reader = listen();
    for (let count = 2; count <= 21; count += 1) {
      reader.show(upTo(count));
      reader.pass(50);
    }
    reader.pass(60_000);
    expect(reader.announced).toEqual(['Message from Adam: Message 2', '19 new messages']);
  });

  test('of twenty that arrive at once, as after a lost connection: their number', () => {
    const reader = listen();
    reader.show(upTo(21));
    reader.pass(60_000);
    expect(reader.announced).toEqual(['20 new messages']);
  });

  test('of a stream that does not end: one line in two seconds', () => {
    const reader = listen();
    for (let count = 2; count <= 121; count += 1) {
      reader.show(upTo(count));
      reader.pass(100);
    }
    expect(reader.announced.length).toBeLessThanOrEqual(7);
  });

  test.each([
    [2, 'رسالتان جديدتان'],
    [3, '3 رسائل جديدة'],
    [11, '11 رسالة جديدة'],
    [100, '100 رسالة جديدة'],
  ])('in Arabic, of %i at once, in the form of their number', (count, line) => {
    const reader = listen({ locale: 'ar' });
    reader.show(upTo(count + 1));
    expect(reader.announced).toEqual([line]);
  });
});

describe('the live regions of a chat', () => {
  const base = {
    conversationId: 'c1',
    currentUserId: 'layla',
    otherUser: { id: 'adam', name: 'Adam', isOnline: true },
    onSendMessage: () => undefined,
    locale: 'en',
  };
  test('are one for messages, and the rest has nothing to say until something happens', () => {
    const { container } = render(<WhatsAppStyleChat {...base} messages={upTo(3)} isTyping />);
    const polite = [...container.querySelectorAll('[aria-live], [role=log]')];
    expect(polite.map((element) => element.getAttribute('data-part'))).toEqual(['announcer']);
    expect(polite.map((element) => element.getAttribute('aria-live'))).toEqual(['polite']);
    const said = [...container.querySelectorAll('[role=status], [role=alert]')].map(({ textContent }) => textContent);
    expect(said.join('')).toBe('');
  });

  test('say nothing of a conversation that is put in the place of another', () => {
    const { container, rerender } = render(<WhatsAppStyleChat {...base} messages={upTo(3)} />);
    rerender(<WhatsAppStyleChat {...base} conversationId="c2" messages={upTo(9)} />);
    pass(60_000);
    expect(container.querySelector('[data-part=announcer]')?.textContent).toBe('');
  });
});
