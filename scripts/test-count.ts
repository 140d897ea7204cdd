import { existsSync, readFileSync } from 'node:fs';

export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}

const NOTHING: TestCount = { passed: 0, failed: 0, skipped: 0 };

function readReport(path: string): Record<string, unknown> | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : undefined;
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What Vitest's JSON report says; a file that could not even be loaded counts as one failure. */
export function countVitest(path: string): TestCount {
  const report = readReport(path);
  if (!report) return NOTHING;
  const results = Array.isArray(report.testResults) ? (report.testResults as Record<string, unknown>[]) : [];
  const broken = results.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && Array.isArray(assertionResults) && assertionResults.length === 0,
  );
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests) + broken.length,
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
  };
}

/** What failed in Vitest's JSON report, a line each: file, test and the first line of the reason. */
export function namesVitest(path: string): string[] {
  const results = readReport(path)?.testResults;
  return (Array.isArray(results) ? (results as VitestFile[]) : []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [`${name}: ${firstLine(message)}`];
    return failed.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
  });
}
interface VitestFile {
  name: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
}

/** What failed in Playwright's JSON report, or passed only on a second try, a line each. */
export function namesPlaywright(path: string): string[] {
  const names: string[] = [];
  const visit = ({ specs = [], suites = [] }: PlaywrightSuite): void => {
    for (const spec of specs) {
      const tests = spec.tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
      const reason = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message;
      if (tests.length > 0) names.push(`${spec.file} › ${spec.title}: ${firstLine(reason)}`);
    }
    suites.forEach(visit);
  };
  visit((readReport(path) ?? {}) as PlaywrightSuite);
  return names;
}
interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    tests: { status: string; results: { error?: { message?: string } }[] }[];
  }[];
}

const firstLine = (text: string | undefined): string => (text ?? 'no reason given').trim().split('\n')[0] ?? '';

/** What Playwright's JSON report says; a test that passed only on a second try counts as failed. */
export function countPlaywright(path: string): TestCount {
  const stats = readReport(path)?.stats as Record<string, unknown> | undefined;
  if (!stats) return NOTHING;
  return {
    passed: count(stats.expected),
    failed: count(stats.unexpected) + count(stats.flaky),
    skipped: count(stats.skipped),
  };
}

/** The sum of several runs; a run that ended badly without naming a failed test counts as one. */
export function addRuns(runs: readonly { code: number; count: TestCount }[]): TestCount {
  return runs.reduce<TestCount>(
    (sum, { code, count }) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + (code !== 0 && count.failed === 0 ? 1 : count.failed),
      skipped: sum.skipped + count.skipped,
    }),
    NOTHING,
  );
}

/** The closing line that people and machines read alike. */
export function toClosingLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
