import type { Level } from '@majlis/contract';
import { serverEvents } from '@majlis/contract/events';
import { routes } from '@majlis/contract/routes';
import { isServerEventName, validateAnswer, validateEvent } from '@majlis/contract/validators';
import type { Check } from '../check.ts';
import type { Exchange } from '../driver/exchange.ts';
import { assume, demand } from '../violation.ts';
import { define } from './define.ts';

type Route = (typeof routes)[number];
const SHAPES = new Map(
  routes.map((route) => [route.id, new RegExp(`^${route.path.replace(/:\w+/g, '[^/?]+')}(\\?|$)`)]),
);
const isOf = ({ id, method }: Route, exchange: Exchange) =>
  exchange.method === method && SHAPES.get(id)?.test(exchange.path) === true;
/** Of several routes on one path, the literal one. */
const routeOf = (exchange: Exchange) =>
  routes
    .filter((route) => isOf(route, exchange))
    .sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];

const PROVED = ['core', 'media', 'interactions', 'calls', 'presence'];
const answers = routes
  .filter(({ level, path }) => PROVED.includes(level) && !path.startsWith('/uploads'))
  .map((route) =>
    define(
      'GEN-6',
      `answer-${route.id}`,
      `${route.method} ${route.path} answered with something that its schema forbids.`,
      async ({ exchanges }) => {
        const successes = exchanges.filter((one) => one.status < 300 && routeOf(one)?.id === route.id);
        assume(successes.length > 0, `no check of the run got a success of ${route.method} ${route.path}`);
        for (const { json, path } of successes) {
          const validation = validateAnswer(route.id, json);
          demand(
            validation.ok,
            `the answer of ${route.method} ${path} to fit its schema`,
            validation.ok ? null : validation.errors,
          );
        }
      },
      { level: route.level },
    ),
  );

/** An event of level core that nothing of level core brings about. */
const LEVEL_OF: Readonly<Record<string, Level>> = { 'message:updated': 'interactions' };
const HEARD = [
  'session:ready',
  'message:new',
  'message:updated',
  'conversation:new',
  'conversation:self',
  'receipt',
  'typing',
  'call:incoming',
  'call:updated',
  'call:ringing',
  'call:signal',
  'call:peer-away',
  'call:peer-back',
  'presence',
];
const heard = serverEvents
  .filter(({ name }) => HEARD.includes(name))
  .map(({ name, level }) =>
    define(
      'GEN-6',
      `event-${name.replace(':', '-')}`,
      `The event ${name} carries something that its schema forbids.`,
      async ({ events }) => {
        const seen = events.filter(({ event }) => event === name);
        assume(seen.length > 0, `no check of the run heard ${name}`);
        for (const { payload } of seen) {
          const validation = isServerEventName(name) ? validateEvent(name, payload) : { ok: true as const };
          demand(validation.ok, `the payload of ${name} to fit its schema`, validation.ok ? null : validation.errors);
        }
      },
      { level: LEVEL_OF[name] ?? level, needs: ['socket'] },
    ),
  );

/** Over everything exchanged in the run, so these run last. */
export const wireChecks: readonly Check[] = [...answers, ...heard];
