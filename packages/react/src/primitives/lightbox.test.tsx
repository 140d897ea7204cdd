import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { LanguageProvider } from './language.tsx';
import { Lightbox } from './lightbox.tsx';
import { type MessageScope, MessageScopeContext, NOBODY } from './message-scope.ts';

afterEach(cleanup);

const picture = (seq: number, content: string | null, over: object = {}): DisplayMessage =>
  sampleMessage(seq, {
    type: 'IMAGE',
    content,
    attachments: [sampleAttachment({ id: `a${seq}`, url: `https://cdn.example.com/${seq}.png`, ...over })],
  });
const messages = [picture(1, 'The gate'), sampleMessage(2), picture(3, null), picture(4, 'The roof')];
const scope: MessageScope = {
  ...NOBODY,
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam Smith' },
};

function open(at: DisplayMessage, over: { locale?: string; messages?: readonly DisplayMessage[] } = {}) {
  const onClose = vi.fn();
  const shown = (now: readonly DisplayMessage[]) => (
    <LanguageProvider locale={over.locale ?? 'en'}>
      <MessageScopeContext.Provider value={scope}>
        <Lightbox message={at} messages={now} onClose={onClose} />
      </MessageScopeContext.Provider>
    </LanguageProvider>
  );
  const { rerender } = render(shown(over.messages ?? messages));
  return { onClose, update: (now: readonly DisplayMessage[]) => rerender(shown(now)) };
}
const press = (key: string) => fireEvent.keyDown(screen.getByRole('dialog'), { key });
const inMiddle = () => document.querySelector('[data-place="0"] img')?.getAttribute('src');
const picture3 = messages[2] ?? picture(3, null);

test('shows who sent the picture, what they wrote with it, and which of how many it is', () => {
  open(picture(4, 'The roof'));
  expect(screen.getByRole('dialog', { name: 'Adam Smith' })).toBeTruthy();
  expect(screen.getByRole('img', { name: 'The roof' }).getAttribute('src')).toBe('https://cdn.example.com/4.png');
  expect(screen.getByText('3 of 3')).toBeTruthy();
  expect(screen.getByText('The roof').className).toContain('caption');
});

test('goes through the pictures of the conversation by arrows, Home and End, and stops at the ends', () => {
  open(picture3);
  press('ArrowRight');
  expect(inMiddle()).toBe('https://cdn.example.com/4.png');
  press('ArrowRight');
  expect(inMiddle()).toBe('https://cdn.example.com/4.png');
  press('Home');
  expect(inMiddle()).toBe('https://cdn.example.com/1.png');
  press('End');
  press('ArrowLeft');
  expect(inMiddle()).toBe('https://cdn.example.com/3.png');
});

test('in Arabic the next picture lies to the left', () => {
  open(picture3, { locale: 'ar' });
  press('ArrowLeft');
  expect(inMiddle()).toBe('https://cdn.example.com/4.png');
  expect(screen.getByText('3 من 3')).toBeTruthy();
});

test('the buttons lead to the neighbours, and none leads nowhere', () => {
  open(picture3);
  fireEvent.click(screen.getByRole('button', { name: 'Next photo' }));
  expect(inMiddle()).toBe('https://cdn.example.com/4.png');
  expect(screen.getByRole('button', { name: 'Next photo' })).toHaveProperty('disabled', true);
});

test('stays with its picture while older ones come in before it, and closes when it is deleted', () => {
  const { update, onClose } = open(picture3);
  update([picture(0, 'Older'), ...messages]);
  expect(inMiddle()).toBe('https://cdn.example.com/3.png');
  expect(screen.getByText('3 of 4')).toBeTruthy();
  update(messages.filter(({ seq }) => seq !== 3));
  expect(onClose).toHaveBeenCalledOnce();
});

test('offers the picture for download under its own name', () => {
  open(picture(1, null), { messages: [picture(1, null, { fileName: 'gate\u202Egnp.exe' })] });
  const link = screen.getByRole('link', { name: 'Download' });
  expect(link.getAttribute('href')).toBe('https://cdn.example.com/1.png');
  expect(link.getAttribute('download')).toBe('gategnp.exe');
});

test('says in words that a picture cannot be shown', () => {
  const broken = picture(1, null, { url: 'javascript:alert(1)' });
  open(broken, { messages: [broken] });
  expect(screen.getByRole('alert').textContent).toContain('This photo cannot be shown');
  expect(screen.queryByRole('link')).toBeNull();
});

test('plays a film with the browser’s own controls', () => {
  const film = { ...picture(1, 'The walk', { kind: 'VIDEO' }), type: 'VIDEO' } as DisplayMessage;
  open(film, { messages: [film] });
  const video = screen.getByLabelText('The walk');
  expect([video.tagName, video.hasAttribute('controls')]).toEqual(['VIDEO', true]);
});

test('nothing is wrong with it for those who cannot see it', async () => {
  open(picture3);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
