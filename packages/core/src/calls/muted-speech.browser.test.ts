import { afterEach, expect, it, vi } from 'vitest';
import { createSystemClock } from '../base/clock.ts';
import { createBrowserDevices } from '../io/devices.ts';
import { connectLoopback } from '../test/loopback.ts';
import type { CallNotice } from '../types.ts';
import { createLocalMedia } from './local-media.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

/** A microphone before which someone speaks without a pause. */
function speak(): MediaStream {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const voice = new OscillatorNode(context, { frequency: 300 });
  voice.connect(new GainNode(context, { gain: 0.3 })).connect(out);
  voice.start();
  ends.push(() => void context.close());
  return out.stream;
}

/** All sound received so far, and for how long. */
async function heard(connection: RTCPeerConnection): Promise<{ energy: number; seconds: number }> {
  for (const row of (await connection.getStats()).values())
    if (row.type === 'inbound-rtp')
      return { energy: row.totalAudioEnergy ?? 0, seconds: row.totalSamplesDuration ?? 0 };
  return { energy: 0, seconds: 0 };
}

it('tells a muted user that he speaks while the other end receives silence', async () => {
  const [real] = await createBrowserDevices().open({ audio: true });
  ends.push(() => real?.stop());
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => speak());
  const notices = new Set<CallNotice>();
  const media = createLocalMedia({
    devices: createBrowserDevices(),
    clock: createSystemClock(),
    logger: { debug: () => undefined, warn: () => undefined, error: () => undefined },
    remembered: { get: () => null, set: () => undefined },
    onTrack: () => undefined,
    onChange: () => undefined,
    onNotice: (notice, { isOn }) => void (isOn ? notices.add(notice) : notices.delete(notice)),
  });
  ends.push(media.release);
  const { audio } = await media.acquire({ audio: true, video: false });
  if (!audio) throw new Error('no microphone');
  const { far, received, close } = await connectLoopback([audio]);
  ends.push(close);
  const element = new Audio();
  element.srcObject = received;
  await element.play();
  await vi.waitFor(async () => expect((await heard(far)).energy).toBeGreaterThan(0.005), { timeout: 10_000 });

  media.setMuted(true);
  await vi.waitFor(() => expect(notices).toContain('speaking-while-muted'), { timeout: 15_000, interval: 20 });
  // What was on its way when the microphone was muted has arrived when half a second more has been played.
  const { seconds } = await heard(far);
  await vi.waitFor(async () => expect((await heard(far)).seconds).toBeGreaterThan(seconds + 0.5), { timeout: 15_000 });
  const before = await heard(far);
  await vi.waitFor(async () => expect((await heard(far)).seconds).toBeGreaterThan(before.seconds + 1), {
    timeout: 15_000,
  });
  expect((await heard(far)).energy - before.energy).toBeLessThan(1e-6);

  media.setMuted(false);
  expect(notices.size).toBe(0);
  await vi.waitFor(async () => expect((await heard(far)).energy).toBeGreaterThan(before.energy + 0.005), {
    timeout: 15_000,
  });
});
