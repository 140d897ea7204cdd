// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Check } from '../check.ts';
import type { Exchange } from '../driver/exchange.ts';
import type { CheckResult, Outcome, RunReport } from '../run.ts';
import { toBadge, toHtml, toJson, toJunit } from './machine.ts';
import { toDetails, toSummary } from './terminal.ts';

const HOSTILE = `<script src="https://evil.example/x.js"></script> & "quotes" 'single' ]]> \u0000\u0007 مرحباً`;
const check: Check = {
  id: 'MSG-1.contiguous',
  clause: 'MSG-1',
  level: 'core',
  severity: 'MUST',
  says: `seq does not grow by one: ${HOSTILE}`,
  likely: ['MAX(seq)+1 without a lock'],
  run: async () => {},
};
const exchange: Exchange = {
  method: 'POST',
  path: '/messages',
  url: 'https://chat.example/api/messages',
  by: 'first',
  requestBody: JSON.stringify({ content: HOSTILE }),
  status: 201,
  headers: new Headers(),
  text: HOSTILE,
  json: undefined,
  ms: 7,
  curl: `curl -i -X POST 'https://chat.example/api/messages' -H "Authorization: Bearer $TOKEN"`,
};
const outcomes: Outcome[] = ['pass', 'fail', 'warn', 'not-declared', 'untestable', 'expected-fail'];
const toResult = (outcome: Outcome): CheckResult => ({
  check: { ...check, id: `MSG-1.${outcome}` },
  outcome,
  reason: outcome === 'pass' ? null : HOSTILE,
  expected: outcome === 'fail' ? HOSTILE : null,
  actual: outcome === 'fail' ? HOSTILE : null,
  exchanges: outcome === 'pass' ? [] : [exchange],
  ms: 1234,
  waitedMs: outcome === 'warn' ? 10_000 : 0,
});
const report: RunReport = {
  baseUrl: 'https://chat.example/api',
  server: { name: `own <backend>`, version: '1.2' },
  levels: ['core', 'media'],
  results: outcomes.map(toResult),
  stale: ['CUR-1.clamped'],
  conforms: false,
  ms: 5000,
};
const parse = (text: string, type: DOMParserSupportedType) => new DOMParser().parseFromString(text, type);

test('the JUnit report is well-formed XML, whatever the server has answered, and counts what failed', () => {
  const xml = parse(toJunit(report), 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  const suite = xml.documentElement;
  expect([suite.getAttribute('tests'), suite.getAttribute('failures'), suite.getAttribute('skipped')]).toEqual([
    '7',
    '3',
    '3',
  ]);
  expect(xml.querySelectorAll('testcase')).toHaveLength(7);
  const failing = [...xml.querySelectorAll('failure')].map((one) => one.parentElement?.getAttribute('name'));
  expect(failing).toEqual(['MSG-1.fail', 'MSG-1.untestable', 'CUR-1.clamped']);
});

test('the HTML report is one page that asks nobody for anything, and runs nothing a server has answered', () => {
  const html = parse(toHtml(report), 'text/html');
  expect(html.querySelectorAll('script, link, img, iframe, object, embed, base, [src], [href]')).toHaveLength(0);
  expect(toHtml(report)).not.toMatch(/@import|url\(/);
  expect(html.querySelectorAll('tr')).toHaveLength(outcomes.length);
  expect(html.body.textContent).toContain('<script src="https://evil.example/x.js">');
  expect(html.title).toBe('own <backend> 1.2: does not conform');
});

test('the badge is an SVG that says what is kept', () => {
  const kept = parse(toBadge({ ...report, conforms: true }), 'image/svg+xml');
  expect(kept.querySelector('parsererror')).toBeNull();
  expect(kept.querySelector('text')?.textContent).toBe('Majlis Core + Media');
  expect(parse(toBadge(report), 'image/svg+xml').documentElement.getAttribute('aria-label')).toBe('Majlis: failing');
});

test('the JSON report holds every check with its clause, its outcome and its exchanges', () => {
  const parsed: unknown = JSON.parse(toJson(report));
  expect(parsed).toMatchObject({
    conforms: false,
    stale: ['CUR-1.clamped'],
    results: outcomes.map((outcome) => ({ clause: 'MSG-1', severity: 'MUST', outcome })),
  });
});

test('a failure is told with the clause, both values, the exchange, a line to repeat it without the token, and a cause', () => {
  const told = toDetails(toResult('fail'));
  expect(told).toContain('MSG-1.fail (MUST of MSG-1)');
  expect(told).toMatch(/expected .*\n {2}got /);
  expect(told).toContain('first: POST /messages');
  expect(told).toContain('Authorization: Bearer $TOKEN');
  expect(told).toContain('likely: MAX(seq)+1 without a lock');
});

test('the summary counts every outcome, and names stale known failures and where a rate limit was waited for', () => {
  const told = toSummary(report);
  expect(told).toContain('1 pass, 1 fail, 1 warn, 1 untestable, 1 expected-fail, 1 not-declared in 5.0 s');
  expect(told).toContain('CUR-1.clamped is listed as a known failure and does not fail');
  expect(told).toContain('waited 10 s for the rate limits of the server (429) in 1 checks, most in MSG-1.warn (10 s)');
});
