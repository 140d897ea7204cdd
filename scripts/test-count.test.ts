import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addRuns, countPlaywright, countVitest, namesPlaywright, namesVitest, toClosingLine } from './test-count.ts';

const folder = mkdtempSync(join(tmpdir(), 'majlis-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('counts a test file that could not be loaded as a failure', () => {
  const path = report('unit.json', {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ],
  });
  expect(countVitest(path)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('counts a test that passed only on its second try as failed', () => {
  const path = report('e2e.json', { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(countPlaywright(path)).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

test('counts a run that died without a report as one failure', () => {
  const count = countVitest(join(folder, 'none.json'));
  expect(addRuns([{ code: 1, count }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('says how many passed and failed, alone on a line', () => {
  expect(toClosingLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  expect(toClosingLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
});

test('names what failed, with the first line of the reason', () => {
  const unit = report('unit-names.json', {
    testResults: [
      {
        name: 'a.test.ts',
        assertionResults: [
          { status: 'passed', fullName: 'fine' },
          { status: 'failed', fullName: 'wrong', failureMessages: ['expected 1 to be 2\n  at a.test.ts:3'] },
        ],
      },
      { name: 'b.test.ts', message: 'cannot load\nmore', assertionResults: [] },
    ],
  });
  expect(namesVitest(unit)).toEqual(['a.test.ts › wrong: expected 1 to be 2', 'b.test.ts: cannot load']);
  const spec = (title: string, status: string) => ({
    title,
    file: 'c.e2e.ts',
    tests: [{ status, results: [{ error: { message: 'no bubble\nmore' } }] }],
  });
  const e2e = report('e2e-names.json', {
    suites: [{ suites: [{ specs: [spec('lost', 'unexpected'), spec('slow', 'flaky'), spec('fine', 'expected')] }] }],
  });
  expect(namesPlaywright(e2e)).toEqual(['c.e2e.ts › lost: no bubble', 'c.e2e.ts › slow: no bubble']);
  expect(namesVitest(join(folder, 'none.json'))).toEqual([]);
});
