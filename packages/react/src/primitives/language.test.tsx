import { render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
import { he } from '../locales/he.ts';
import { ChatProvider, type ChatProviderProps } from '../provider/chat-provider.tsx';
import { dictionaryLoader } from './dictionary-loader.ts';
import { fillCount, type LanguageOptions, LanguageProvider, useLanguage } from './language.tsx';

function Said() {
  const { words, formats } = useLanguage();
  return (
    <p dir={words.direction}>
      {words.dialog.close} {fillCount(words.list.newMessages, { formats, count: 12 })}
    </p>
  );
}
const page = (provider: ChatProviderProps, own: LanguageOptions = {}) => (
  <ChatProvider {...provider}>
    <LanguageProvider {...own}>
      <Said />
    </LanguageProvider>
  </ChatProvider>
);

test('a language that is fetched shows itself when it is here, and its direction before', async () => {
  render(page({ locale: 'he' }));
  expect(screen.getByText(/Close 12 new messages/).dir).toBe('rtl');
  expect((await screen.findByText(/סגירה 12 הודעות חדשות/)).dir).toBe('rtl');
});

test('a whole dictionary is there from the first frame, and nothing is fetched', () => {
  const load = vi.spyOn(dictionaryLoader, 'load');
  render(page({ locale: 'fr', dictionary: fr }));
  expect(screen.getByText(/Fermer 12 nouveaux messages/)).toBeTruthy();
  expect(load).not.toHaveBeenCalled();
  load.mockRestore();
});

test('a few words of a site stand among those that are fetched', async () => {
  render(page({ locale: 'tr', dictionary: { dialog: { close: 'Tamam' } } }));
  expect(await screen.findByText(/Tamam 12 yeni mesaj/)).toBeTruthy();
});

test('a part in another language does not take the words of the provider', () => {
  render(page({ locale: 'fr', dictionary: fr }, { locale: 'en' }));
  expect(screen.getByText(/Close 12 new messages/)).toBeTruthy();
});

test('a server renders the nearest words that are built in, in the right direction', () => {
  expect(renderToString(page({ locale: 'he' }))).toMatch(/dir="rtl".*Close/);
  expect(renderToString(page({ locale: 'he', dictionary: he }))).toContain('סגירה');
  expect(renderToString(page({ locale: 'en' }))).toContain(en.dialog.close);
});

describe('the digits', () => {
  test('are those that the site asks for, and a part may ask for others', () => {
    const { rerender } = render(page({ locale: 'ar', numberingSystem: 'arab' }));
    expect(screen.getByText(/١٢ رسالة جديدة/)).toBeTruthy();
    rerender(page({ locale: 'ar', numberingSystem: 'arab' }, { numberingSystem: 'latn' }));
    expect(screen.getByText(/12 رسالة جديدة/)).toBeTruthy();
  });
});
