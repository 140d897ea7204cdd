import { ERROR_STATUS } from '@majlis/contract';
import type { Check } from '../check.ts';
import { converse } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { type Exchange, field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const readOnly = { readOnly: true } as const;
function preflight(context: Context, origin: string, path = '/messages'): Promise<Exchange> {
  return context.withToken(null, 'a browser').request('OPTIONS', path, {
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
}
const originOf = ({ origin }: Context): string => {
  assume(origin !== null, 'an allowed origin is given (--origin)');
  return origin;
};
const cors: Check[] = [
  define(
    'GEN-8',
    'preflight',
    'The preflight of an allowed origin does not allow Authorization and Content-Type.',
    async (context) => {
      const origin = originOf(context);
      const { status, headers } = await preflight(context, origin);
      demand(status >= 200 && status < 300, 'a status of 2xx', status);
      demandEqual(headers.get('access-control-allow-origin'), origin, 'Access-Control-Allow-Origin');
      const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase();
      demand(allowed.includes('authorization') && allowed.includes('content-type'), 'both headers', allowed);
    },
    { ...readOnly, likely: ['The authentication middleware answers the preflight with 401'] },
  ),
  define(
    'GEN-8',
    'allowed-origin',
    'An answer to an allowed origin does not name it, or hides Retry-After.',
    async (context) => {
      const origin = originOf(context);
      const { headers } = await context.first.request('GET', '/users/me', { headers: { origin } });
      demandEqual(headers.get('access-control-allow-origin'), origin, 'Access-Control-Allow-Origin');
      const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase();
      demand(exposed.includes('retry-after'), 'Retry-After to be exposed', exposed);
    },
    readOnly,
  ),
  define(
    'GEN-8',
    'error-has-cors',
    'An error is hidden from a page: it lacks the CORS headers.',
    async (context) => {
      const origin = originOf(context);
      const { headers } = await context
        .withToken(null, 'a browser')
        .request('GET', '/users/me', { headers: { origin } });
      demandEqual(headers.get('access-control-allow-origin'), origin, 'Access-Control-Allow-Origin of a 401');
    },
    readOnly,
  ),
  define(
    'GEN-8',
    'strange-origin',
    'A strange origin is let in together with credentials.',
    async (context) => {
      const { headers } = await preflight(context, 'https://strange.invalid');
      const credentials = headers.get('access-control-allow-credentials') === 'true';
      const allowed = headers.get('access-control-allow-origin');
      demand(
        !(credentials && (allowed === '*' || allowed === 'https://strange.invalid')),
        'no credentials for it',
        allowed,
      );
    },
    readOnly,
  ),
];

const errors: Check[] = [
  define(
    'ERR-2',
    'malformed-json',
    'Malformed JSON is not refused with 400.',
    async ({ first }) => {
      const { status } = await first.request('POST', '/messages', {
        raw: { body: '{"conversationId":', type: 'application/json' },
      });
      demand([400, 422].includes(status), 'status 400', status);
    },
    { ...readOnly, likely: ['Express: body-parser’s error reaches the default handler'] },
  ),
  ...Object.entries({ list: [], text: 'text', number: 1, nothing: null, deep: { conversationId: { $ne: null } } }).map(
    ([name, body]) =>
      define(
        'ERR-2',
        `body-is-${name}`,
        `A body that is ${name} is not refused with 400 or 422.`,
        async ({ first }) => {
          const { status } = await first.request('POST', '/messages', { body });
          demand([400, 422].includes(status), 'status 400 or 422', status);
        },
        readOnly,
      ),
  ),
  ...['%00', '%E0%A4%A', '..%2F..%2Fetc', "'%20OR%201=1--", 'x'.repeat(2000), '%F0%9F%98%80'].map((id, index) =>
    define(
      'ERR-2',
      `strange-id-${index + 1}`,
      'A strange id in a path ends in something else than 4xx.',
      async ({ first }) => {
        const { status } = await first.request('GET', `/conversations/${id}`);
        demand(status >= 400 && status < 500, 'a status of 4xx', status);
      },
      readOnly,
    ),
  ),
  define(
    'ERR-1',
    'unknown-route',
    'An unknown route is not answered with a problem of 404.',
    async ({ first }) => {
      const { status, json } = await first.request('GET', '/no-route-of-any-version');
      demand([404, 501].includes(status), 'status 404 or 501', status);
      demand(typeof field(json, 'code') === 'string', 'a problem with a code', json);
    },
    readOnly,
  ),
  define(
    'ERR-1',
    'validation-names-fields',
    'A 422 does not say in errors[] which field is wrong.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const { status, json } = await context.first.request('POST', '/messages', {
        body: { conversationId, clientId: 'x', type: 'TEXT', content: 'y' },
      });
      assume(status === 422, `the send is refused with 422, got ${status}`);
      const listed = field(json, 'errors');
      demand(Array.isArray(listed) && listed.length > 0, 'errors[] with a path', json);
    },
  ),
  define('GEN-1', 'unknown-users', 'GET /users does not leave unknown ids out.', async (context) => {
    const { json } = await context.first.request('GET', '/users', {
      query: { ids: `${context.first.id},${context.unique('nobody')}` },
    });
    const items = field(json, 'items');
    demandEqual(
      Array.isArray(items) ? items.map((one) => field(one, 'id')) : items,
      [context.first.id],
      'ids of the items',
    );
  }),
];

