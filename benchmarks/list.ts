import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';
import { servePage } from './browser/serve-page.ts';
import { printReport, type Samples, summarise, toRow } from './report.ts';

const COUNTS = [1000, 10_000, 50_000] as const;
const ROUNDS = 7;
const NAMES = ['majlis', 'bare'] as const;
const root = fileURLToPath(new URL('./list/page', import.meta.url));

async function run(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(explainMissingChromium());
  const site = await servePage(root);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  const samples = new Map<string, number[]>();
  const note = (name: string, value: number) => samples.set(name, [...(samples.get(name) ?? []), value]);
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const count of COUNTS) {
        for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) {
          const page: Page = await browser.newPage({ viewport: { width: 480, height: 800 } });
          await page.goto(site.url);
          await page.waitForFunction(() => document.title === 'ready');
          const timings = await page.evaluate(([which, size]) => globalThis.measure(which, size), [
            name,
            count,
          ] as const);
          await page.close();
          if (round === 0) continue; // the first round warms the machine
          note(`${name} mount ${count}`, timings.mountMs);
          note(`${name} receive ${count}`, timings.receiveMs);
          note(`${name} scroll ${count}`, timings.scrollMs);
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
  ]);
}

await run();
