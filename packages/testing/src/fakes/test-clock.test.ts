import { expect, test } from 'vitest';
import { createTestClock } from './test-clock.ts';

test('timers run at their own time and in order', async () => {
  const clock = createTestClock(0);
  const ran: string[] = [];
  clock.setTimeout(() => ran.push(`b@${clock.now()}`), 20);
  clock.setTimeout(() => ran.push(`a@${clock.now()}`), 10);
  clock.setTimeout(() => ran.push('late'), 31);
  await clock.advance(30);
  expect(ran).toEqual(['a@10', 'b@20']);
  expect(clock.now()).toBe(30);
  expect(clock.pending()).toBe(1);
});

test('a timer set by a promise inside the span runs in the same advance', async () => {
  const clock = createTestClock(0);
  const ran: number[] = [];
  const again = async () => {
    await Promise.resolve();
    ran.push(clock.now());
    if (ran.length < 3) clock.setTimeout(() => void again(), 10);
  };
  clock.setTimeout(() => void again(), 10);
  await clock.advance(30);
  expect(ran).toEqual([10, 20, 30]);
});

test('an undone timer does not run, and a jump of the wall clock runs none', async () => {
  const clock = createTestClock(0);
  let ran = 0;
  clock.setTimeout(() => (ran += 1), 10)();
  clock.setTimeout(() => (ran += 1), 1000);
  clock.jump(86_400_000);
  await clock.advance(10);
  expect(ran).toBe(0);
  expect(clock.now()).toBe(86_400_010);
});
