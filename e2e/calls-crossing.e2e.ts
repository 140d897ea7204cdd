import { expect, test } from './stage.ts';

test.use({ backendEnvironment: { MAJLIS_CALLS_PER_MINUTE: '100' } });

// CALL-3
test('both call at once, twenty times: each time one call, both in it', async ({ layla, adam, stage }) => {
  test.setTimeout(240_000);
  for (let round = 1; round <= 20; round += 1) {
    await Promise.all([layla.call.callsAtOnce(), adam.call.callsAtOnce()]);
    await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
    await Promise.all([layla.call.hears(), adam.call.hears()]);
    await (round % 2 === 0 ? layla : adam).call.hangsUp();
    await Promise.all([layla.call.hasNoCall(), adam.call.hasNoCall()]);
    await Promise.all([layla.call.isFree(), adam.call.isFree()]);
  }
  const records = await stage.callRecords('layla');
  expect(records.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'ENDED'));
});
