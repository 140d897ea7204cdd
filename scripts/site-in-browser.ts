import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const VIEWS: Record<string, BrowserContextOptions> = {
  'on a desktop': { viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  'on a phone in the dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
};

async function lookAt(browser: Browser, { base, path, view }: { base: string; path: string; view: string }) {
  const context = await browser.newContext(VIEWS[view] ?? {});
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) faults.push(`says "${message.text()}"`);
  });
  page.on('pageerror', (error) => faults.push(`throws "${error.message}"`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`gets ${response.status()} for ${response.url()}`);
  });
  await page.goto(base + path, { waitUntil: 'networkidle' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) faults.push(`is ${over} pixels wider than the window`);
  const direction = path.startsWith('/ar/') ? 'rtl' : 'ltr';
  if ((await page.getAttribute('html', 'dir')) !== direction) faults.push(`is not ${direction}`);
  const turned = await page.$$eval(
    'code',
    (all) => all.filter((one) => getComputedStyle(one).direction !== 'ltr').length,
  );
  if (turned > 0) faults.push(`shows ${turned} pieces of code from right to left`);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (standards) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return (await axe.run({ runOnly: standards })).violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`);
  }, STANDARDS);
  faults.push(...violations.map((violation) => `breaks ${violation}`));
  await context.close();
  return faults.map((fault) => `${path} ${view} ${fault}`);
}

/** What is wrong with pages of a built site when a browser shows them: accessibility, console, requests, width, direction. */
export async function findFaultsInBrowser(folder: string, paths: readonly string[]): Promise<string[]> {
  const { url: base, stop } = await serveFolder(folder);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...CHROMIUM_ARGS],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const faults: string[] = [];
  for (const path of paths)
    for (const view of Object.keys(VIEWS)) faults.push(...(await lookAt(browser, { base, path, view })));
  await browser.close();
  stop();
  return faults;
}
