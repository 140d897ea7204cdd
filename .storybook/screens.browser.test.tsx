import { composeStory } from '@storybook/react-vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import callModal, { ConnectedVideo, IncomingVideo } from '../packages/react/src/styled/call-modal.stories.tsx';
import inbox, { Inhabited, Open } from '../packages/react/src/styled/chat-inbox.stories.tsx';
import twoPeople, { TwoPeople } from '../packages/react/src/styled/two-people.stories.tsx';
import chat, { Conversation } from '../packages/react/src/styled/whats-app-style-chat.stories.tsx';
import preview from './preview.tsx';

const NOW = new Date('2026-01-05T12:41:00Z');
const SIZES = [
  { width: 360, height: 640 },
  { width: 768, height: 560 },
  { width: 1280, height: 560 },
] as const;
const LOOKS = [
  { theme: 'light', language: 'ar' },
  { theme: 'dark', language: 'ar' },
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
] as const;
type Look = (typeof LOOKS)[number];

// What the suite of stories looks for, it has found there.
const inLook = (look: Look) => ({
  ...preview,
  initialGlobals: { ...preview.initialGlobals, ...look },
  afterEach: [],
});
const SCREENS = {
  conversation: (look: Look) => composeStory(Conversation, chat, inLook(look)),
  inbox: (look: Look, width: number) => composeStory(width < 700 ? Inhabited : Open, inbox, inLook(look)),
  incoming: (look: Look) => composeStory(IncomingVideo, callModal, inLook(look)),
  connected: (look: Look) => composeStory(ConnectedVideo, callModal, inLook(look)),
} as const;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Until pictures, films and fonts are here; then nothing moves any more. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  await vi.waitFor(
    () => {
      expect(document.querySelector('.majlis')).not.toBeNull();
      for (const image of document.querySelectorAll('img')) expect(image.complete).toBe(true);
      for (const film of document.querySelectorAll('video')) expect(film.videoWidth).toBeGreaterThan(2);
    },
    { timeout: 15_000 },
  );
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel();
    else animation.finish();
  }
}

const cases = Object.entries(SCREENS).flatMap(([name, compose]) =>
  LOOKS.flatMap((look) => SIZES.map((size) => ({ name, compose, look, ...size, ...look }))),
);
test.each(cases)(
  'the $name screen, $theme, in $language, at $width pixels',
  async ({ name, compose, look, width, height }) => {
    await page.viewport(width, height);
    await compose(look, width).run();
    await settle();
    await expect(page.elementLocator(document.body)).toMatchScreenshot(
      `${name}-${look.theme}-${look.language}-${width}`,
    );
  },
);

test.each(['light', 'dark'] as const)('the picture of the README, %s', async (theme) => {
  await page.viewport(1280, 960);
  await composeStory(TwoPeople, twoPeople, inLook({ theme, language: 'ar' })).run();
  await settle();
  await expect(page.elementLocator(document.body)).toMatchScreenshot(`two-people-${theme}`);
});
