import { DEFAULT_LIMITS } from '@majlis/contract';
import type { Check } from '../check.ts';
import { converse, postText, readPage } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const maxOf = ({ capabilities }: Context) =>
  capabilities.limits.contentMaxChars ?? DEFAULT_LIMITS.contentMaxChars ?? 5000;
const TEXTS: Readonly<Record<string, string>> = {
  arabic: 'السلام عليكم، كيف الحال؟',
  'joined-emoji': 'family 👩‍👩‍👧‍👦 and flag 🇸🇦',
  'bidi-marks': '\u200Fabc\u200E \u2067x\u2069',
  decomposed: 'e\u0301 is not \u00E9',
  html: '<b>"bold" & \'quoted\'</b> &amp; <script>1</script>',
  'outer-space': '  kept on both sides \n',
  'inner-space': 'two  spaces\tand\r\nlines',
  'sql-and-templates': "'; DROP TABLE x; -- {{2}} %s \\n",
  'astral-plane': '𝕸𠮷🀄',
  'zero-width': 'a\u200Bb\u200Cc\u200Dd\uFEFFe',
};
const roundTrips = Object.entries(TEXTS).map(([name, content]) =>
  define(
    'GEN-7',
    `round-trip-${name}`,
    `Text (${name}) does not come back code point for code point.`,
    async (context) => {
      const { id: conversationId } = await converse(context);
      const { json } = await postText(context, context.first, { conversationId, content });
      demandEqual(field(json, 'message', 'content'), content, 'content of the answer');
      const { items } = await readPage(context.second, conversationId);
      demandEqual(items[0]?.content, content, 'content in the history of the other');
    },
    {
      likely: ['A sanitizer or escaper runs on input', 'MySQL: the column is utf8, not utf8mb4', 'A trim in a schema'],
    },
  ),
);

const refusals = Object.entries({ nul: 'a\u0000b', 'lone-surrogate': 'a\uD800b', blank: ' \n\t ', empty: '' }).map(
  ([name, content]) =>
    define(
      name === 'blank' || name === 'empty' ? 'MSG-5' : 'GEN-7',
      `refuses-${name}`,
      `Text that is ${name} is not refused with 422.`,
      async (context) => {
        const { id: conversationId } = await converse(context);
        const { status } = await postText(context, context.first, { conversationId, content });
        demand([400, 422].includes(status), 'status 422', status);
        demandEqual((await readPage(context.first, conversationId)).lastSeq, 0, 'lastSeq afterwards');
      },
    ),
);

const lengths: Check[] = [
  define(
    'GEN-7',
    'limit-in-code-points',
    'Length is not counted in code points: emoji up to the limit are refused.',
    async (context) => {
      const max = maxOf(context);
      const { id: conversationId } = await converse(context);
      const content = '🙂'.repeat(max);
      const { status, json } = await postText(context, context.first, { conversationId, content });
      demandEqual(
        [status, field(json, 'message', 'content') === content],
        [201, true],
        'status, and whether it came back whole',
      );
    },
    { likely: ['JavaScript: string.length counts UTF-16 units', 'The body limit of the framework is 100 KB'] },
  ),
  define('GEN-7', 'limit-is-kept', 'Text one code point above the advertised limit is taken.', async (context) => {
    const { id: conversationId } = await converse(context);
    const content = 'x'.repeat(maxOf(context) + 1);
    const { status } = await postText(context, context.first, { conversationId, content });
    demand([400, 413, 422].includes(status), 'status 413 or 422', status);
  }),
  define(
    'GEN-7',
    'limit-is-generous',
    'The advertised limit of text is below 2,000 code points.',
    async (context) => {
      demand(maxOf(context) >= 2000, 'at least 2000', maxOf(context));
    },
    { readOnly: true },
  ),
  define(
    'GEN-2',
    'unknown-fields',
    'An unknown field of a body is not ignored.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const body = {
        conversationId,
        clientId: context.unique('more'),
        type: 'TEXT',
        content: 'x',
        ofTomorrow: { a: 1 },
      };
      const { status } = await context.first.request('POST', '/messages', { body });
      demandEqual(status, 201, 'status');
    },
    {
      likely: [
        'NestJS: forbidNonWhitelisted',
        'Django REST framework: a strict serializer',
        'ajv: additionalProperties false',
      ],
    },
  ),
  define(
    'GEN-2',
    'unknown-query',
    'An unknown query parameter is not ignored.',
    async ({ first }) => {
      const { status } = await first.request('GET', '/conversations', { query: { limit: '1', ofTomorrow: 'yes' } });
      demandEqual(status, 200, 'status');
    },
    { readOnly: true },
  ),
];

