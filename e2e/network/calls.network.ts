import type { Actor } from '../actor.ts';
import { test as base, expect } from '../stage.ts';
import { type Network, openNetwork } from './network.ts';

const test = base.extend<{ healed: undefined }, { network: Network }>({
  network: [
    async ({ browserName: _ }, use) => {
      await use(openNetwork());
    },
    { scope: 'worker' },
  ],
  healed: [
    async ({ network }, use) => {
      network.heal();
      await use(undefined);
      network.heal();
    },
    { auto: true },
  ],
});

// A change of links breaks whatever the browser is loading just then.
test.use({ calmNetwork: false });

async function connect(layla: Actor, adam: Actor, type: 'voice' | 'video'): Promise<void> {
  await layla.call.calls(type);
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await Promise.all([layla.call.hears(), adam.call.hears()]);
}

/** Waits until so much more sound has been played. */
async function listen(actor: Actor, seconds: number) {
  const before = await actor.call.facts();
  await expect
    .poll(async () => (await actor.call.facts()).samples - before.samples, { timeout: 60_000 })
    .toBeGreaterThan(seconds * 48_000);
  const after = await actor.call.facts();
  return {
    concealed: (after.concealed - before.concealed) / (after.samples - before.samples),
    frames: after.framesDecoded - before.framesDecoded,
  };
}

test('one packet in ten lost: at most 2 % of the sound is made up', async ({ layla, adam, network }) => {
  await connect(layla, adam, 'voice');
  network.lose(0.1);
  const { concealed } = await listen(adam, 20);
  console.log(`concealed-audio-at-10-percent-loss ${(concealed * 100).toFixed(2)} %`);
  expect(concealed).toBeLessThanOrEqual(0.02);
  await layla.call.hangsUp();
});

test('300 kbit a second: the sound stays whole and the picture moves', async ({ layla, adam, network }) => {
  await connect(layla, adam, 'video');
  network.narrow(300);
  // The browser finds out by and by how much goes through.
  await listen(adam, 20);
  const { concealed, frames } = await listen(adam, 10);
  console.log(`at 300 kbit: concealed ${(concealed * 100).toFixed(2)} %, ${(frames / 10).toFixed(1)} frames a second`);
  expect(concealed).toBeLessThanOrEqual(0.02);
  expect(frames / 10).toBeGreaterThanOrEqual(5);
  await layla.call.hangsUp();
});

for (const seconds of [4, 12, 20]) {
  test(`an outage of ${seconds} seconds: says so, and goes on`, async ({ layla, adam, network }) => {
    await connect(layla, adam, 'voice');
    network.lose(1);
    const lostAt = Date.now();
    await Promise.all([layla.call.callIs('reconnecting'), adam.call.callIs('reconnecting')]);
    console.log(`outage of ${seconds} s: said after ${Date.now() - lostAt} ms`);
    // The outage itself takes its time.
    await expect.poll(() => Date.now() - lostAt, { timeout: 30_000 }).toBeGreaterThanOrEqual(seconds * 1000);
    network.lose(0);
    const backAt = Date.now();
    await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
    console.log(`outage of ${seconds} s: back after ${Date.now() - backAt} ms`);
    await Promise.all([layla.call.hears(), adam.call.hears()]);
    await layla.call.hangsUp();
    await expect(adam.call.callRows('CALL_ENDED')).toHaveCount(1);
  });
}

test('the address in use goes away: the call goes on over the other', async ({ layla, adam, network }) => {
  await connect(layla, adam, 'voice');
  const { address } = await layla.call.facts();
  if (address === null || !address.startsWith('10.')) throw new Error(`the call runs over ${address}, not over a link`);
  const usual = await adam.call.longestSilence(3);
  const [gap] = await Promise.all([adam.call.longestSilence(6), network.removeAddress(address)]);
  console.log(`address-change-gap-ms ${Math.round(gap)} (pauses of the speaker: ${Math.round(usual)})`);
  // The bar is 500; a busy machine gets as much again.
  expect(gap).toBeLessThan(1000);
  await adam.call.callIs('connected');
  await Promise.all([layla.call.hears(), adam.call.hears()]);
  expect((await layla.call.facts()).address).not.toBe(address);
  await layla.call.hangsUp();
});
