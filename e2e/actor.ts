import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Dictionary } from '../packages/react/src/locales/dictionary.ts';
import { type Caller, createCaller } from './caller.ts';

const require = createRequire(import.meta.url);

/** A person at a browser: what they do and see, in their language. */
export interface Actor {
  words: Dictionary;
  call: Caller;
  forbidLocation(): Promise<void>;
  asksForPlace(): Promise<void>;
  forbidMicrophone(): Promise<void>;
  startsRecording(): Promise<void>;
  cancelsRecording(): Promise<void>;
  picks(file: { name: string; mimeType: string; content: string }): Promise<void>;
  /** Where the links in messages lead. */
  links(): Promise<string[]>;
  open(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Opens the same chat in another tab of the same browser. */
  secondTab(): Promise<Actor>;
  /** Types the text and sends it. */
  write(text: string): Promise<void>;
  type(text: string): Promise<void>;
  clear(): Promise<void>;
  /** Puts a text into the field at once, as a paste does. */
  fill(text: string): Promise<void>;
  /** What the composer says is wrong. */
  problem(): Locator;
  sendButton(): Locator;
  /** Goes to the text field by the Tab key alone. */
  tabToField(): Promise<void>;
  press(key: string): Promise<void>;
  /** Types wherever the focus is. */
  typeKeys(text: string): Promise<void>;
  look(options: { colorScheme: 'light' | 'dark'; width: number }): Promise<void>;
  /** Addresses of every script that the page has fetched. */
  scripts(): Promise<string[]>;
  /** Pixels by which the page is wider than its window. */
  overflow(): Promise<number>;
  /** Rules of accessibility that the page breaks, as axe finds them. */
  violations(): Promise<string[]>;
  sees(text: string): Promise<void>;
  messages(): Locator;
  texts(): Promise<string[]>;
  lastText(): Promise<string>;
  /** Unfolds the last message, which is too long to be shown whole at once. */
  readsMore(): Promise<void>;
  /** Messages that the server does not have yet. */
  pending(): Locator;
  /** The last message of one's own, once it has come this far. */
  lastStatus(status: 'sent' | 'delivered' | 'read'): Locator;
  typingLine(): Locator;
  recordVoice(milliseconds: number): Promise<void>;
  playsLastVoice(): Promise<void>;
  sendPicture(picture: { width: number; height: number; caption: string }): Promise<void>;
  opensLastPicture(): Promise<void>;
  sendLocation(): Promise<void>;
  seesPlace(place: { lat: number; lng: number }): Promise<void>;
  /** As if another window covered the page. */
  hide(): Promise<void>;
  show(): Promise<void>;
  offline(options: { cut: boolean }): Promise<void>;
}

interface AxeFindings {
  violations: { id: string; nodes: { html: string }[] }[];
}

export interface ActorOptions {
  context: BrowserContext;
  page: Page;
  url: string;
  words: Dictionary;
  /** Of the other person. */
  otherName: string;
}

export function createActor({ context, page, url, words, otherName }: ActorOptions): Actor {
  const rows = () => page.locator('[data-message-id]');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = () => page.getByLabel(words.composer.label);
  const texts = () => page.locator('[data-message-id] [data-part="text"]').allTextContents();
  const ready = () => expect(field()).toBeEnabled();
  const chooseAttachment = async (name: string) => {
    await button(words.composer.attach).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const setVisibility = (state: 'visible' | 'hidden') =>
    page.evaluate((next) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => next });
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => next === 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  const pick = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser');
    await chooseAttachment(words.composer.photo);
    await (await chooser).setFiles(file);
  };

