import { routes } from '@majlis/contract/routes';
import type { Check } from '../check.ts';
import { converse, readConversation, say } from '../driver/acts.ts';
import type { Client } from '../driver/client.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demandEqual } from '../violation.ts';
import { toSamplePath } from './capabilities.ts';

type Route = (typeof routes)[number];
const MUST = { severity: 'MUST' } as const;
/** Direct uploads are a feature of their own, told by `media.direct`. */
const guarded = routes.filter(({ auth, path }) => auth !== 'optional' && !path.startsWith('/uploads'));
/** Groups of core and of other levels share paths with core routes; each operation is asked once. */
const once = guarded.filter(
  (route, index) => guarded.findIndex(({ method, path }) => method === route.method && path === route.path) === index,
);

const askWith = (client: Client, { method, path }: Route) =>
  client.request(method, toSamplePath(path), method === 'GET' ? {} : { body: {} });

async function demandRefused(client: Client, route: Route, code: string): Promise<void> {
  const { status, json } = await askWith(client, route);
  demandEqual([status, field(json, 'code')], [401, code], 'status and code');
}

const withoutToken = once.map(
  (route): Check => ({
    ...MUST,
    id: `AUTH-2.no-token-${route.id}`,
    clause: 'AUTH-2',
    level: route.level,
    readOnly: true,
    says: `${route.method} ${route.path} does not refuse a request without a token with 401 unauthenticated.`,
    likely: [
      'The route is mounted before the authentication middleware',
      'NestJS: a guard is missing on the controller',
    ],
    run: (context) => demandRefused(context.withToken(null, 'nobody'), route, 'unauthenticated'),
  }),
);
const tokens: Check[] = [
  {
    ...MUST,
    id: 'AUTH-2.garbage-token',
    clause: 'AUTH-2',
    level: 'core',
    readOnly: true,
    says: 'A token that is none is not refused with 401 unauthenticated.',
    run: async (context) => {
      const { status, json } = await context.withToken('garbage', 'nobody').request('GET', '/users/me');
      demandEqual([status, field(json, 'code')], [401, 'unauthenticated'], 'status and code');
    },
  },
  {
    ...MUST,
    id: 'AUTH-2.alg-none',
    clause: 'AUTH-2',
    level: 'core',
    readOnly: true,
    says: 'A token that nobody signed (alg none) is let in.',
    run: async (context) => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const claims = { sub: context.first.id, exp: Math.floor(Date.now() / 1000) + 600 };
      const token = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
      const { status, json } = await context.withToken(token, 'nobody').request('GET', '/users/me');
      demandEqual([status, field(json, 'code')], [401, 'unauthenticated'], 'status and code');
    },
  },
  {
    ...MUST,
    id: 'AUTH-2.expired-token',
    clause: 'AUTH-2',
    level: 'core',
    readOnly: true,
    needs: ['minting'],
    says: 'An expired token is not refused with 401 token_expired, so the SDK does not ask for a new one.',
    likely: ['Every error of the JWT library is mapped to one code'],
    run: (context) => demandMinted(context, { expiresIn: -600 }, 'token_expired'),
  },
  {
    ...MUST,
    id: 'AUTH-2.wrong-signature',
    clause: 'AUTH-2',
    level: 'core',
    readOnly: true,
    needs: ['minting'],
    says: 'A token signed with another secret is not refused with 401 unauthenticated.',
    run: (context) => demandMinted(context, { forged: true }, 'unauthenticated'),
  },
];
async function demandMinted(
  context: Context,
  how: { expiresIn?: number; forged?: boolean },
  code: string,
): Promise<void> {
  const token = await context.mint?.({ userId: context.first.id, ...how });
  assume(token !== undefined, 'tokens can be minted');
  const { status, json } = await context.withToken(token, 'nobody').request('GET', '/users/me');
  demandEqual([status, field(json, 'code')], [401, code], 'status and code');
}

interface Target {
  name: string;
  method: string;
  path: (ids: { conversationId: string; messageId: string }) => string;
  body?: (ids: { conversationId: string; clientId: string }) => object;
}
const byPath = (name: string, method: string, tail: string, body?: object): Target => ({
  name,
  method,
  path: ({ conversationId }) => `/conversations/${encodeURIComponent(conversationId)}${tail}`,
  ...(body === undefined ? {} : { body: () => body }),
});
const targets: Target[] = [
  byPath('conversation', 'GET', ''),
  byPath('read', 'POST', '/read', { seq: 1 }),
  byPath('delivered', 'POST', '/delivered', { seq: 1 }),
  byPath('typing', 'POST', '/typing', { isTyping: true }),
  byPath('settings', 'PATCH', '/me', { archived: true }),
  {
    name: 'history',
    method: 'GET',
    path: ({ conversationId }) => `/messages?conversationId=${encodeURIComponent(conversationId)}`,
  },
  { name: 'message', method: 'GET', path: ({ messageId }) => `/messages/${encodeURIComponent(messageId)}` },
  {
    name: 'send',
    method: 'POST',
    path: () => '/messages',
    body: ({ conversationId, clientId }) => ({ conversationId, clientId, type: 'TEXT', content: 'from outside' }),
  },
];

const isolation = targets.map(
  (target): Check => ({
    ...MUST,
    id: `AUTH-4.outsider-${target.name}`,
    clause: 'AUTH-4',
    level: 'core',
    needs: ['outsider'],
    says: `An outsider is not told by ${target.method} of ${target.name} exactly what is told of an id that does not exist.`,
    likely: [
      'The row is loaded first and membership checked later, with 403',
      'The query is not joined with the membership',
    ],
    run: async (context) => {
      const { outsider, first } = context;
      assume(outsider !== null, 'there is an outsider');
      const conversation = await converse(context);
      const message = await say(context, first, { conversationId: conversation.id });
      const ask = (ids: { conversationId: string; messageId: string }) =>
        outsider.request(
          target.method,
          target.path(ids),
          target.body ? { body: target.body({ ...ids, clientId: context.unique('out') }) } : {},
        );
      const real = await ask({ conversationId: conversation.id, messageId: message.id });
      demandEqual([real.status, field(real.json, 'code')], [404, 'not_found'], 'status and code');
      const none = await ask({ conversationId: context.unique('none'), messageId: context.unique('none') });
      const told = (json: unknown) => ({ ...Object(json), instance: undefined });
      demandEqual(told(real.json), told(none.json), 'the body');
      const after = await readConversation(first, conversation.id);
      demandEqual([after.lastSeq, after.rev], [1, 1], 'lastSeq and rev afterwards');
    },
  }),
);

const actor: Check = {
  ...MUST,
  id: 'AUTH-3.sender-from-token',
  clause: 'AUTH-3',
  level: 'core',
  says: 'A senderId in the body is believed.',
  run: async (context) => {
    const { first, second } = context;
    const { id: conversationId } = await converse(context);
    const body = {
      conversationId,
      clientId: context.unique('as'),
      type: 'TEXT',
      content: 'whose',
      senderId: second.id,
      userId: second.id,
    };
    const { json } = await first.request('POST', '/messages', { body });
    demandEqual(field(json, 'message', 'senderId'), first.id, 'message.senderId');
  },
};

export const authChecks: readonly Check[] = [...withoutToken, ...tokens, ...isolation, actor];
