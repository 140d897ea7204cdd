import { afterEach, expect, test, vi } from 'vitest';
import { playTone, toSamples } from './call-tones.ts';

afterEach(() => vi.unstubAllGlobals());

/** Every context that the page makes from now on. */
function watchContexts(): AudioContext[] {
  const made: AudioContext[] = [];
  const Real = AudioContext;
  vi.stubGlobal(
    'AudioContext',
    class extends Real {
      constructor() {
        super();
        made.push(this);
      }
    },
  );
  return made;
}

test.each(['ringtone', 'ringback'] as const)('the built-in %s is heard, never clips, and ends in silence', (kind) => {
  const samples = toSamples(kind);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(peak).toBeGreaterThan(0.05);
  expect(peak).toBeLessThan(1);
  expect(samples.slice(-8000).every((sample) => sample === 0)).toBe(true);
});

test('stops and gives the device back', async () => {
  const contexts = watchContexts();
  const heard = new Promise<void>((resolve) => {
    const tone = playTone({
      kind: 'ringtone',
      source: undefined,
      onAudible(isAudible) {
        if (!isAudible) return;
        tone.stop();
        resolve();
      },
    });
  });
  await heard;
  await vi.waitFor(() => expect(contexts.map(({ state }) => state)).toEqual(['closed']), {
    interval: 5,
    timeout: 10_000,
  });
});