  return {
    words,
    call: createCaller({ page, words, otherName }),
    forbidLocation: () => context.clearPermissions(),
    asksForPlace: () => chooseAttachment(words.composer.location),
    // The browser's fake microphone cannot be refused by its user; this is what a refusal looks like to the page.
    forbidMicrophone: () =>
      page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      }),
    startsRecording: () => button(words.composer.record).click(),
    cancelsRecording: () => button(words.recorder.cancel).click(),
    picks: ({ name, mimeType, content }) => pick({ name, mimeType, buffer: Buffer.from(content) }),
    links: () =>
      page.locator('[data-message-id] a').evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href)),
    async open() {
      await page.goto(url);
      await ready();
    },
    async reload() {
      await page.reload();
      await ready();
    },
    close: () => page.close(),
    async secondTab() {
      const second = createActor({ context, page: await context.newPage(), url, words, otherName });
      await second.open();
      return second;
    },
    async write(text) {
      await field().fill(text);
      await button(words.composer.send).click();
      await expect(field()).toHaveValue('');
    },
    type: (text) => field().pressSequentially(text),
    clear: () => field().fill(''),
    fill: (text) => field().fill(text),
    problem: () => page.getByRole('alert').filter({ hasText: /\S/ }),
    sendButton: () => button(words.composer.send),
    async tabToField() {
      for (let steps = 0; steps < 30; steps += 1) {
        if (await field().evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('the Tab key never reaches the text field');
    },
    press: (key) => page.keyboard.press(key),
    typeKeys: (text) => page.keyboard.type(text),
    async look({ colorScheme, width }) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
    },
    scripts: () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js')),
      ),
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    async violations() {
      // Run from the outside: the page's own policy lets no script in.
      const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
      const found = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
      return (found as AxeFindings).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    },
    sees: (text) => expect(page.locator('[data-part="text"]', { hasText: text }).last()).toBeVisible(),
    messages: rows,
    texts,
    lastText: async () => (await texts()).at(-1) ?? '',
    readsMore: () => page.getByRole('button', { name: words.message.readMore, exact: true }).last().click(),
    pending: () =>
      page.locator(
        ['queued', 'uploading', 'sending', 'failed'].map((s) => `[data-message-id][data-status="${s}"]`).join(', '),
      ),
    lastStatus: (status) =>
      rows()
        .last()
        .and(page.locator(`[data-status="${status}"]`)),
    typingLine: () => page.locator('header, .majlis-header').getByText(words.header.typing),
    async recordVoice(milliseconds) {
      await button(words.composer.record).click();
      const timer = page.getByRole('timer');
      await expect(timer).toBeVisible();
      // The recording itself takes its time; its clock on the screen says when it is long enough.
      const seconds = Math.ceil(milliseconds / 1000);
      await expect.poll(async () => toSeconds(await timer.textContent())).toBeGreaterThanOrEqual(seconds);
      await button(words.recorder.send).click();
    },
    async playsLastVoice() {
      const voice = rows().last().locator('.majlis-voice');
      await voice.getByRole('button', { name: words.message.play, exact: true }).click();
      await expect.poll(async () => Number(await voice.getByRole('slider').inputValue())).toBeGreaterThan(0.2);
    },
    async sendPicture({ width, height, caption }) {
      const picture = await page.evaluate(
        ([w, h]) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
          const brush = canvas.getContext('2d');
          if (!brush) throw new Error('no canvas');
          brush.fillStyle = '#00a884';
          brush.fillRect(0, 0, w / 2, h);
          return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
        },
        [width, height] as const,
      );
      await pick({
        name: 'car.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from(picture, 'base64'),
      });
      await page.getByLabel(words.preview.caption).fill(caption);
      await button(words.preview.send.one ?? words.preview.send.other).click();
    },
    async opensLastPicture() {
      const photo = rows().last().locator('img');
      await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await rows().last().getByRole('button').click();
      await expect(page.getByRole('dialog').locator('img')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    },
    async sendLocation() {
      await chooseAttachment(words.composer.location);
      await button(words.place.share).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    },
    async seesPlace({ lat, lng }) {
      const card = rows().last().locator('[data-lat]');
      await expect(card).toHaveAttribute('data-lat', String(lat));
      await expect(card).toHaveAttribute('data-lng', String(lng));
    },
    hide: () => setVisibility('hidden'),
    show: () => setVisibility('visible'),
    offline: ({ cut }) => context.setOffline(cut),
  };
}

/** `0:03`, in Latin or Arabic-Indic digits, as seconds. */
function toSeconds(shown: string | null): number {
  const latin = (shown ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const [seconds = 0, minutes = 0] = (latin.match(/\d+/g) ?? []).map(Number).reverse();
  return minutes * 60 + seconds;
}
