import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createServer, mintToken } from '@majlis/server';
import { type CDPSession, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';
import { servePage } from './browser/serve-page.ts';
import { printReport, type Row, type Samples, toRow } from './report.ts';

/** What two hours of two conversations are made of, without the waits between: one event a second and more. */
const MESSAGE_EVERY = 2;
const TYPING_EVERY = 3;
const READ_EVERY = 10;
const REACTION_EVERY = 15;
const EDIT_EVERY = 30;
const DELETION_EVERY = 60;
const SWITCH_EVERY = 60;
const CUT_EVERY = 600;
/** Looks at what is held, evenly over the whole. */
const LOOKS = 20;
/** What may be held more in the last fifth than in the second: a heap is never the same twice. */
const GROWTH = 1.1;

const OFF = { sends: null, uploads: null, typing: null, changes: null, reactions: null, searches: null };

interface Held {
  tabHeap: number;
  tabNodes: number;
  tabListeners: number;
  serverHeap: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function look(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  collect();
  return {
    tabHeap: usedSize,
    tabNodes: nodes,
    tabListeners: jsEventListeners,
    serverHeap: process.memoryUsage().heapUsed,
  };
}

/** The other person, over the routes. */
function createOther(url: string, token: string) {
  const ask = async (
    method: string,
    path: string,
    body?: object,
  ): Promise<Record<string, { id: string; seq: number }>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, { id: string; seq: number }>;
  };
  let made = 0;
  let last: { id: string; seq: number } = { id: '', seq: 0 };
  return {
    ask,
    last: () => last,
    /** What happens in one second of a conversation. */
    async live(conversationId: string, second: number): Promise<void> {
      const isDue = (every: number) => second % every === 0;
      const at = `/conversations/${conversationId}`;
      if (isDue(TYPING_EVERY)) await ask('POST', `${at}/typing`, { isTyping: second % (2 * TYPING_EVERY) === 0 });
      if (isDue(MESSAGE_EVERY)) {
        made += 1;
        const content = `رسالة ${made} — the price is still 42,000`;
        const body = { conversationId, clientId: `soak-${made}-0123456789`, type: 'TEXT', content };
        last = (await ask('POST', '/messages', body)).message ?? last;
      }
      if (last.id === '') return;
      if (isDue(READ_EVERY)) await ask('POST', `${at}/read`, { seq: last.seq });
      if (isDue(REACTION_EVERY)) await ask('PUT', `/messages/${last.id}/reactions/${encodeURIComponent('👍')}`);
      if (isDue(EDIT_EVERY)) await ask('PATCH', `/messages/${last.id}`, { content: `عُدّلت ${made}` });
      if (isDue(DELETION_EVERY)) await ask('DELETE', `/messages/${last.id}?for=everyone`);
    },
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]): Samples => ({
  median: mean(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

async function liveFor(page: Page, session: CDPSession, { seconds, other, conversationIds }: Life): Promise<Held[]> {
  const looks: Held[] = [];
  const every = Math.ceil(seconds / LOOKS);
  let shown = conversationIds[0];
  for (let second = 1; second <= seconds; second += 1) {
    if (second % SWITCH_EVERY === 0) {
      shown = conversationIds[(second / SWITCH_EVERY) % conversationIds.length] ?? shown;
      await page.evaluate((id) => globalThis.show(id), shown);
    }
    const isCut = second % CUT_EVERY === 0;
    if (isCut) await page.context().setOffline(true);
    await other.live(shown, second);
    if (isCut) await page.context().setOffline(false);
    if (second % every !== 0) continue;
    await page.waitForFunction(([id, seq]) => globalThis.heard(id) >= seq, [shown, other.last().seq] as const);
    looks.push(await look(session));
  }
  return looks;
}
interface Life {
  seconds: number;
  other: ReturnType<typeof createOther>;
  conversationIds: readonly [string, string];
}

async function mountOften(page: Page, session: CDPSession, { mounts, id }: { mounts: number; id: string }) {
  const once = async () => {
    await page.evaluate((shown) => globalThis.show(shown), id);
    await page.evaluate(() => globalThis.hide());
  };
  // What a page makes once, such as formatters and fetched parts, is there after a few.
  for (let index = 0; index < 5; index += 1) await once();
  const before = await look(session);
  for (let index = 0; index < mounts; index += 1) await once();
  return { before, after: await look(session) };
}

/** How much more is held in the last fifth of the looks than in the second, of each kind. */
function toGrowth(looks: readonly Held[], field: keyof Held): [ours: number, before: number] {
  const fifth = Math.max(1, Math.floor(looks.length / 5));
  const of = (from: number) => mean(looks.slice(from, from + fifth).map((held) => held[field]));
  return [of(looks.length - fifth), of(fifth)];
}

async function run(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(explainMissingChromium());
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { seconds: { type: 'string', default: '7200' }, mounts: { type: 'string', default: '100' } },
  });
  const secret = randomBytes(48).toString('base64url');
  const site = await servePage(fileURLToPath(new URL('./soak/page', import.meta.url)));
  const server = await createServer({ jwt: { secret }, rates: OFF, corsOrigins: [site.origin] });
  const url = await server.listen();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  const faults: string[] = [];
  try {
    const token = (userId: string, name: string) => mintToken({ secret, userId, name, expiresIn: 86_400 });
    const other = createOther(url, await token('adam', 'Adam'));
    const layla = createOther(url, await token('layla', 'ليلى'));
    await Promise.all([other.ask('GET', '/users/me'), layla.ask('GET', '/users/me')]);
    const open = async (contextId: string) =>
      (await layla.ask('POST', '/conversations', { type: 'DIRECT', userId: 'adam', contextId })).conversation?.id ?? '';
    const conversationIds = [await open('listing-1'), await open('listing-2')] as const;
    const page = await browser.newPage({ viewport: { width: 480, height: 800 } });
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(site.url);
    await page.waitForFunction(() => document.title === 'ready');
    const session = await page.context().newCDPSession(page);
    const setup = { baseUrl: url, userId: 'layla', token: await token('layla', 'ليلى') };
    await page.evaluate((given) => globalThis.openSoak(given), { ...setup, other: { id: 'adam', name: 'Adam' } });
    await page.evaluate((id) => globalThis.show(id), conversationIds[0]);

    const looks = await liveFor(page, session, { seconds: Number(values.seconds), other, conversationIds });
    await page.evaluate(() => globalThis.hide());
    const mounted = await mountOften(page, session, { mounts: Number(values.mounts), id: conversationIds[0] });
    const names = ['tabHeap', 'tabNodes', 'tabListeners', 'serverHeap'] as const;
    const rows: Row[] = names.map((name) => {
      const [ours, before] = toGrowth(looks, name);
      return toRow(`soak-${name}-growth`, 'ratio', ours / before, GROWTH);
    });
    for (const name of ['tabHeap', 'tabNodes', 'tabListeners'] as const) {
      rows.push(toRow(`mount-100-${name}-growth`, 'ratio', mounted.after[name] / mounted.before[name], GROWTH));
    }
    const samples = Object.fromEntries(names.map((name) => [name, spread(looks.map((held) => held[name]))]));
    printReport('soak', 'held', samples, rows);
    if (faults.length > 0) throw new Error(`the page said: ${faults.join('; ')}`);
    if (rows.some(({ ratio }) => ratio > 1)) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
    await site.close();
  }
}

await run();
