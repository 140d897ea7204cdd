import { CONTRACT_VERSION, LEVELS } from '@majlis/contract';
import { routes } from '@majlis/contract/routes';
import type { Check } from '../check.ts';
import { demand } from '../violation.ts';

const SAMPLE: Readonly<Record<string, string>> = {
  ':id': 'conformance-none',
  ':userId': 'conformance-none',
  ':emoji': '%F0%9F%91%8D',
};
/** The path of a route with ids that exist nowhere. */
export const toSamplePath = (path: string) => path.replace(/:\w+/g, (name) => SAMPLE[name] ?? 'conformance-none');

const versions: Check[] = [
  {
    id: 'CAP-2.contract-version',
    clause: 'CAP-2',
    level: 'core',
    severity: 'MUST',
    readOnly: true,
    says: 'The server does not say that it keeps contract 1.0.',
    run: async ({ capabilities }) =>
      demand(
        capabilities.contracts.includes(CONTRACT_VERSION),
        `contracts to hold ${CONTRACT_VERSION}`,
        capabilities.contracts,
      ),
  },
  {
    id: 'CAP-1.core-declared',
    clause: 'CAP-1',
    level: 'core',
    severity: 'MUST',
    readOnly: true,
    says: 'Level core is not declared, and every other level needs it.',
    run: async ({ capabilities }) => demand(capabilities.levels.core === 1, 'levels.core to be 1', capabilities.levels),
  },
  {
    id: 'GEN-9.capabilities-etag',
    clause: 'GEN-9',
    level: 'core',
    severity: 'SHOULD',
    readOnly: true,
    says: 'Capabilities have no ETag, so every start loads them again.',
    run: async (context) => {
      const { headers } = await context.withToken(null, 'nobody').request('GET', '/capabilities');
      demand(headers.get('etag') !== null, 'an ETag', headers.get('etag'));
    },
  },
];

// A route is asked with an id that exists nowhere: a declared one knows it, an undeclared one is not there itself.
const honesty = LEVELS.filter((level) => level !== 'core').map(
  (level): Check => ({
    id: `CAP-1.undeclared-${level}`,
    clause: 'CAP-1',
    level: 'core',
    severity: 'MUST',
    says: `A route of level ${level}, which is not declared, answers with something else than 404 or 501.`,
    likely: [
      'Express: an error handler that turns every unknown route into 500',
      'A router that answers 200 with the page of the app',
    ],
    run: async ({ capabilities, first }) => {
      if (capabilities.levels[level]) return;
      for (const { method, path } of routes.filter(
        (route) => route.level === level && route.path !== '/conversations' && route.path !== '/users',
      )) {
        const { status } = await first.request(method, toSamplePath(path), method === 'GET' ? {} : { body: {} });
        demand([404, 405, 501].includes(status), `${method} ${path} to answer 404 or 501`, status);
      }
    },
  }),
);

export const capabilityChecks: readonly Check[] = [...versions, ...honesty];
