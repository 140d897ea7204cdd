import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ChatHeader } from './chat-header.tsx';
import { LanguageProvider } from './language.tsx';

afterEach(cleanup);

const USER = { id: 'g1', name: 'Family' };
function lineOf(locale: string, typistNames: readonly string[]): string {
  const { container } = render(
    <LanguageProvider locale={locale}>
      <ChatHeader user={USER} typistNames={typistNames} />
    </LanguageProvider>,
  );
  // The marks that keep each name in its own direction are not read.
  return (container.querySelector('.majlis-presence')?.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '');
}

test.each([
  ['en', ['Layla'], 'Layla is typing…'],
  ['en', ['Layla', 'Adam'], 'Layla and Adam are typing…'],
  ['en', ['Layla', 'Adam', 'Sara'], 'Layla, Adam, and Sara are typing…'],
  ['en', ['Layla', 'Adam', 'Sara', 'Omar', 'Nour'], 'Layla, Adam, Sara, and +2 are typing…'],
  ['ar', ['ليلى'], 'ليلى يكتب…'],
  ['ar', ['ليلى', 'آدم'], 'ليلى وآدم يكتبان…'],
  ['ar', ['ليلى', 'آدم', 'سارة'], 'ليلى وآدم وسارة يكتبون…'],
])('in %s a group of %j says who types in words', (locale, names, line) => {
  expect(lineOf(locale, names)).toBe(line);
});

test('a name that would turn the line round cannot', () => {
  const { container } = render(
    <LanguageProvider locale="en">
      <ChatHeader user={USER} typistNames={['\u202Eevil', 'Adam']} />
    </LanguageProvider>,
  );
  expect(container.textContent).not.toContain('\u202E');
});

test('one who types is told without a name in a conversation of two', () => {
  render(
    <LanguageProvider locale="en">
      <ChatHeader user={USER} typing="text" />
    </LanguageProvider>,
  );
  expect(screen.getByText('typing…')).toBeTruthy();
});

test('a language tag that no browser knows takes nothing down', () => {
  expect(lineOf('not a tag!', ['Layla'])).toContain('Layla');
});