const customTypes: Check[] = [
  define('MSG-5', 'location', 'A location does not come back as it was sent.', async (context) => {
    const { id: conversationId } = await converse(context);
    const location = { lat: 24.7136, lng: 46.6753, address: 'الرياض' };
    const { json } = await context.first.request('POST', '/messages', {
      body: { conversationId, clientId: context.unique('at'), type: 'LOCATION', location },
    });
    demandEqual(field(json, 'message', 'location', 'lat'), location.lat, 'location.lat');
    demandEqual(field(json, 'message', 'location', 'address'), location.address, 'location.address');
  }),
  define('MSG-5', 'custom', 'A message of an own type loses its object.', async (context) => {
    const { id: conversationId } = await converse(context);
    const custom = { nested: { list: [1, 'two', null] } };
    const { json } = await context.first.request('POST', '/messages', {
      body: { conversationId, clientId: context.unique('own'), type: 'X_POLL', content: 'poll', custom },
    });
    demandEqual(field(json, 'message', 'custom'), custom, 'custom');
  }),
  define('MSG-5', 'bid', 'The amount of a bid is not kept as the decimal text it was.', async (context) => {
    const { id: conversationId } = await converse(context);
    const bid = { amount: '1200.50', currency: 'SAR', listingId: null };
    const { json } = await context.first.request('POST', '/messages', {
      body: { conversationId, clientId: context.unique('bid'), type: 'BID', bid },
    });
    demandEqual(field(json, 'message', 'bid', 'amount'), bid.amount, 'bid.amount');
  }),
  ...Object.entries({
    'latitude-out-of-range': { type: 'LOCATION', location: { lat: 91, lng: 0, address: null } },
    'location-missing': { type: 'LOCATION' },
    'bid-as-float': { type: 'BID', bid: { amount: 12.5, currency: 'SAR', listingId: null } },
    'custom-as-list': { type: 'X_POLL', content: 'poll', custom: [1] },
    'call-ended': { type: 'CALL_ENDED', content: 'x' },
    'call-missed': { type: 'CALL_MISSED', content: 'x' },
    system: { type: 'SYSTEM', content: 'x' },
    'unknown-type': { type: 'NOTHING', content: 'x' },
  }).map(([name, draft]) =>
    define(
      'MSG-5',
      `refuses-${name}`,
      `A message that is ${name.replaceAll('-', ' ')} is not refused with 422.`,
      async (context) => {
        const { id: conversationId } = await converse(context);
        const { status } = await context.first.request('POST', '/messages', {
          body: { conversationId, clientId: context.unique('bad'), ...draft },
        });
        demand([400, 422].includes(status), 'status 422', status);
        demandEqual((await readPage(context.first, conversationId)).lastSeq, 0, 'lastSeq afterwards');
      },
    ),
  ),
];

const replies: Check[] = [
  define('MSG-5', 'reply-preview', 'A reply does not carry what it answers.', async (context) => {
    const { id: conversationId } = await converse(context);
    const asked = await postText(context, context.first, { conversationId, content: 'how much?' });
    const replyToId = field(asked.json, 'message', 'id');
    assume(typeof replyToId === 'string', 'a message was sent');
    const { json } = await postText(context, context.second, { conversationId, content: 'ten', replyToId });
    demandEqual(
      [field(json, 'message', 'replyTo', 'id'), field(json, 'message', 'replyTo', 'content')],
      [replyToId, 'how much?'],
      'replyTo',
    );
  }),
  define(
    'AUTH-4',
    'reply-elsewhere',
    'A reply may point into another conversation, and so reads it.',
    async (context) => {
      const { id: elsewhere } = await converse(context);
      const { id: conversationId } = await converse(context);
      const hidden = await postText(context, context.first, { conversationId: elsewhere, content: 'hidden' });
      const replyToId = field(hidden.json, 'message', 'id');
      assume(typeof replyToId === 'string', 'a message was sent');
      const { status } = await postText(context, context.second, { conversationId, content: 'ten', replyToId });
      demand(status >= 400 && status < 500, 'status 404 or 422', status);
    },
  ),
];

export const textChecks: readonly Check[] = [...roundTrips, ...refusals, ...lengths, ...customTypes, ...replies];
