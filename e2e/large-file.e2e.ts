import { fileURLToPath } from 'node:url';
import { expect, test } from './stage.ts';

const BYTES = 200_000_000;
const PART = 8_388_608;
const CUT_AT = Math.ceil((0.6 * BYTES) / PART);

test.use({
  pageFolder: fileURLToPath(new URL('./large-file', import.meta.url)),
  backendEnvironment: { MAJLIS_FILE_MAX_BYTES: String(BYTES) },
});

// MED-5, G16
test('a file of 200 MB that is cut at 60 % goes on from there, across a reload', async ({
  browser,
  stage,
  begun: _,
}) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext()).newPage();
  const ready = () => page.waitForFunction(() => document.title === 'ready');
  const firstBytes: number[] = [];
  let isCut = false;
  await page.route('**/uploads/*/bytes*', (route) => {
    const from = Number(/^bytes (\d+)-/.exec(route.request().headers()['content-range'] ?? '')?.[1]);
    isCut ||= firstBytes.length === CUT_AT;
    if (isCut) return route.abort();
    firstBytes.push(from);
    return route.continue();
  });
  await page.goto(stage.page.url);
  await ready();
  await page.evaluate((bytes) => globalThis.sendFile(bytes), BYTES);
  await expect.poll(() => isCut, { timeout: 90_000 }).toBe(true);
  expect(await page.evaluate(() => globalThis.newest()?.status)).toBe('uploading');

  await page.unroute('**/uploads/*/bytes*');
  const later: number[] = [];
  page.on('request', (request) => {
    const from = /^bytes (\d+)-/.exec(request.headers()['content-range'] ?? '')?.[1];
    if (request.method() === 'PUT' && from !== undefined) later.push(Number(from));
  });
  await page.reload();
  await ready();
  await expect.poll(() => page.evaluate(() => globalThis.newest()?.status), { timeout: 90_000 }).toBe('sent');
  expect(later[0]).toBe(CUT_AT * PART);
  expect([...firstBytes, ...later]).toEqual(
    Array.from({ length: Math.ceil(BYTES / PART) }, (_, index) => index * PART),
  );

  const sent = await page.evaluate(() => globalThis.newest());
  expect(sent?.size).toBe(BYTES);
  const around = CUT_AT * PART - ((CUT_AT * PART) % 1000);
  const kept = await fetch(sent?.url ?? '', { headers: { Range: `bytes=${around}-${around + 1999}` } });
  const bytes = [...new Uint8Array(await kept.arrayBuffer())];
  expect(bytes).toEqual([0, 1].flatMap((next) => Array.from({ length: 1000 }, () => (around / 1000 + next) & 7)));
});
