import { expect, test } from './stage.ts';

test('a voice call: rings, is answered, both hear, and one row tells of it', async ({ layla, adam }) => {
  await layla.call.calls('voice');
  await adam.call.callIs('incoming');
  await layla.call.callIs('ringing');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await Promise.all([layla.call.hears(), adam.call.hears()]);
  for (const { call } of [layla, adam]) {
    expect(await call.facts()).toMatchObject({ pair: 'host/host', dtls: 'connected', packetsLost: 0, videoBytes: 0 });
  }
  await layla.call.hangsUp();
  await Promise.all([layla.call.callIs('ended'), adam.call.callIs('ended')]);
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
  await Promise.all([layla.call.hasNoCall(), adam.call.hasNoCall()]);
  for (const { call } of [layla, adam]) {
    await expect(call.callRows('CALL_ENDED')).toHaveCount(1);
    await expect(call.callRows('CALL_MISSED')).toHaveCount(0);
  }
});

test('a video call: both see and hear each other', async ({ layla, adam }) => {
  await adam.call.calls('video');
  await layla.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await Promise.all([layla.call.sees(25), adam.call.sees(25), layla.call.hears(), adam.call.hears()]);
  await layla.call.hangsUp();
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('a declined call ends on both sides and is not called missed', async ({ layla, adam }) => {
  await layla.call.calls('voice');
  await adam.call.declines();
  await layla.call.callIs('ended');
  await expect(layla.call.line()).toHaveText(layla.words.call.reasons.declined);
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
  await expect(adam.call.callRows('CALL_ENDED')).toHaveCount(1);
  await expect(adam.call.callRows('CALL_MISSED')).toHaveCount(0);
});

test('a call that its caller takes back stops ringing and stands as missed', async ({ layla, adam }) => {
  await layla.call.calls('voice');
  await adam.call.callIs('incoming');
  await layla.call.hangsUp();
  await adam.call.hasNoCall();
  await expect(adam.call.callRows('CALL_MISSED')).toHaveCount(1);
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('a voice call becomes a video call without a negotiation, and the camera can be turned off', async ({
  layla,
  adam,
}) => {
  await layla.call.calls('voice');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  const { negotiations } = await adam.call.facts();
  await layla.call.turnsCamera('on');
  await adam.call.sees(10);
  await expect(adam.call.picture('camera')).toBeVisible();
  // The other side's own camera stays as it was.
  expect((await adam.call.facts()).liveTracks).toEqual(['audio']);
  expect((await adam.call.facts()).negotiations).toBe(negotiations);
  await layla.call.turnsCamera('off');
  await expect.poll(async () => (await layla.call.facts()).liveTracks).toEqual(['audio']);
  await expect(adam.call.picture('camera')).toHaveCount(0);
  await adam.call.hears();
  await adam.call.hangsUp();
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('a muted microphone stays the page’s own and is silent; camera off and on again', async ({ layla, adam }) => {
  await layla.call.calls('video');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await layla.call.mutes();
  await expect(adam.call.panel()).toContainText(adam.words.call.remoteMuted.replace('{name}', 'ليلى الحربي'));
  expect((await layla.call.facts()).liveTracks.sort()).toEqual(['audio', 'video']);
  await layla.call.turnsCamera('off');
  await expect(adam.call.picture('camera')).toHaveCount(0);
  await expect.poll(async () => (await layla.call.facts()).liveTracks).toEqual(['audio']);
  await layla.call.turnsCamera('on');
  await expect(adam.call.picture('camera')).toBeVisible();
  await adam.call.sees(10);
  await adam.call.hangsUp();
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('a screen is shared beside the camera and taken back', async ({ layla, adam }) => {
  await layla.call.calls('video');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await layla.call.sharesScreen();
  await expect(adam.call.picture('screen')).toBeVisible();
  await expect(adam.call.picture('camera')).toBeVisible();
  await adam.call.sees(10);
  await layla.call.stopsSharing();
  await expect(adam.call.picture('screen')).toHaveCount(0);
  await layla.call.hangsUp();
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('on two tabs of one person one answers and the other says so', async ({ layla, adam }) => {
  const second = await adam.secondTab();
  await layla.call.calls('voice');
  await adam.call.callIs('incoming');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  expect((await second.call.facts()).open).toBe(0);
  expect((await second.call.facts()).liveTracks).toEqual([]);
  await adam.call.hangsUp();
  await second.call.hasNoCall();
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});

test('a reload in a call goes on with the same call', async ({ layla, adam }) => {
  await layla.call.calls('voice');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await layla.reload();
  await layla.call.callIs('connected');
  await adam.call.callIs('connected');
  await Promise.all([layla.call.hears(), adam.call.hears()]);
  await layla.call.hangsUp();
  await adam.call.hasNoCall();
  await expect(adam.call.callRows('CALL_ENDED')).toHaveCount(1);
});

test('two devices of one person ring: the one that answers has the call, the other falls silent', async ({
  layla,
  adam,
  anotherDevice,
}) => {
  const second = await anotherDevice('adam');
  await layla.call.calls('voice');
  await Promise.all([adam.call.callIs('incoming'), second.call.callIs('incoming')]);
  await second.call.answers();
  await Promise.all([layla.call.callIs('connected'), second.call.callIs('connected')]);
  await adam.call.hasNoCall();
  expect(await adam.call.facts()).toMatchObject({ open: 0, liveTracks: [] });
  await layla.call.hears();
  await layla.call.hangsUp();
  await expect(adam.call.callRows('CALL_MISSED')).toHaveCount(0);
});

test('someone who is in a call is busy for a third person, and hears nothing of it', async ({ layla, adam, stage }) => {
  await layla.call.calls('voice');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  const call = await stage.callFromThird('adam');
  expect(call).toMatchObject({ status: 'BUSY' });
  await adam.call.callIs('connected');
  await adam.call.hears();
  await layla.call.hangsUp();
  await adam.call.hasNoCall();
});

test('the tab of one side is killed: the other is told and the call ends', async ({ layla, adam }) => {
  test.setTimeout(90_000);
  await layla.call.calls('voice');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await layla.close();
  await expect(adam.call.panel()).toContainText(adam.words.call.notices['peer-away'].replace('{name}', 'ليلى الحربي'));
  // CALL-9: the server waits 30 s for a sign of life of either.
  await expect(adam.call.panel()).toHaveAttribute('data-status', 'ended', { timeout: 45_000 });
  await adam.call.isFree();
});
