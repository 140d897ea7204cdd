import { expect, test } from './stage.ts';

test.use({ backendEnvironment: { MAJLIS_RING_SECONDS: '5' } });

test('a call that nobody answers is missed, on both sides and once', async ({ layla, adam }) => {
  await layla.call.calls('voice');
  await adam.call.callIs('incoming');
  await adam.call.hasNoCall();
  await layla.call.callIs('ended');
  await expect(layla.call.line()).toHaveText(layla.words.call.reasons.timeout);
  for (const { call } of [layla, adam]) await expect(call.callRows('CALL_MISSED')).toHaveCount(1);
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('both tabs are killed while it rings: the call is missed all the same', async ({ layla, adam, anotherDevice }) => {
  await layla.call.calls('voice');
  await adam.call.callIs('incoming');
  await Promise.all([layla.close(), adam.close()]);
  const later = await anotherDevice('adam');
  await expect(later.call.callRows('CALL_MISSED')).toHaveCount(1);
});
