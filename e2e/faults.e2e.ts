import { expect, test } from './stage.ts';

test.describe('while the network is cut', () => {
  test.use({ calmNetwork: false });

  test('three messages written offline arrive once and in order', async ({ layla, adam }) => {
    await layla.write('قبل الانقطاع');
    await adam.sees('قبل الانقطاع');
    await layla.offline({ cut: true });
    for (const text of ['أول', 'ثانٍ', 'ثالث']) await layla.write(text);
    await expect(layla.messages()).toHaveCount(4);
    await layla.offline({ cut: false });
    await adam.sees('ثالث');
    expect(await adam.texts()).toEqual(['قبل الانقطاع', 'أول', 'ثانٍ', 'ثالث']);
    await expect(layla.pending()).toHaveCount(0);
  });

  test('three messages written offline survive a reload before the network is back', async ({ layla, adam, stage }) => {
    await layla.write('قبل');
    await adam.sees('قبل');
    await stage.backend().kill();
    for (const text of ['أ', 'ب', 'ج']) await layla.write(text);
    await expect(layla.pending()).toHaveCount(3);
    await stage.restart();
    await layla.reload();
    await adam.sees('ج');
    expect(await adam.texts()).toEqual(['قبل', 'أ', 'ب', 'ج']);
  });

  test('a server killed mid-send and started again has every message once and in order', async ({
    layla,
    adam,
    stage,
  }) => {
    const texts = Array.from({ length: 12 }, (_, index) => `رسالة ${index + 1}`);
    await layla.write('بداية');
    await adam.sees('بداية');
    for (const [index, text] of texts.entries()) {
      await layla.write(text);
      if (index === 5) await stage.backend().kill();
    }
    await stage.restart();
    await expect.poll(() => adam.texts(), { timeout: 45_000 }).toEqual(['بداية', ...texts]);
    await expect(layla.pending()).toHaveCount(0);
    expect(await layla.texts()).toEqual(['بداية', ...texts]);
  });
});

test.describe('with a token that has expired', () => {
  // The first token each person is given was over a minute ago; every later one is good.
  test.use({ tokens: { first: -60, later: 3600 }, calmNetwork: false });

  test('a fresh one is fetched and nothing is lost', async ({ layla, adam }) => {
    await layla.write('بعد انتهاء الرمز');
    await adam.sees('بعد انتهاء الرمز');
    await adam.write('received');
    await layla.sees('received');
  });
});
