import { clauses } from '@majlis/contract/clauses';
import type { Check } from '../check.ts';
import type { CheckResult, Outcome, RunReport } from '../run.ts';

const MARKS: Readonly<Record<Outcome, string>> = {
  pass: '✓',
  fail: '✗',
  warn: '!',
  'not-declared': '-',
  untestable: '?',
  'expected-fail': '~',
};
/** One line of progress. */
export const toLine = ({ check, outcome, ms, reason }: CheckResult): string =>
  `${MARKS[outcome]} ${check.id}${outcome === 'pass' ? ` (${ms} ms)` : `: ${reason ?? outcome}`}`;

/** All that is known of a failure: the clause, what was expected, the exchanges and how to repeat the last. */
export function toDetails({ check, outcome, reason, expected, actual, exchanges }: CheckResult): string {
  const lines = [`${MARKS[outcome]} ${check.id} (${check.severity} of ${check.clause})`, `  ${reason ?? ''}`];
  if (expected !== null) lines.push(`  expected ${expected}`, `  got      ${actual}`);
  for (const { by, method, path, requestBody, status, text, ms } of exchanges) {
    lines.push(
      `  ${by}: ${method} ${path} ${requestBody?.slice(0, 300) ?? ''}`,
      `    → ${status} in ${ms} ms ${text.slice(0, 300)}`,
    );
  }
  const last = exchanges.at(-1);
  if (last !== undefined) lines.push(`  ${last.curl}`);
  for (const cause of check.likely ?? []) lines.push(`  likely: ${cause}`);
  return lines.join('\n');
}

/** What `explain` prints. */
export function toExplanation({ id, clause, level, severity, says, likely = [] }: Check): string {
  const causes = likely.map((cause) => `  likely: ${cause}`);
  return [
    `${id} (${severity}, level ${level})`,
    `  fails with: ${says}`,
    `  ${clause}: ${clauses[clause]}`,
    ...causes,
  ].join('\n');
}

const WAITS_SHOWN = 5;
/** The rate limits of the server were kept, and cost time: where. */
function toWaits(waited: readonly CheckResult[]): string {
  const seconds = waited.reduce((sum, { waitedMs }) => sum + waitedMs, 0) / 1000;
  const longest = [...waited].sort((a, b) => b.waitedMs - a.waitedMs).slice(0, WAITS_SHOWN);
  const where = longest.map(({ check, waitedMs }) => `${check.id} (${(waitedMs / 1000).toFixed(0)} s)`).join(', ');
  return `waited ${seconds.toFixed(0)} s for the rate limits of the server (429) in ${waited.length} checks, most in ${where}`;
}

/** The end of a run: failures in full, then the counts. */
export function toSummary({ results, stale, server, levels, conforms, ms }: RunReport): string {
  const shown = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn' || outcome === 'untestable');
  const counts = (['pass', 'fail', 'warn', 'untestable', 'expected-fail', 'not-declared'] as const).map(
    (outcome) => `${results.filter((result) => result.outcome === outcome).length} ${outcome}`,
  );
  const waited = results.filter(({ waitedMs }) => waitedMs > 0);
  return [
    ...shown.map(toDetails),
    ...stale.map((id) => `✗ ${id} is listed as a known failure and does not fail`),
    ...(waited.length > 0 ? [toWaits(waited)] : []),
    `${server.name} ${server.version}, levels ${levels.join(', ')}: ${counts.join(', ')} in ${(ms / 1000).toFixed(1)} s`,
    conforms ? 'The backend keeps what was checked.' : 'The backend does not conform.',
  ].join('\n');
}
