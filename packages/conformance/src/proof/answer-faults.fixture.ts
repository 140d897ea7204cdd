/** An answer on its way to the kit, as a faulty backend would have given it. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}
export type AlterAnswer = (answer: Answer, path: string) => void;
export interface AnswerFault {
  name: string;
  /** The check that must find it. */
  kills: string;
  alter: AlterAnswer;
}

const replace =
  (from: RegExp, to: string | ((found: string) => string)): AlterAnswer =>
  (answer) => {
    answer.body = typeof to === 'string' ? answer.body.replace(from, to) : answer.body.replace(from, to);
  };
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, one]) => [key, reversed(one)]),
        )
      : value;
const onJson =
  (change: (value: unknown) => unknown): AlterAnswer =>
  (answer) => {
    if (answer.headers.get('content-type')?.includes('json'))
      answer.body = JSON.stringify(change(JSON.parse(answer.body)));
  };
/** The same moment, three hours ahead; a day later by the calendar where it must be. */
const toRiyadh = (time: string) => {
  const at = Date.parse(time.slice(1, -1)) + 3 * 3_600_000;
  return `"${new Date(at).toISOString().replace('Z', '+03:00')}"`;
};
const header =
  (name: string, value: string): AlterAnswer =>
  ({ headers }) =>
    headers.set(name, value);
const drop =
  (name: string): AlterAnswer =>
  ({ headers }) =>
    headers.delete(name);

export const answerFaults: readonly AnswerFault[] = [
  { name: 'times lose their offset', kills: 'GEN-4.no-naive-time', alter: replace(/(At":"[\d-]+T[\d:.]+)Z"/g, '$1"') },
  { name: 'answers may be cached', kills: 'GEN-9.not-cached', alter: header('cache-control', 'public, max-age=60') },
  {
    name: 'problems are plain JSON',
    kills: 'ERR-1.problem-type',
    alter: ({ status, headers }) => (status >= 400 ? headers.set('content-type', 'application/json') : undefined),
  },
  { name: 'codes are made up', kills: 'ERR-1.problem-code', alter: replace(/"code":"not_found"/, '"code":"missing"') },
  {
    name: 'an expired token is only unauthenticated',
    kills: 'AUTH-2.expired-token',
    alter: replace(/"code":"token_expired"/, '"code":"unauthenticated"'),
  },
  {
    name: 'outsiders are told 403',
    kills: 'AUTH-4.outsider-history',
    alter: (answer) => {
      if (answer.status === 404) answer.status = 403;
    },
  },
  {
    name: 'every success is 200',
    kills: 'GEN-3.get-or-create',
    alter: (answer) => {
      if (answer.status === 201) answer.status = 200;
    },
  },
  {
    name: 'successes are HTML by their type',
    kills: 'GEN-1.type-is-json',
    alter: ({ status, headers }) => (status < 300 ? headers.set('content-type', 'text/html') : undefined),
  },
  { name: 'text is escaped for HTML', kills: 'GEN-7.round-trip-html', alter: replace(/<b>/g, '&lt;b&gt;') },
  {
    name: 'clientId is left out',
    kills: 'MSG-3.client-id-returned',
    alter: replace(/"clientId":"[^"]*"/g, '"clientId":null'),
  },
  { name: 'messages have no seq', kills: 'GEN-6.answer-sendMessage', alter: replace(/"seq":\d+,/g, '') },
  { name: 'no origin is let in', kills: 'GEN-8.preflight', alter: drop('access-control-allow-origin') },
  { name: 'Retry-After is hidden', kills: 'GEN-8.allowed-origin', alter: drop('access-control-expose-headers') },
  {
    name: 'mismatches look like a replay',
    kills: 'MSG-4.other-body',
    alter: (answer) => {
      if (answer.body.includes('idempotency_mismatch')) answer.status = 200;
    },
  },
  {
    name: 'bad input ends in 500',
    kills: 'ERR-2.malformed-json',
    alter: (answer) => {
      if (answer.status === 400) answer.status = 500;
    },
  },
  {
    name: 'replies lose what they answer',
    kills: 'MSG-5.reply-preview',
    alter: replace(/"replyTo":\{[^}]*\}/g, '"replyTo":null'),
  },
  {
    name: 'capabilities name another contract',
    kills: 'CAP-2.contract-version',
    alter: replace(/"contracts":\["1.0"\]/, '"contracts":["9.0"]'),
  },
];

export const legalVariants: readonly { name: string; alter: AlterAnswer }[] = [
  { name: 'times in +00:00 with microseconds', alter: replace(/(\.\d{3})Z"/g, '$1000+00:00"') },
  { name: 'unknown fields in every message', alter: replace(/"clientId":/g, '"ofTomorrow":{"a":1},"clientId":') },
  { name: 'private, no-cache instead of no-store', alter: header('cache-control', 'private, no-cache') },
  {
    name: 'a charset in the type',
    alter: ({ status, headers }) =>
      status < 300 && headers.get('content-type')?.includes('json')
        ? headers.set('content-type', 'application/json; charset=utf-8')
        : undefined,
  },
  {
    name: 'problems with a documentation address',
    alter: replace(/"type":"urn:majlis:error:(\w+)"/, '"type":"https://docs.example/$1"'),
  },
  {
    name: 'pretty-printed JSON',
    alter: (answer) => {
      if (answer.headers.get('content-type')?.includes('json'))
        answer.body = JSON.stringify(JSON.parse(answer.body), null, 2);
    },
  },
  { name: 'headers of a proxy', alter: header('via', '1.1 proxy') },
  { name: 'no ETag on capabilities', alter: drop('etag') },
  {
    name: 'keys in another order',
    alter: onJson((value) => reversed(value)),
  },
  {
    name: 'capabilities with no key that may be left out',
    alter: (answer, path) => {
      if (path.endsWith('/capabilities')) answer.body = JSON.stringify({ ...JSON.parse(answer.body), limits: {} });
    },
  },
  { name: 'times in the hours of Riyadh', alter: replace(/"(\d{4}-\d\d-\d\dT)(\d\d)(:\d\d:\d\d\.\d{3})Z"/g, toRiyadh) },
  {
    name: 'signs escaped in JSON',
    alter: replace(/[\u0600-\u06ff]/g, (one) => `\\u0${one.charCodeAt(0).toString(16)}`),
  },
];
