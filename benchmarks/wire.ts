import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { mintToken } from '@majlis/server';
import { chromium, type Page } from 'playwright';
import { io, type Socket } from 'socket.io-client';
import { CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';
import { type ServedPage, servePage } from './browser/serve-page.ts';
import { interleave, printReport, type Samples, summarise, toRow } from './report.ts';
import { spawnServer } from './wire/spawn-server.ts';

const ROUNDS = 15;
const SENDS_PER_ROUND = 40;
const RECEIVERS = 100;
const FANOUT_ROUNDS = 15;
const PAGE_ROUNDS = 9;
const PAGE_SENDS = 20;
/** People do not send back to back: each message finds everything at rest, as theirs do. */
const PAUSE_MS = 40;

async function connectBare(url: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}

/** Milliseconds from each send to the moment all receivers have it, one after the other; the median. */
async function bareRound(sender: Socket, receivers: readonly Socket[], sends: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < sends; index += 1) {
    const id = randomUUID();
    const seen = Promise.all(
      receivers.map((receiver) => new Promise<void>((resolve) => receiver.once('said', () => resolve()))),
    );
    const startedAt = performance.now();
    sender.emit('say', { id, content: 'مرحباً، هل السيارة ما زالت متاحة؟' });
    await seen;
    times.push(performance.now() - startedAt);
  }
  return summarise(times).median;
}

async function majlisRound(
  sender: MessagingSystem,
  receivers: readonly MessagingSystem[],
  conversationId: string,
  sends: number,
): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < sends; index += 1) {
    const content = `مرحباً ${randomUUID()}`;
    const seen = Promise.all(receivers.map((receiver) => seenBy(receiver, content)));
    const startedAt = performance.now();
    await sender.sendTextMessage(conversationId, content);
    await seen;
    times.push(performance.now() - startedAt);
  }
  return summarise(times).median;
}

const seenBy = (system: MessagingSystem, content: string) =>
  new Promise<void>((resolve) => {
    const stop = system.on('message:new', ({ message }) => {
      if (message.content !== content) return;
      stop();
      resolve();
    });
  });

interface PageSetup {
  site: ServedPage;
  baseUrl: string;
  bareUrl: string;
  toToken(userId: string): Promise<string>;
}

/** Two clients in a real browser, through its own network stack and with its own storage. */
async function measureInPage({ site, baseUrl, bareUrl, toToken }: PageSetup) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(explainMissingChromium());
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => document.title === 'ready');
    const tokens = { layla: await toToken('layla'), adam: await toToken('adam') };
    await page.evaluate((setup) => globalThis.openWire(setup), { baseUrl, bareUrl, tokens });
    await pageRound(page, 'majlis');
    await pageRound(page, 'bare');
    await pageRound(page, 'barePost');
    const measured = await interleave(PAGE_ROUNDS, {
      'majlis in Chromium': () => pageRound(page, 'majlis'),
      'bare socket.io in Chromium': () => pageRound(page, 'bare'),
      'bare POST and socket.io in Chromium': () => pageRound(page, 'barePost'),
    });
    await page.evaluate(() => globalThis.wire.close());
    return measured;
  } finally {
    await browser.close();
  }
}

async function pageRound(page: Page, name: 'majlis' | 'bare' | 'barePost'): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < PAGE_SENDS; index += 1) {
    times.push(await page.evaluate((which) => globalThis.wire[which](), name));
    await pause(PAUSE_MS);
  }
  return summarise(times).median;
}

function report(spread: Record<string, Samples>): void {
  const row = (name: string, ours: string, limit: string) =>
    toRow(name, 'ms', spread[ours]?.median ?? Number.NaN, spread[limit]?.median ?? Number.NaN);
  printReport('wire', 'ms', spread, [
    row('send-to-seen-vs-bare-rtt', 'majlis in Chromium', 'bare socket.io in Chromium'),
    row('send-to-seen-vs-bare-post', 'majlis in Chromium', 'bare POST and socket.io in Chromium'),
    row('send-to-seen-in-node-back-to-back', 'majlis in Node, back to back', 'bare socket.io in Node, back to back'),
    row('fan-out-100-vs-bare', `majlis to ${RECEIVERS}`, `bare socket.io to ${RECEIVERS}`),
  ]);
}

/** The same between processes of Node, without a browser's own costs; then to many receivers. */
async function measureInNode(signIn: (userId: string) => Promise<MessagingSystem>, bareUrl: string) {
  const [layla, adam] = [await signIn('layla'), await signIn('adam')];
  const conversation = await layla.getOrCreateConversation('adam');
  await adam.getConversation(conversation.id);
  const [bareLayla, bareAdam] = [await connectBare(bareUrl), await connectBare(bareUrl)];
  const wire = await interleave(ROUNDS, {
    'majlis in Node, back to back': () => majlisRound(layla, [adam], conversation.id, SENDS_PER_ROUND),
    'bare socket.io in Node, back to back': () => bareRound(bareLayla, [bareAdam], SENDS_PER_ROUND),
  });

  const receivers = [adam];
  const bareReceivers = [bareAdam];
  while (receivers.length < RECEIVERS) {
    const system = await signIn('adam');
    await system.getConversation(conversation.id);
    receivers.push(system);
    bareReceivers.push(await connectBare(bareUrl));
  }
  const fanout = await interleave(FANOUT_ROUNDS, {
    [`majlis to ${RECEIVERS}`]: () => majlisRound(layla, receivers, conversation.id, 5),
    [`bare socket.io to ${RECEIVERS}`]: () => bareRound(bareLayla, bareReceivers, 5),
  });
  for (const socket of [bareLayla, ...bareReceivers]) socket.disconnect();

  return { ...wire, ...fanout };
}

async function run(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'majlis-bench-'));
  const jwtSecret = randomBytes(48).toString('base64url');
  const site = await servePage(fileURLToPath(new URL('./wire/page', import.meta.url)));
  const settings = {
    BENCH_DATA: dataFolder,
    BENCH_SECRET: jwtSecret,
    BENCH_SESSIONS: String(RECEIVERS + 1),
    BENCH_ORIGIN: site.origin,
  };
  const backend = await spawnServer('majlis-server', settings);
  const bare = await spawnServer('bare-server');
  const systems: MessagingSystem[] = [];
  const toToken = (userId: string) => mintToken({ secret: jwtSecret, userId, name: userId, expiresIn: 3600 });
  const signIn = async (userId: string): Promise<MessagingSystem> => {
    const token = await toToken(userId);
    const system = createMessagingSystem({ baseUrl: backend.url, shareAcrossTabs: false });
    systems.push(system);
    await system.initialize(userId, token);
    return system;
  };

  try {
    const inPage = await measureInPage({ site, baseUrl: backend.url, bareUrl: bare.url, toToken });
    report({ ...inPage, ...(await measureInNode(signIn, bare.url)) });
  } finally {
    await Promise.all(systems.map((system) => system.disconnect()));
    await Promise.all([bare.close(), backend.close(), site.close()]);
    await rm(dataFolder, { recursive: true, force: true });
  }
}

await run();
