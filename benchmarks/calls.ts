import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mintToken } from '@majlis/server';
import { type Browser, chromium, type Page } from 'playwright';
import { CALL_ARGS, CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';
import { servePage } from './browser/serve-page.ts';
import { printReport, type Row, type Samples, summarise } from './report.ts';
import { spawnServer } from './wire/spawn-server.ts';

const ROUNDS = 10;
const WARM_UP = 2;
const REACTION_MS = 500;
const root = fileURLToPath(new URL('./calls/page', import.meta.url));

interface People {
  layla: Page;
  adam: Page;
}
type Note = (name: string, milliseconds: number) => void;

/** A window of its own for each: a covered one is drawn once a second. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ permissions: ['microphone', 'camera'] });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready');
  return page;
}

/** Offer, answer and candidates carried by this script; nothing else. */
async function bareRound({ layla, adam }: People, note: Note): Promise<void> {
  await Promise.all([layla, adam].map((page) => page.evaluate(() => globalThis.bare.prepare())));
  const connected = Promise.all([layla, adam].map((page) => page.evaluate(() => globalThis.bare.connected())));
  const startedAt = await layla.evaluate(() => globalThis.bare.offer());
  note('bare offer to connected', Math.max(...(await connected)) - startedAt);
  await Promise.all([layla, adam].map((page) => page.evaluate(() => globalThis.bare.close())));
}

const bothConnected = async ({ layla, adam }: People): Promise<number> =>
  Math.max(...(await Promise.all([layla, adam].map((page) => page.evaluate(() => globalThis.isConnected())))));

async function majlisRound(people: People, note: Note): Promise<void> {
  const { layla, adam } = people;
  const rings = adam.evaluate(() => globalThis.ringsOnScreen());
  const startedAt = await layla.evaluate(() => globalThis.startCall('adam', 'VIDEO'));
  note('start to ring on screen', (await rings) - startedAt);
  // Nobody answers before they have seen who calls.
  await pause(REACTION_MS);
  const answeredAt = await adam.evaluate(() => globalThis.answer());
  note('accept to connected', (await bothConnected(people)) - answeredAt);
  await hangUp(people, note);
}

/** The other side answers as soon as it rings. */
async function autoAcceptRound(people: People, note: Note): Promise<void> {
  const { layla, adam } = people;
  const answered = adam.evaluate(() => globalThis.answerWhenItRings());
  const startedAt = await layla.evaluate(() => globalThis.startCall('adam', 'VIDEO'));
  await answered;
  note('start to connected, answered at once', (await bothConnected(people)) - startedAt);
  await hangUp(people, note);
}

async function hangUp({ layla, adam }: People, note: Note): Promise<void> {
  const over = adam.evaluate(() => globalThis.isOver());
  const endedAt = await layla.evaluate(() => globalThis.hangUp());
  note('hang-up to seen', (await over) - endedAt);
  await Promise.all([layla, adam].map((page) => page.evaluate(() => globalThis.isIdle())));
}

/** The renderer of one side is killed in the midst of a call. */
async function killRound(people: People, note: Note): Promise<void> {
  const { layla, adam } = people;
  await layla.evaluate(() => globalThis.startCall('adam', 'VOICE'));
  await adam.evaluate(() => globalThis.ringsOnScreen());
  await adam.evaluate(() => globalThis.answer());
  await bothConnected(people);
  const told = adam.evaluate(() => globalThis.toldPeerAway());
  const devtools = await layla.context().newCDPSession(layla);
  const killedAt = Date.now();
  devtools.send('Page.crash').catch(() => {
    // The page that would answer is gone.
  });
  note('peer killed to told', (await told) - killedAt);
}

function toRows(spread: Record<string, Samples>): Row[] {
  const median = (name: string) => spread[name]?.median ?? Number.NaN;
  const bare = median('bare offer to connected');
  const row = (name: string, ours: number, limit: number): Row => ({
    name,
    unit: 'ms',
    ours: Math.round(ours * 10) / 10,
    limit,
    ratio: Math.round((ours / limit) * 1000) / 1000,
  });
  return [
    row('accept-to-connected-over-bare-ms', median('accept to connected') - bare, 60),
    row('start-to-ring-ms', median('start to ring on screen'), 150),
    row('start-to-connected-over-bare-ms', median('start to connected, answered at once') - bare, 120),
    row('hangup-seen-ms', median('hang-up to seen'), 300),
    row('peer-killed-told-ms', median('peer killed to told'), 1000),
  ];
}

async function run(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(explainMissingChromium());
  const site = await servePage(root);
  const dataFolder = await mkdtemp(join(tmpdir(), 'majlis-bench-'));
  const secret = randomBytes(48).toString('base64url');
  const server = await spawnServer('majlis-server', {
    BENCH_DATA: dataFolder,
    BENCH_SECRET: secret,
    BENCH_ORIGIN: site.origin,
  });
  const baseUrl = server.url;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...CALL_ARGS] });
  const samples = new Map<string, number[]>();
  const note: Note = (name, value) => samples.set(name, [...(samples.get(name) ?? []), value]);
  const enter = async (page: Page, userId: string) => {
    const token = await mintToken({ secret, userId, name: userId, expiresIn: 3600 });
    await page.evaluate((setup) => globalThis.signIn(setup), { baseUrl, userId, token });
  };
  try {
    const people = { layla: await openPage(browser, site.url), adam: await openPage(browser, site.url) };
    await people.layla.exposeFunction('toPeer', (message: never) =>
      people.adam.evaluate((sent) => globalThis.bare.take(sent), message),
    );
    await people.adam.exposeFunction('toPeer', (message: never) =>
      people.layla.evaluate((sent) => globalThis.bare.take(sent), message),
    );
    await enter(people.adam, 'adam');
    await enter(people.layla, 'layla');
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const noted: Note = round < 0 ? () => undefined : note;
      await bareRound(people, noted);
      await majlisRound(people, noted);
      await autoAcceptRound(people, noted);
    }
    await killRound(people, note);
  } finally {
    await browser.close();
    await server.close();
    await site.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  const spread = Object.fromEntries([...samples].map(([name, values]) => [name, summarise(values)]));
  printReport('calls', 'ms', spread, toRows(spread));
}

await run();
