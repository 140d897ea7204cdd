import { expect, type Locator, type Page } from '@playwright/test';
import type { Dictionary } from '../packages/react/src/locales/dictionary.ts';
import { type CallFacts, callFacts, longestSilence } from './call-watch.ts';

/** What a person does and sees of calls. */
export interface Caller {
  calls(type: 'voice' | 'video'): Promise<void>;
  /** At once, even if a call that has just come in lies over the button by now. */
  callsAtOnce(): Promise<void>;
  answers(): Promise<void>;
  answersAsVoice(): Promise<void>;
  declines(): Promise<void>;
  hangsUp(): Promise<void>;
  mutes(): Promise<void>;
  turnsCamera(to: 'on' | 'off'): Promise<void>;
  sharesScreen(): Promise<void>;
  stopsSharing(): Promise<void>;
  /** The call screen, once it stands like this. */
  callIs(status: string): Promise<void>;
  hasNoCall(): Promise<void>;
  panel(): Locator;
  /** The other side's camera, or screen, as this side sees it. */
  picture(of: 'camera' | 'screen'): Locator;
  /** The words under the name. */
  line(): Locator;
  /** Rows of the timeline that tell of calls, by their type. */
  callRows(type: 'CALL_STARTED' | 'CALL_ENDED' | 'CALL_MISSED'): Locator;
  facts(): Promise<CallFacts>;
  /** Milliseconds: the longest wait for sound within these seconds. */
  longestSilence(seconds: number): Promise<number>;
  /** Waits until both kinds of media keep coming in. */
  hears(): Promise<void>;
  sees(frames: number): Promise<void>;
  /** Every device free and every connection closed. */
  isFree(): Promise<void>;
}

export interface CallerOptions {
  page: Page;
  words: Dictionary;
  /** Of the other side, as this page shows it. */
  otherName: string;
}

export function createCaller({ page, words, otherName }: CallerOptions): Caller {
  const panel = () => page.locator('.majlis-call[data-status]');
  const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
  const inHeader = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const facts = () => callFacts(page);
  return {
    facts,
    longestSilence: (seconds) => longestSilence(page, seconds),
    panel,
    calls: (type) => inHeader(type === 'voice' ? words.header.voiceCall : words.header.videoCall),
    callsAtOnce: () =>
      page
        .getByRole('button', { name: words.header.voiceCall, exact: true, includeHidden: true })
        .dispatchEvent('click'),
    picture: (of) => {
      const label = of === 'camera' ? otherName : words.call.screenOf.replace('{name}', otherName);
      return panel().locator(`video[aria-label="${label}"]`);
    },
    answers: () => press(words.call.answer),
    answersAsVoice: () => press(words.call.answerVoice),
    declines: () => press(words.call.decline),
    hangsUp: () => press(words.call.end),
    mutes: () => press(words.call.mute),
    turnsCamera: (to) => press(to === 'on' ? words.call.videoOn : words.call.videoOff),
    sharesScreen: () => press(words.call.share),
    stopsSharing: () => press(words.call.stopSharing),
    callIs: (status) => expect(panel()).toHaveAttribute('data-status', status),
    hasNoCall: () => expect(panel()).toHaveCount(0),
    line: () => panel().locator('.majlis-call-line'),
    callRows: (type) => page.locator(`[data-message-id][data-type="${type}"]`),
    async hears() {
      const { audioBytes } = await facts();
      await expect.poll(async () => (await facts()).audioBytes).toBeGreaterThan(audioBytes + 1000);
    },
    async sees(frames) {
      const { framesDecoded } = await facts();
      await expect.poll(async () => (await facts()).framesDecoded).toBeGreaterThanOrEqual(framesDecoded + frames);
    },
    async isFree() {
      await expect
        .poll(async () => {
          const { open, liveTracks } = await facts();
          return { open, liveTracks };
        })
        .toEqual({ open: 0, liveTracks: [] });
    },
  };
}
