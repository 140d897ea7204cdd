import { expect, test } from 'vitest';
import { createCandidateWeights } from './candidate-weights.ts';

const line = (type: string, priority: number) => `candidate:1 1 udp ${priority} 10.0.0.1 4000 typ ${type}`;
const HOST = line('host', 2_130_706_431);
const RELAY = line('relay', 16_777_215);
const sdp = (ufrag: string, ...candidates: string[]) =>
  [`a=ice-ufrag:${ufrag}`, 'a=ice-pwd:x', ...candidates.map((one) => `a=${one}`)].join('\r\n');
const priorityOf = (text = '') => Number(/udp (\d+)/.exec(text)?.[1]);

test('whatever is new counts for more than anything before it, as often as there are weights', () => {
  const weights = createCandidateWeights();
  let best = 0;
  for (const ufrag of ['first', 'second', 'third', 'fourth']) {
    weights.describe(sdp(ufrag));
    const relayed = priorityOf(weights.weigh({ candidate: RELAY }).candidate);
    expect(relayed).toBeGreaterThan(best);
    best = priorityOf(weights.weigh({ candidate: HOST }).candidate);
    expect(best).toBeGreaterThan(relayed);
  }
  expect(best).toBe(2_130_706_431);
  weights.describe(sdp('fifth'));
  expect(weights.weigh({ candidate: HOST }).candidate).toBe(HOST);
});

test('the same generation keeps its weight, in a description as in a candidate of its own', () => {
  const weights = createCandidateWeights();
  const first = weights.describe(sdp('first', HOST));
  expect(priorityOf(first)).toBe(priorityOf(weights.weigh({ candidate: HOST }).candidate));
  expect(weights.describe(sdp('first', HOST))).toBe(first);
  expect(first.replace(/\d{4} 10/, '2130706431 10')).toBe(sdp('first', HOST));
});

test('the end of the candidates is passed on', () => {
  const weights = createCandidateWeights();
  weights.describe(sdp('first'));
  expect(weights.weigh({ candidate: '', sdpMid: '0' })).toEqual({ candidate: '', sdpMid: '0' });
});
