import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createQuality, type QualitySample, toLevel, toMos } from './quality.ts';

/** A report as Chromium gives it after so many seconds of a call. */
function createReport(
  seconds: number,
  { loss = 0, concealed = 0, rtt = 0.04, kbps = 1000 as number | null, candidateType = 'host' } = {},
): RTCStatsReport {
  const packets = seconds * 50;
  const entries = [
    {
      id: 'a',
      type: 'inbound-rtp',
      kind: 'audio',
      bytesReceived: seconds * 8000,
      packetsReceived: packets * (1 - loss),
      packetsLost: packets * loss,
      totalSamplesReceived: seconds * 48_000,
      concealedSamples: seconds * 48_000 * concealed,
      silentConcealedSamples: 0,
      jitterBufferDelay: seconds * 48_000 * 0.05,
      jitterBufferEmittedCount: seconds * 48_000,
    },
    { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
    {
      id: 'p',
      type: 'candidate-pair',
      currentRoundTripTime: rtt,
      localCandidateId: 'l',
      remoteCandidateId: 'r',
      ...(kbps !== null && { availableOutgoingBitrate: kbps * 1000 }),
    },
    { id: 'l', type: 'local-candidate', candidateType },
    { id: 'r', type: 'remote-candidate', candidateType: 'host' },
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
type Conditions = Parameters<typeof createReport>[1];
/** Seconds one after the other, each with its own network. */
function run(conditions: Conditions[]): (QualitySample | null)[] {
  const quality = createQuality();
  return conditions.map((condition, second) =>
    quality.sample(createReport(second + 1, condition), (second + 1) * 1000),
  );
}
const times = (count: number, condition: Conditions = {}) => Array.from({ length: count }, () => condition);

it('a clean call is excellent', () => {
  const [first, second] = run(times(2));
  expect(first).toBeNull();
  expect(second).toMatchObject({ level: 'excellent', loss: 0, concealed: 0, relay: false, shouldPauseVideo: false });
  expect(second?.kbps).toBeCloseTo(64);
  expect(second?.rtt).toBeCloseTo(40);
});

it('four levels lie at 4.0, 3.6 and 3.1', () => {
  expect([4.5, 4, 3.99, 3.6, 3.59, 3.1, 3.09, 1].map(toLevel)).toEqual([
    'excellent',
    'excellent',
    'good',
    'good',
    'fair',
    'fair',
    'poor',
    'poor',
  ]);
});

it('loss that RED brings back costs little; what the ear misses costs much', () => {
  expect(toLevel(toMos({ delayMs: 70, loss: 0.1, concealed: 0.01 }))).toBe('good');
  expect(toLevel(toMos({ delayMs: 70, loss: 0.1, concealed: 0.11 }))).toBe('poor');
  expect(toLevel(toMos({ delayMs: 600, loss: 0, concealed: 0 }))).toBe('poor');
});

it('more loss, more concealment or more delay never sounds better', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const state = fc.record({
    delayMs: fc.double({ min: 0, max: 3000, noNaN: true }),
    loss: fraction,
    concealed: fraction,
  });
  fc.assert(
    fc.property(state, state, (a, b) => {
      const worse = {
        delayMs: Math.max(a.delayMs, b.delayMs),
        loss: Math.max(a.loss, b.loss),
        concealed: Math.max(a.concealed, b.concealed),
      };
      expect(toMos(worse)).toBeLessThanOrEqual(toMos(a) + 1e-9);
      expect(toMos(a)).toBeGreaterThanOrEqual(1);
      expect(toMos(a)).toBeLessThanOrEqual(4.5);
    }),
  );
});

it('pauses video after 5 s under 100 kbit/s, not before, and never on a dip', () => {
  const paused = run([...times(3), ...times(6, { kbps: 80 })]).map((sample) => sample?.shouldPauseVideo);
  expect(paused).toEqual([undefined, ...times(7).map(() => false), true]);
  expect(run([...times(3), ...times(4, { kbps: 80 }), ...times(5)]).at(-1)?.shouldPauseVideo).toBe(false);
});

it('brings video back only after 5 s over 200 kbit/s', () => {
  const start = [...times(3), ...times(6, { kbps: 80 })];
  const isPaused = (after: Conditions[]) => run([...start, ...after]).at(-1)?.shouldPauseVideo;
  expect(isPaused(times(12, { kbps: 150 }))).toBe(true);
  expect(isPaused(times(5, { kbps: 250 }))).toBe(true);
  expect(isPaused(times(6, { kbps: 250 }))).toBe(false);
});

it('tries video again on a calm line whose estimate stays low, and waits longer after each try that fails', () => {
  const states = run([...times(3), ...times(120, { kbps: 80 })]).map((sample) => sample?.shouldPauseVideo === true);
  const changes = states.flatMap((state, second) => (second > 0 && state !== states[second - 1] ? [second + 1] : []));
  // Paused at 9, tried at 24, paused at 30, tried at 60, paused at 66.
  expect(changes).toEqual([9, 24, 30, 60, 66]);
});

it('leaves video alone where the browser gives no estimate', () => {
  expect(run(times(30, { kbps: null })).some((sample) => sample?.shouldPauseVideo)).toBe(false);
});

it('sums up a call for its record', () => {
  const quality = createQuality();
  expect(quality.summary(null)).toEqual({ mosMin: null, mosAverage: null, relay: null, setupMs: null });
  for (let second = 1; second <= 4; second += 1) {
    const relayed = { candidateType: 'relay', rtt: second === 3 ? 0.6 : 0.04 };
    quality.sample(createReport(second, relayed), second * 1000);
  }
  const { mosMin, mosAverage, ...rest } = quality.summary(87.4);
  expect(rest).toEqual({ relay: true, setupMs: 87 });
  expect(mosMin ?? 0).toBeLessThan(mosAverage ?? 0);
});

it('leaves out of the record what nobody heard', () => {
  const quality = createQuality();
  const harsh = { loss: 0.3, concealed: 0.3 };
  quality.sample(createReport(1, harsh), 1000);
  quality.sample(createReport(2, harsh), 2000);
  const before = quality.summary(null);
  for (let second = 3; second < 20; second += 1) quality.sample(createReport(2, harsh), second * 1000);
  expect(quality.summary(null)).toEqual(before);
});

it('compares no report with one of another connection', () => {
  const quality = createQuality();
  quality.sample(createReport(10), 1000);
  expect(quality.sample(createReport(1), 2000)).toBeNull();
  expect(quality.sample(createReport(2), 3000)?.level).toBe('excellent');
});
