import { expect, test } from './stage.ts';

const longText = 'سلام '.repeat(999) + '😀'.repeat(5); // 5,000 code points, 10 UTF-16 units of them emoji

test('two people write to each other in Arabic, English and emoji', async ({ layla, adam }) => {
  await layla.write('مرحباً، هل السيارة ما زالت متاحة؟');
  await adam.sees('مرحباً، هل السيارة ما زالت متاحة؟');
  await adam.write('Yes, it is 👩‍👩‍👧‍👦 — 120,000 km');
  await layla.sees('Yes, it is 👩‍👩‍👧‍👦 — 120,000 km');
  await expect(layla.messages()).toHaveCount(2);
  await expect(adam.messages()).toHaveCount(2);
});

test('a text of 5,000 code points arrives whole and a longer one is refused in words', async ({ layla, adam }) => {
  expect([...longText]).toHaveLength(5000);
  await layla.write(longText);
  await adam.readsMore();
  await expect.poll(async () => [...(await adam.lastText())].length).toBe(5000);
  expect(await adam.lastText()).toBe(longText);

  await layla.fill(`${longText}!`);
  await expect(layla.problem()).toBeVisible();
  await expect(layla.sendButton()).toBeDisabled();
});

test('a voice note is recorded from the microphone and played by the other', async ({ layla, adam }) => {
  await layla.recordVoice(1500);
  await adam.playsLastVoice();
});

test('a picture with a caption arrives and opens', async ({ layla, adam }) => {
  await layla.sendPicture({ width: 640, height: 480, caption: 'من الأمام' });
  await adam.sees('من الأمام');
  await adam.opensLastPicture();
});

test('a place arrives as a card that leads to a map', async ({ adam, layla }) => {
  await adam.sendLocation();
  await layla.seesPlace({ lat: 24.7136, lng: 46.6753 });
});

test('typing shows while the other writes and goes when they stop', async ({ layla, adam }) => {
  await layla.write('أهلاً');
  await adam.sees('أهلاً');
  await adam.type('I am thi');
  await expect(layla.typingLine()).toBeVisible();
  await adam.clear();
  await expect(layla.typingLine()).toBeHidden();
});

test('ticks go from sent to delivered to read', async ({ layla, adam }) => {
  await adam.hide();
  await layla.write('وصلت؟');
  await expect(layla.lastStatus('delivered')).toBeVisible();
  await adam.show();
  await adam.sees('وصلت؟');
  await expect(layla.lastStatus('read')).toBeVisible();
});

test('a reload keeps the history', async ({ layla, adam }) => {
  for (const text of ['واحد', 'اثنان', 'ثلاثة']) await layla.write(text);
  await adam.sees('ثلاثة');
  await adam.reload();
  await adam.sees('ثلاثة');
  expect(await adam.texts()).toEqual(['واحد', 'اثنان', 'ثلاثة']);
});

test('a second tab of the same person shows the same and can write', async ({ layla, adam }) => {
  await layla.write('من التبويب الأول');
  const second = await layla.secondTab();
  await second.sees('من التبويب الأول');
  await second.write('من التبويب الثاني');
  await layla.sees('من التبويب الثاني');
  await adam.sees('من التبويب الثاني');
  await layla.close();
  await adam.write('still there?');
  await second.sees('still there?');
  expect(await second.texts()).toEqual(['من التبويب الأول', 'من التبويب الثاني', 'still there?']);
});
