import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';
import { servePage } from './browser/serve-page.ts';
import { printReport, type Samples, summarise, toRow } from './report.ts';

const MOST = 50_000;
const COUNTS = [1000, 10_000, MOST] as const;
const ROUNDS = 7;
/** A mount is short beside what else a machine does: its median needs more of them. */
const MOUNT_ROUNDS = 21;
const NAMES = ['majlis', 'bare'] as const;
const root = fileURLToPath(new URL('./list/page', import.meta.url));

async function run(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(explainMissingChromium());
  const site = await servePage(root);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  const samples = new Map<string, number[]>();
  const note = (name: string, value: number) => samples.set(name, [...(samples.get(name) ?? []), value]);
  let rowNodes = 0;
  let perMessage = Number.NaN;
  try {
    await measureMounts(executablePath, site.url, note);
    perMessage = await measureMemory(browser, site.url);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const count of COUNTS) {
        for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) {
          const page = await openPage(browser, site.url);
          const timings = await page.evaluate(([which, size]) => globalThis.measure(which, size), [
            name,
            count,
          ] as const);
          await page.close();
          if (round === 0) continue; // the first round warms the machine
          if (count !== MOST) note(`${name} mount ${count}`, timings.mountMs);
          note(`${name} receive ${count}`, timings.receiveMs);
          note(`${name} scroll ${count}`, timings.scrollMs);
          note(`${name} longest frame ${count}`, timings.scrollFrameMs);
          rowNodes = Math.max(rowNodes, name === 'majlis' ? timings.rowNodes : 0);
        }
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const spread: Record<string, Samples> = Object.fromEntries(
    [...samples].map(([name, values]) => [name, summarise(values)]),
  );
  const median = (name: string) => spread[name]?.median ?? Number.NaN;
  printReport('list', 'ms', spread, [
    toRow('mount-50000-vs-bare', 'ms', median('majlis mount 50000'), median('bare mount 50000')),
    toRow('receive-to-paint-vs-bare', 'ms', median('majlis receive 50000'), median('bare receive 50000')),
    toRow('row-nodes', 'nodes', rowNodes, 150),
    toRow('longest-scroll-frame-50000', 'ms', median('majlis longest frame 50000'), 50),
    toRow('memory-per-message', 'bytes', perMessage, 1500),
  ]);
}

/** Mounts alone, in a browser that has done nothing else: the pages before them leave it slower. */
async function measureMounts(executablePath: string, url: string, note: (name: string, value: number) => void) {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    for (let round = 0; round <= MOUNT_ROUNDS; round += 1) {
      for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) {
        const page = await openPage(browser, url);
        const mountMs = await page.evaluate(([which, size]) => globalThis.mountMs(which, size), [name, MOST] as const);
        await page.close();
        if (round > 0) note(`${name} mount ${MOST}`, mountMs);
      }
    }
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 480, height: 800 } });
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready');
  return page;
}

/** Bytes that the screen keeps for each message beside the message: what 49,000 more of them cost. */
async function measureMemory(browser: Browser, url: string): Promise<number> {
  const grown: number[] = [];
  for (const count of [1000, MOST]) {
    const page = await openPage(browser, url);
    const session = await page.context().newCDPSession(page);
    const used = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate((size) => globalThis.hold(size), count);
    const before = await used();
    await page.evaluate(() => globalThis.put());
    grown.push((await used()) - before);
    await page.close();
  }
  const [few = 0, many = 0] = grown;
  return Math.round((many - few) / 49_000);
}

await run();
