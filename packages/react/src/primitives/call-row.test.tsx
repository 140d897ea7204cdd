import { IDLE_CALL } from '@majlis/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ar } from '../locales/ar.ts';
import { en } from '../locales/en.ts';
import { sampleMessage } from '../test/sample-messages.ts';
import { CallRow } from './call-row.tsx';
import { toSpan } from './call-words.ts';
import { createLanguage, LanguageProvider } from './language.tsx';
import { type MessageScope, MessageScopeContext } from './message-scope.ts';
import { summarize } from './message-summary.ts';

afterEach(cleanup);

const scope: MessageScope = {
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam' },
  retryMessage: null,
  cancelMessage: null,
  openPhoto: null,
  names: null,
  react: null,
  refreshUrl: null,
  callBack: null,
};
interface RowOptions {
  type: 'CALL_STARTED' | 'CALL_ENDED' | 'CALL_MISSED';
  status?: string;
  isOwn?: boolean;
  duration?: number | null;
  kind?: 'VOICE' | 'VIDEO';
}
const toMessage = ({ type, status = 'ENDED', isOwn = false, duration = null, kind = 'VOICE' }: RowOptions) =>
  sampleMessage(1, {
    type,
    content: null,
    senderId: isOwn ? 'layla' : 'adam',
    isOwn,
    call: { id: 'k1', type: kind, status, duration },
  });
function show(options: RowOptions, { locale = 'en', callBack = null as MessageScope['callBack'] } = {}) {
  return render(
    <LanguageProvider locale={locale}>
      <MessageScopeContext.Provider value={{ ...scope, callBack }}>
        <CallRow message={toMessage(options)} />
      </MessageScopeContext.Provider>
    </LanguageProvider>,
  );
}
const read = (container: HTMLElement) => container.querySelector('p')?.textContent?.replace(/\d+:\d+.*/, '');
const toneOf = (container: HTMLElement) => container.querySelector('[data-tone]')?.getAttribute('data-tone');

test.each([
  [{ type: 'CALL_ENDED', duration: 312, isOwn: true }, 'Outgoing: Voice call5 minutes 12 seconds', 'plain'],
  [{ type: 'CALL_ENDED', duration: 3900, kind: 'VIDEO' }, 'Incoming: Video call1 hour 5 minutes', 'plain'],
  [{ type: 'CALL_ENDED', status: 'DECLINED', isOwn: true }, 'Outgoing: Voice callDeclined', 'plain'],
  [{ type: 'CALL_MISSED', status: 'MISSED' }, 'Incoming: Missed voice call', 'danger'],
  [{ type: 'CALL_MISSED', status: 'BUSY', kind: 'VIDEO' }, 'Incoming: Missed video call', 'danger'],
  [{ type: 'CALL_MISSED', status: 'MISSED', isOwn: true }, 'Outgoing: Voice callNo answer', 'plain'],
  [{ type: 'CALL_MISSED', status: 'BUSY', isOwn: true }, 'Outgoing: Voice callBusy', 'plain'],
  [{ type: 'CALL_MISSED', status: 'FAILED', isOwn: true }, 'Outgoing: Voice callDid not connect', 'danger'],
] as const)('says which way a call went and how it ended (%#)', (options, words, tone) => {
  const { container } = show(options);
  expect(read(container)).toBe(words);
  expect(toneOf(container)).toBe(tone);
});

test('offers to call back in the way of the call, where that is offered', async () => {
  const voice = vi.fn();
  show({ type: 'CALL_MISSED', status: 'MISSED' }, { callBack: { voice, video: null } });
  await userEvent.click(screen.getByRole('button', { name: 'Call back' }));
  expect(voice).toHaveBeenCalledOnce();
  cleanup();
  show({ type: 'CALL_MISSED', status: 'MISSED', kind: 'VIDEO' }, { callBack: { voice, video: null } });
  expect(screen.queryByRole('button')).toBeNull();
});

test('a call has one row: its beginning is no second one', () => {
  expect(IDLE_CALL.callId).toBeNull();
  const { container } = show({ type: 'CALL_STARTED', status: 'ANSWERED' });
  expect(container.innerHTML).toBe('');
});

test('lengths are words of the language, in its own forms', () => {
  const [arabic, english] = [createLanguage({ locale: 'ar' }), createLanguage({ locale: 'en' })];
  const inArabic = (seconds: number) =>
    toSpan(arabic, seconds).replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  expect(inArabic(1)).toBe('ثانية واحدة');
  expect(inArabic(125)).toBe('دقيقتان و5 ثوانٍ');
  expect(inArabic(7200)).toBe('ساعتان');
  expect(toSpan(english, 61)).toBe('1 minute 1 second');
  expect(toSpan(english, Number.NaN)).toBe('0 seconds');
});

test('a list of conversations sums a call up by its kind, and as missed only to whom it was missed by', () => {
  expect(summarize(toMessage({ type: 'CALL_MISSED', kind: 'VIDEO' }), en)).toBe('Missed video call');
  expect(summarize(toMessage({ type: 'CALL_MISSED', kind: 'VIDEO', isOwn: true }), en)).toBe('Video call');
  expect(summarize(toMessage({ type: 'CALL_ENDED' }), ar)).toBe('مكالمة صوتية');
});
