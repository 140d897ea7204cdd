import { checks } from './checks/index.ts';
import { toDetails } from './report/terminal.ts';
import { type RunOptions, type RunReport, runConformance } from './run.ts';

/** The `test` of vitest, jest or node:test. */
export type TestFunction = (name: string, run: () => Promise<void>) => unknown;
/** What a run as part of other tests needs. */
export interface PluggedOptions extends Omit<RunOptions, 'baseUrl' | 'onResult'> {
  /** Known only when the tests run. */
  baseUrl: string | (() => string | Promise<string>);
}

/** Declares one test for each check; the run starts with the first of them. */
export function defineConformanceTests(test: TestFunction, options: PluggedOptions): void {
  let running: Promise<RunReport> | null = null;
  const start = async () => {
    const baseUrl = typeof options.baseUrl === 'string' ? options.baseUrl : await options.baseUrl();
    return runConformance({ ...options, baseUrl });
  };
  const chosen = checks.filter(
    ({ id }) => options.only === undefined || options.only.some((prefix) => id.startsWith(prefix)),
  );
  for (const { id, says } of chosen) {
    test(id, async () => {
      running ??= start();
      const result = (await running).results.find(({ check }) => check.id === id);
      const isBad = result?.outcome === 'fail' || (result?.outcome === 'untestable' && !options.allowUntestable);
      if (result !== undefined && isBad) throw new Error(`${says}\n${toDetails(result)}`);
    });
  }
}
