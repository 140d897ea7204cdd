import { expect, test } from './stage.ts';

test('a place that the browser refuses is explained, with how to allow it', async ({ layla }) => {
  await layla.forbidLocation();
  await layla.asksForPlace();
  await expect(layla.problem()).toHaveText(layla.words.permission.location);
});

test('a microphone that the browser refuses is explained, and writing goes on', async ({ layla, adam }) => {
  await layla.forbidMicrophone();
  await layla.startsRecording();
  await expect(layla.problem()).toHaveText(layla.words.permission.microphone);
  await layla.cancelsRecording();
  await layla.write('أكتب بدل التسجيل');
  await adam.sees('أكتب بدل التسجيل');
});

test('a file that only calls itself a picture is refused in words, and writing goes on', async ({ layla, adam }) => {
  await layla.picks({ name: 'car.png', mimeType: 'image/png', content: '<svg onload="alert(1)">' });
  await expect(layla.problem()).toContainText(layla.words.composer.notAnImage);
  await layla.press('Escape');
  await layla.write('بلا صورة');
  await adam.sees('بلا صورة');
  await expect(adam.messages()).toHaveCount(1);
});

test('markup and hostile addresses stay text', async ({ layla, adam }) => {
  await adam.write('<img src=x onerror="document.title=1"> javascript:alert(1) https://example.com');
  await layla.sees('<img src=x onerror="document.title=1"> javascript:alert(1)');
  expect(await layla.links()).toEqual(['https://example.com/']);
});
