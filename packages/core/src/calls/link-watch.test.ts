import { createTestClock } from '@majlis/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLinkWatch } from './link-watch.ts';

function createStage(side: 'caller' | 'callee' = 'caller') {
  const clock = createTestClock(0);
  const steps: string[] = [];
  const link = { isOpen: true, answers: true, carries: true };
  let bytes = 0;
  const note = (step: string) => steps.push(`${(clock.now() / 1000).toFixed(1)} ${step}`);
  const watch = createLinkWatch({
    clock,
    side,
    send(message) {
      if (!link.isOpen) return false;
      const { ping } = message as { ping?: number };
      if (ping !== undefined && link.answers) clock.setTimeout(() => watch.receive({ pong: ping }), 20);
      return true;
    },
    onReconnecting: () => note('reconnecting'),
    onRestart: () => note('restart'),
    onRebuild: () => note('rebuild'),
    onGiveUp: (reason) => note(reason),
    onBack: () => note('back'),
  });
  const sample = () => {
    bytes += link.carries ? 500 : 0;
    watch.bytes(bytes);
    clock.setTimeout(sample, 500);
  };
  return {
    clock,
    steps,
    link,
    watch,
    restarts: () => steps.filter((step) => step.endsWith(' restart')).length,
    async connect() {
      watch.state('connecting');
      watch.state('connected');
      watch.remoteMedia(true);
      sample();
      await clock.advance(1000);
    },
  };
}

it('says nothing while media flows, for an hour', async () => {
  const stage = createStage();
  await stage.connect();
  await stage.clock.advance(3_600_000);
  expect(stage.steps).toEqual([]);
});

it('shows that it reconnects within 2 s after packets stop, and that it is back when they flow', async () => {
  const stage = createStage();
  await stage.connect();
  Object.assign(stage.link, { carries: false });
  await stage.clock.advance(1700);
  expect(stage.steps).toEqual(['2.5 reconnecting']);
  stage.link.carries = true;
  await stage.clock.advance(500);
  expect(stage.steps).toEqual(['2.5 reconnecting', '3.0 back']);
  await stage.clock.advance(60_000);
  expect(stage.steps).toHaveLength(2);
});

it('does not miss packets from an end that says it sends none', async () => {
  const stage = createStage();
  await stage.connect();
  stage.watch.remoteMedia(false);
  stage.link.carries = false;
  await stage.clock.advance(60_000);
  expect(stage.steps).toEqual([]);
  stage.watch.remoteMedia(true);
  await stage.clock.advance(2000);
  expect(stage.steps).toEqual(['62.5 reconnecting']);
});

it('reconnects when a ping stays unanswered for 2 s', async () => {
  const stage = createStage();
  await stage.connect();
  stage.watch.remoteMedia(false);
  Object.assign(stage.link, { carries: false, answers: false });
  await stage.clock.advance(4000);
  // The ping of second 2 is the first without an answer.
  expect(stage.steps).toEqual(['4.0 reconnecting', '5.0 restart']);
});

it('is back as soon as packets flow, before the first ping is answered again', async () => {
  const stage = createStage();
  await stage.connect();
  Object.assign(stage.link, { carries: false, answers: false });
  await stage.clock.advance(6700);
  stage.link.carries = true;
  await stage.clock.advance(400);
  expect(stage.steps.at(-1)).toBe('8.0 back');
});

it('judges by pings that were sent: a page asleep for a minute is not a dead link', async () => {
  const stage = createStage();
  await stage.connect();
  stage.watch.remoteMedia(false);
  await stage.clock.advance(200);
  stage.clock.jump(60_000);
  await stage.clock.advance(5000);
  expect(stage.steps).toEqual([]);
});

it('asks at once and waits only 1 s for an end whose socket is gone', async () => {
  const stage = createStage();
  await stage.connect();
  stage.watch.remoteMedia(false);
  stage.link.carries = false;
  await stage.clock.advance(500);
  stage.watch.peerAway(true);
  await stage.clock.advance(10_000);
  expect(stage.steps).toEqual([]);
  stage.link.answers = false;
  await stage.clock.advance(2000);
  expect(stage.steps[0]).toMatch(/reconnecting$/);
});

it.each([
  ['caller', 1],
  ['callee', 2],
] as const)('the %s restarts %i s after the connection is disturbed', async (side, seconds) => {
  const stage = createStage(side);
  await stage.connect();
  stage.watch.state('disconnected');
  await stage.clock.advance(seconds * 1000);
  expect(stage.steps).toEqual(['1.0 reconnecting', `${(1 + seconds).toFixed(1)} restart`]);
  stage.watch.state('connected');
  expect(stage.steps.at(-1)).toMatch(/back$/);
});

it('restarts at once when the connection failed or the network changed', async () => {
  const stage = createStage('callee');
  await stage.connect();
  stage.watch.networkChanged();
  expect(stage.steps).toEqual(['1.0 restart']);
  stage.watch.state('connecting');
  stage.watch.state('connected');
  stage.watch.state('failed');
  expect(stage.steps).toEqual(['1.0 restart', '1.0 reconnecting', '1.0 restart']);
});

