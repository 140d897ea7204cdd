import { expect, test, vi } from 'vitest';
import { fr } from '../locales/fr.ts';
import { createDictionaryLoader, dictionaryLoader } from './dictionary-loader.ts';

test('words are fetched once, however many ask, and everyone is told when they are here', async () => {
  const load = vi.fn(async () => fr);
  const loader = createDictionaryLoader({ loads: { fr: load }, warn: vi.fn() });
  const told = new Promise<void>((resolve) => {
    loader.subscribe(resolve);
  });
  expect(loader.read('fr')).toBeUndefined();
  loader.load('fr');
  loader.load('fr');
  await told;
  expect(load).toHaveBeenCalledOnce();
  expect(loader.read('fr')).toBe(fr);
});

test('words that cannot be loaded are complained of once, and asked for again later', async () => {
  const cause = new Error('the network is away');
  const load = vi.fn(() => Promise.reject(cause));
  const warn = vi.fn();
  const loader = createDictionaryLoader({ loads: { fr: load }, warn });
  const ask = () =>
    new Promise<void>((resolve) => {
      const stop = loader.subscribe(() => {
        stop();
        resolve();
      });
      loader.load('fr');
    });
  await ask();
  await ask();
  expect(load).toHaveBeenCalledTimes(2);
  expect(loader.read('fr')).toBeNull();
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'unable to load the words of "fr"; the chat shows English instead',
    cause,
  );
});

test('a language that the package does not have is not asked for', () => {
  const warn = vi.fn();
  const loader = createDictionaryLoader({ loads: {}, warn });
  loader.load('constructor');
  loader.load('sw');
  expect(warn).not.toHaveBeenCalled();
});

test.each(['fa', 'fr', 'he', 'tr', 'ur'])('the package brings the words of "%s"', async (language) => {
  await new Promise<void>((resolve) => {
    dictionaryLoader.subscribe(() => {
      if (dictionaryLoader.read(language)) resolve();
    });
    dictionaryLoader.load(language);
  });
  expect(dictionaryLoader.read(language)?.dialog.close).toBeTruthy();
});
