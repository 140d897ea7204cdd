import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright';
import { build, type InlineConfig, preview } from 'vite';
import { CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';
import { printReport, type Samples, summarise, toRow } from './report.ts';

const COUNTS = [1000, 10_000, 50_000] as const;
const ROUNDS = 7;
const NAMES = ['majlis', 'bare'] as const;
const root = fileURLToPath(new URL('./list/page', import.meta.url));

async function servePage() {
  const outDir = await mkdtemp(join(tmpdir(), 'majlis-list-'));
  const shared = {
    root,
    base: './',
    configFile: false as const,
    logLevel: 'warn' as const,
    resolve: { conditions: ['majlis-source', 'module', 'browser', 'production'] },
  } satisfies InlineConfig;
  await build({ ...shared, plugins: [react()], build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 } });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

async function run(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(explainMissingChromium());
  const site = await servePage();
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
