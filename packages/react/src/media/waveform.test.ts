import { expect, test } from 'vitest';
import { toWaveform } from './waveform.ts';

test('a long recording becomes at most 128 integers of 0–100, the loudest 100', () => {
  const waveform = toWaveform(Array.from({ length: 18_000 }, (_, index) => Math.abs(Math.sin(index / 500)) * 0.4));
  expect(waveform).toHaveLength(128);
  expect(Math.max(...waveform)).toBe(100);
  expect(waveform.every((bar) => Number.isInteger(bar) && bar >= 0 && bar <= 100)).toBe(true);
});

test('a short recording has one bar per sample, and nothing at all has none', () => {
  expect(toWaveform([0.2, 0.4])).toEqual([50, 100]);
  expect(toWaveform([])).toEqual([]);
});

test('near silence is not made loud', () => {
  expect(Math.max(...toWaveform([0.001, 0.002, 0.001]))).toBeLessThan(10);
});