it('gives up 30 s after media was lost, once, and stays silent', async () => {
  const stage = createStage();
  await stage.connect();
  Object.assign(stage.link, { carries: false, answers: false });
  stage.watch.state('disconnected');
  await stage.clock.advance(31_000);
  expect(stage.steps.at(-1)).toBe('31.0 connection_lost');
  expect(stage.restarts()).toBe(10);
  const { length } = stage.steps;
  stage.watch.networkChanged();
  stage.watch.state('failed');
  await stage.clock.advance(60_000);
  expect(stage.steps).toHaveLength(length);
});

it('keeps a call whose other end answers though its sound is missing, after two restarts that did not bring it', async () => {
  const stage = createStage();
  await stage.connect();
  stage.link.carries = false;
  await stage.clock.advance(120_000);
  expect(stage.steps.map((step) => step.slice(4))).toEqual(['reconnecting', 'restart', 'restart', 'back']);
  stage.link.carries = true;
  await stage.clock.advance(1000);
  stage.link.carries = false;
  await stage.clock.advance(2000);
  expect(stage.steps.at(-1)).toMatch(/reconnecting$/);
});

it('builds a new connection after 10 restarts in 120 s', async () => {
  const stage = createStage();
  await stage.connect();
  for (let round = 0; round < 10; round += 1) {
    stage.watch.networkChanged();
    await stage.clock.advance(10_000);
  }
  stage.watch.networkChanged();
  expect(stage.restarts()).toBe(10);
  expect(stage.steps.slice(-2)).toEqual(['101.0 reconnecting', '101.0 rebuild']);
  stage.watch.state('connecting');
  stage.watch.state('connected');
  expect(stage.steps.at(-1)).toBe('101.0 back');
});

it('restarts freely again when 120 s have passed', async () => {
  const stage = createStage();
  await stage.connect();
  for (let round = 0; round < 30; round += 1) {
    stage.watch.networkChanged();
    await stage.clock.advance(13_000);
  }
  expect(stage.steps.some((step) => step.endsWith('rebuild'))).toBe(false);
});

it('a call that does not connect is rebuilt at 20 s and over at 30 s', async () => {
  const stage = createStage();
  stage.watch.state('connecting');
  await stage.clock.advance(30_000);
  expect(stage.steps).toEqual(['20.0 rebuild', '30.0 connection_failed']);
});

it('a refused description is met with one rebuild before the call connects, then with the end', () => {
  const stage = createStage();
  stage.watch.negotiationFailed();
  stage.watch.negotiationFailed();
  expect(stage.steps).toEqual(['0.0 rebuild', '0.0 connection_failed']);
});

it('three refused descriptions in a row end a call that was connected', async () => {
  const stage = createStage();
  await stage.connect();
  stage.watch.negotiationFailed();
  stage.watch.state('connected');
  for (let count = 0; count < 3; count += 1) stage.watch.negotiationFailed();
  expect(stage.steps.map((step) => step.slice(4))).toEqual([
    'reconnecting',
    'rebuild',
    'back',
    'reconnecting',
    'rebuild',
    'rebuild',
    'connection_lost',
  ]);
});

it('answers the other end’s pings and leaves every other message alone', () => {
  const sent: unknown[] = [];
  const quiet = () => undefined;
  const watch = createLinkWatch({
    clock: createTestClock(0),
    side: 'callee',
    send: (message) => sent.push(message) > 0,
    onReconnecting: quiet,
    onRestart: quiet,
    onRebuild: quiet,
    onGiveUp: quiet,
    onBack: quiet,
  });
  expect(watch.receive({ ping: 4 })).toBe(true);
  expect(sent).toEqual([{ pong: 4 }]);
  expect([{ hello: 1 }, null, 'ping', 7, []].map((message) => watch.receive(message))).not.toContain(true);
  watch.stop();
});

it('whatever happens, it never restarts more than 10 times in 120 s and ends at most once', async () => {
  const events = ['disconnected', 'failed', 'connected', 'network', 'away', 'mute', 'refused'] as const;
  const step = fc.tuple(fc.constantFrom(...events), fc.integer({ min: 0, max: 8000 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (script) => {
      const stage = createStage();
      await stage.connect();
      for (const [event, ms] of script) {
        if (event === 'network') stage.watch.networkChanged();
        else if (event === 'away') stage.watch.peerAway(true);
        else if (event === 'mute') stage.link.answers = !stage.link.answers;
        else if (event === 'refused') stage.watch.negotiationFailed();
        else stage.watch.state(event);
        await stage.clock.advance(ms);
      }
      const restartedAt = stage.steps
        .filter((line) => line.endsWith(' restart'))
        .map((line) => Number.parseFloat(line));
      const rebuiltAt = stage.steps.filter((line) => line.endsWith('rebuild')).map((line) => Number.parseFloat(line));
      if (rebuiltAt.length === 0) {
        for (const [index, at] of restartedAt.entries()) {
          const tenth = restartedAt[index + 10];
          if (tenth !== undefined) expect(tenth - at).toBeGreaterThanOrEqual(119.9);
        }
      }
      const over = stage.steps.findIndex((line) => line.includes('connection_'));
      if (over >= 0) expect(over).toBe(stage.steps.length - 1);
      // Every disturbance is followed by its end: no `back` without `reconnecting`, never two in a row.
      const told = stage.steps
        .map((line) => line.split(' ')[1])
        .filter((word) => word === 'back' || word === 'reconnecting');
      for (const [index, word] of told.entries()) expect(word).toBe(index % 2 === 0 ? 'reconnecting' : 'back');
    }),
    { numRuns: 30 },
  );
});