type Look = (exchange: Exchange) => { expected: string; actual: unknown } | null;
const isApi = (baseUrl: string, { url, method, path }: Exchange) =>
  url.startsWith(baseUrl) && method !== 'OPTIONS' && !path.startsWith('/media');
/** Looks at everything that was exchanged in the run. */
function observe(
  id: [clause: Check['clause'], name: string],
  says: string,
  look: Look,
  given: Partial<Check> = {},
): Check {
  return define(
    id[0],
    id[1],
    says,
    async ({ exchanges, baseUrl }) => {
      for (const exchange of exchanges.filter((one) => isApi(baseUrl, one))) {
        const fault = look(exchange);
        demand(fault === null, `${exchange.method} ${exchange.path} to have ${fault?.expected}`, fault?.actual);
      }
    },
    { ...readOnly, ...given },
  );
}
const isSuccess = ({ status }: Exchange) => status >= 200 && status < 300;
const NAIVE = /"(?:\w+At|mutedUntil)":"\d{4}-\d\d-\d\d[T ][\d:.]+"/;
const observed: Check[] = [
  observe(['GEN-1', 'success-is-object'], 'A success is not 200 or 201 with a JSON object.', (one) => {
    const isObject = typeof one.json === 'object' && one.json !== null && !Array.isArray(one.json);
    return !isSuccess(one) || ([200, 201].includes(one.status) && isObject)
      ? null
      : { expected: 'a JSON object with 200 or 201', actual: `${one.status} ${one.text}` };
  }),
  observe(['GEN-1', 'type-is-json'], 'A success is not told to be application/json.', (one) => {
    const type = one.headers.get('content-type') ?? '';
    return !isSuccess(one) || type.includes('application/json') ? null : { expected: 'application/json', actual: type };
  }),
  observe(['GEN-4', 'no-naive-time'], 'A time has no offset.', ({ text }) => {
    const naive = NAIVE.exec(text);
    return naive === null ? null : { expected: 'an offset in every time', actual: naive[0] };
  }),
  observe(['GEN-9', 'not-cached'], 'An answer may be cached by others.', ({ path, headers, status }) => {
    const cache = headers.get('cache-control') ?? '';
    return status >= 400 || path.startsWith('/capabilities') || /no-store|private/.test(cache)
      ? null
      : { expected: 'no-store or private, no-cache', actual: cache };
  }),
  observe(['ERR-1', 'problem-type'], 'An error is not application/problem+json.', ({ status, headers }) => {
    const type = headers.get('content-type') ?? '';
    return status < 400 || type.includes('application/problem+json')
      ? null
      : { expected: 'application/problem+json', actual: type };
  }),
  observe(
    ['ERR-1', 'problem-code'],
    'An error has no code of the list, or one of another status.',
    ({ status, json }) => {
      const code = String(field(json, 'code'));
      const expected: unknown = Object.getOwnPropertyDescriptor(ERROR_STATUS, code)?.value;
      return status < 400 || code.startsWith('x_') || expected === status
        ? null
        : { expected: `a code of ${status}`, actual: json };
    },
  ),
  observe(['ERR-2', 'never-500'], 'What a client sent ended in 500.', ({ status }) =>
    status === 500 ? { expected: 'no 500', actual: status } : null,
  ),
  observe(['ERR-1', 'no-internals'], 'An error shows a stack, SQL or a path.', ({ status, text }) =>
    status >= 400 && /\bat .+:\d+:\d+|SELECT .+ FROM|node_modules/.test(text)
      ? { expected: 'nothing of the inside', actual: text }
      : null,
  ),
];

export const httpChecks: readonly Check[] = [...cors, ...errors];
export const observedChecks: readonly Check[] = observed;
