import { createTestClock } from '@majlis/testing';
import { afterEach, expect, test } from 'vitest';
import type { PeerConnection, PeerFactory } from '../io/peer.ts';
import { readWay, watchAddress } from './address-watch.ts';

const candidateOf = (address: string) => `candidate:1 1 udp 2122260223 ${address} 40705 typ host generation 0`;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A call whose packets come as the test says, on a device that has these addresses. */
function prepare({ own = '10.1.0.1' as string | null, addresses = ['10.1.0.1', '10.2.0.1'] } = {}) {
  const clock = createTestClock();
  const device = { addresses, asked: 0, open: 0 };
  const way = { packets: 0, address: own };
  let gone = 0;
  const peers = {
    create() {
      device.asked += 1;
      device.open += 1;
      const peer = {
        onicecandidate: null as PeerConnection['onicecandidate'],
        createDataChannel: () => ({}),
        async setLocalDescription() {
          for (const address of device.addresses) {
            const candidate = candidateOf(address);
            peer.onicecandidate?.({ candidate: { candidate, toJSON: () => ({ candidate }) } });
          }
        },
        close() {
          device.open -= 1;
        },
      };
      return peer;
    },
  } as unknown as PeerFactory;
  const onGone = () => {
    gone += 1;
  };
  stops.push(watchAddress({ clock, peers, look: async () => ({ ...way }), onGone }));
  return {
    device,
    gone: () => gone,
    async hear(ms: number) {
      for (let at = 0; at < ms; at += 20) {
        way.packets += 1;
        await clock.advance(20);
      }
    },
    silence: (ms: number) => clock.advance(ms),
  };
}

test('an address that is gone is noticed within 400 ms of the last packet', async () => {
  const { device, gone, hear, silence } = prepare();
  await hear(1000);
  device.addresses = ['10.2.0.1'];
  await silence(400);
  expect(gone()).toBe(1);
  expect(device.open).toBe(0);
});

test('a pause of the speaker asks once, and while the address is there nothing happens', async () => {
  const { device, gone, hear, silence } = prepare();
  await hear(1000);
  await silence(400);
  await hear(200);
  expect([device.asked, gone(), device.open]).toEqual([1, 0, 0]);
});

test('a silence that lasts is asked about again, once a second', async () => {
  const { device, gone, hear, silence } = prepare();
  await hear(1000);
  await silence(300);
  device.addresses = ['10.2.0.1'];
  await silence(2200);
  expect(device.asked).toBeLessThanOrEqual(4);
  expect(gone()).toBeGreaterThanOrEqual(2);
});

test.each([
  ['the browser hides the address in use', { own: null }],
  ['the device has no address left, or hides them', { addresses: ['a1b2.local'] }],
])('nothing is concluded when %s', async (_, how) => {
  const { gone, hear, silence } = prepare(how);
  await hear(500);
  await silence(2000);
  expect(gone()).toBe(0);
});

test('reads packets and the own address from what Chromium reports, and nothing from less', () => {
  const rows = new Map<string, object>([
    ['T', { type: 'transport', packetsReceived: 7, selectedCandidatePairId: 'P' }],
    ['P', { type: 'candidate-pair', localCandidateId: 'L' }],
    ['L', { type: 'local-candidate', address: '10.1.0.1' }],
  ]);
  expect(readWay(rows as unknown as RTCStatsReport)).toEqual({ packets: 7, address: '10.1.0.1' });
  rows.set('L', { type: 'local-candidate', address: '' });
  expect(readWay(rows as unknown as RTCStatsReport)).toEqual({ packets: 7, address: null });
  rows.delete('T');
  expect(readWay(rows as unknown as RTCStatsReport)).toBeNull();
  expect(readWay(null)).toBeNull();
});
