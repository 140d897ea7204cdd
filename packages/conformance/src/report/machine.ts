import type { CheckResult, RunReport } from '../run.ts';
import { toDetails } from './terminal.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** XML 1.0 has no place for control characters, not even escaped. */
const toMarkup = (text: string) =>
  [...text]
    .filter((one) => one >= ' ' || one === '\n' || one === '\t')
    .join('')
    .replace(/[&<>"']/g, (one) => escapes[one] ?? one);

/** The whole run as JSON; no token is in it. */
export function toJson(report: RunReport): string {
  const results = report.results.map(({ check, exchanges, ...rest }) => ({
    id: check.id,
    clause: check.clause,
    level: check.level,
    severity: check.severity,
    ...rest,
    exchanges: exchanges.map(({ by, method, path, requestBody, status, text, ms, curl }) => ({
      by,
      method,
      path,
      requestBody,
      status,
      text,
      ms,
      curl,
    })),
  }));
  return JSON.stringify({ ...report, results }, null, 2);
}

/** For a CI that reads JUnit. */
export function toJunit({ results, stale, ms }: RunReport): string {
  const of = (outcomes: readonly string[]) => results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const cases = results.map((result) => {
    const { check, outcome } = result;
    const open = `<testcase classname="${check.clause}" name="${toMarkup(check.id)}" time="${result.ms / 1000}">`;
    if (outcome === 'fail' || outcome === 'untestable') {
      return `${open}<failure message="${toMarkup(result.reason ?? outcome)}">${toMarkup(toDetails(result))}</failure></testcase>`;
    }
    return `${open}${outcome === 'pass' ? '' : `<skipped message="${outcome}"/>`}</testcase>`;
  });
  for (const id of stale) {
    const name = toMarkup(id);
    cases.push(
      `<testcase classname="known-failures" name="${name}"><failure message="${name} is listed as a known failure and does not fail"/></testcase>`,
    );
  }
  const failures = of(['fail', 'untestable']) + stale.length;
  const skipped = of(['warn', 'not-declared', 'expected-fail']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="majlis-conformance" tests="${cases.length}" failures="${failures}" skipped="${skipped}" time="${ms / 1000}">\n${cases.join('\n')}\n</testsuite>\n`;
}

const row = (result: CheckResult) =>
  `<tr class="${result.outcome}"><td>${result.outcome}</td><td>${toMarkup(result.check.id)}</td><td>${result.check.severity}</td><td>${
    result.outcome === 'pass'
      ? toMarkup(result.check.says).replace(/^/, '<s>').concat('</s>')
      : `<pre>${toMarkup(toDetails(result))}</pre>`
  }</td></tr>`;
const STYLE =
  'body{font:14px system-ui;margin:2rem}table{border-collapse:collapse;width:100%}td{border-top:1px solid #ccc;padding:.3rem;vertical-align:top}pre{white-space:pre-wrap;margin:0}s{color:#888;text-decoration:none}.fail td:first-child,.untestable td:first-child{color:#b00020;font-weight:700}.pass td:first-child{color:#06703a}';

/** One page that needs nothing beside it. */
export function toHtml(report: RunReport): string {
  const title = `${report.server.name} ${report.server.version}: ${report.conforms ? 'conforms' : 'does not conform'}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${toMarkup(title)}</title><style>${STYLE}</style><h1>${toMarkup(title)}</h1><p>${toMarkup(report.levels.join(', '))}; ${report.results.length} checks</p><table>${report.results.map(row).join('')}</table></html>\n`;
}

/** An SVG to show in a readme. */
export function toBadge({ levels, conforms }: RunReport): string {
  const words = conforms
    ? `Majlis ${levels.map((level) => level[0]?.toUpperCase() + level.slice(1)).join(' + ')}`
    : 'Majlis: failing';
  const width = 14 + words.length * 7;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${words}"><rect width="${width}" height="20" rx="3" fill="${conforms ? '#06703a' : '#b00020'}"/><text x="7" y="14" font-family="Verdana,sans-serif" font-size="11" fill="#fff">${words}</text></svg>\n`;
}
