import { expect, test } from './stage.ts';

test('a message is written, sent and seen with the keyboard alone', async ({ layla, adam }) => {
  await layla.tabToField();
  await layla.typeKeys('بلا فأرة');
  await layla.press('Shift+Enter');
  await layla.typeKeys('سطر ثانٍ');
  await layla.press('Enter');
  await adam.sees('بلا فأرة');
  expect(await adam.lastText()).toBe('بلا فأرة\nسطر ثانٍ');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to object to, in both languages, ${colorScheme}`, async ({ layla, adam }) => {
    for (const actor of [layla, adam]) await actor.look({ colorScheme, width: 360 });
    await layla.write('السلام عليكم، انظري https://example.com/car?id=7');
    await adam.sees('السلام عليكم');
    await adam.write('A reply with a number: +966 50 123 4567');
    await layla.sees('+966 50 123 4567');
    await adam.sendLocation();
    await layla.seesPlace({ lat: 24.7136, lng: 46.6753 });
    expect(await layla.violations()).toEqual([]);
    expect(await adam.violations()).toEqual([]);
  });
}

test('nothing is wider than a narrow phone', async ({ layla, adam }) => {
  await layla.look({ colorScheme: 'light', width: 360 });
  await adam.write(`A long address: https://example.com/${'path/'.repeat(40)} and a word ${'x'.repeat(200)}`);
  await layla.sees('A long address');
  expect(await layla.overflow()).toBe(0);
});

test('a page that can open a WebSocket never fetches the Socket.IO library', async ({ layla, adam }) => {
  await layla.write('عبر الإطارات');
  await adam.sees('عبر الإطارات');
  expect(await layla.scripts()).toEqual(expect.arrayContaining([expect.stringMatching(/index/)]));
  expect((await layla.scripts()).filter((url) => /socket-library/.test(url))).toEqual([]);
});
