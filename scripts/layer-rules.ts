import type { IConfiguration } from 'dependency-cruiser';

type Rule = NonNullable<IConfiguration['forbidden']>[number];

/** Tests, stories and what only they use may look anywhere. */
const NOT_SHIPPED = '\\.(test|test-d|bench|stories|fixture)\\.tsx?$|/test/|/src/testing/';
/** Shapes that every row may name; they hold no code. */
const CORE_TYPES = '^packages/core/src/types\\.ts$';
const CORE_PORTS = '^packages/core/src/io/ports\\.ts$';

const core = (path: string) => `^packages/core/src/${path}`;
const npm = (name: string) => `(^|node_modules/)${name.replaceAll('.', '\\.')}(/|$)`;
const source = (name: string) => `^packages/${name}/`;
const others = (...known: string[]) => `^packages/(?!(${known.join('|')})/)`;

function forbid(name: string, comment: string, from: string, to: string[], allowed: string[] = []): Rule {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: NOT_SHIPPED },
    to: allowed.length === 0 ? { path: to } : { path: to, pathNot: allowed },
  };
}

/** Rows of core, lowest first; a module imports only from rows below its own. */
const coreRows: Rule[] = [
  forbid(
    'core-base',
    'base (row 1) knows only the contract',
    core('base/'),
    [core('(?!base/)')],
    [CORE_TYPES, CORE_PORTS],
  ),
  forbid(
    'core-state',
    'state (row 2) knows base and the contract, never io',
    core('state/'),
    [core('(?!base/|state/)')],
    [CORE_TYPES],
  ),
  forbid(
    'core-call-machine',
    'the call machine and the signalling port (row 2) are pure: base and the contract only',
    core('calls/(call-machine|signalling)\\.ts$'),
    [core('(?!base/)')],
    [CORE_TYPES, core('calls/(call-machine|signalling)\\.ts$')],
  ),
  forbid(
    'core-io',
    'io (row 3) knows base and the contract, never state',
    core('io/'),
    [core('(?!base/|io/)')],
    [CORE_TYPES, core('calls/signalling\\.ts$')],
  ),
  forbid(
    'core-sync',
    'sync (row 4) looks only down: state, io, base',
    core('sync/'),
    [core('(?!base/|state/|io/|sync/)')],
    [CORE_TYPES, core('calls/(call-machine|signalling)\\.ts$')],
  ),
  {
    name: 'core-sync-siblings',
    comment: 'in sync only outbox → uploads and inbound → resync; files named after a module belong to it',
    severity: 'error',
    from: { path: core('sync/([^/.-]+)'), pathNot: [NOT_SHIPPED, core('sync/(outbox|inbound)[./-]')] },
    to: { path: core('sync/'), pathNot: core('sync/$1[./-]') },
  },
  forbid(
    'core-outbox',
    'outbox may know uploads and nothing else of sync',
    core('sync/outbox[./-]'),
    [core('sync/')],
    [core('sync/(outbox|uploads)[./-]')],
  ),
  forbid(
    'core-inbound',
    'inbound may know resync and nothing else of sync',
    core('sync/inbound[./-]'),
    [core('sync/')],
    [core('sync/(inbound|resync)[./-]')],
  ),
  forbid(
    'core-features',
    'features (row 5) look down, and never at the façades or calls',
    core('features/'),
    [core('(?!base/|state/|io/|sync/|features/)')],
    [CORE_TYPES, core('calls/(call-machine|signalling)\\.ts$')],
  ),
  {
    name: 'core-features-siblings',
    comment: 'features meet in the store: they never import each other',
    severity: 'error',
    from: { path: core('features/([^/.-]+)'), pathNot: NOT_SHIPPED },
    to: { path: core('features/'), pathNot: core('features/$1[./-]') },
  },
  forbid(
    'core-calls',
    'calls look down, and never at features or the façades',
    core('calls/(?!call-machine\\.ts|signalling\\.ts)'),
    [core('(?!base/|state/|io/|sync/|calls/)')],
    [CORE_TYPES],
  ),
  forbid('core-system', 'the façades (row 6) never look up', core('(messaging-system|webrtc-service)'), [
    core('(index|singletons)\\.ts$'),
  ]),
  forbid('core-singletons', 'only the public door imports the singletons', core('(?!index\\.ts)'), [
    core('singletons\\.ts$'),
  ]),
  forbid('core-socket', 'only io may import socket.io-client', core('(?!io/)'), [npm('socket.io-client')]),
  forbid('core-mitt', 'only base may import mitt', core('(?!base/)'), [npm('mitt')]),
];

const packageArrows: Rule[] = [
  forbid('contract-alone', 'the contract knows no other package', source('contract'), [others('contract')]),
  forbid('core-arrow', 'core knows only the contract', source('core'), [others('core', 'contract')]),
  forbid('react-arrow', 'react knows core and the contract', source('react'), [others('react', 'core', 'contract')]),
  forbid('react-door', 'react enters core through its public door', source('react'), [core('(?!index\\.ts$)')]),
  forbid('element-arrow', 'the element knows react, core and the contract', source('element'), [
    others('element', 'react', 'core', 'contract'),
  ]),
  forbid('element-doors', 'the element enters react and core through their public doors', source('element'), [
    core('(?!index\\.ts$)'),
    '^packages/react/src/(?!(index\\.ts|styles\\.css)$)',
  ]),
  forbid('server-arrow', 'the server knows only the contract', source('server'), [others('server', 'contract')]),
  {
    name: 'testing-arrow',
    comment: 'testing knows the server, the contract and core’s types; its React door alone knows React’s package',
    severity: 'error',
    from: { path: source('testing'), pathNot: `${NOT_SHIPPED}|/src/react/` },
    to: { path: others('testing', 'server', 'contract', 'core') },
  },
  forbid(
    'testing-react',
    'the React door enters react and core through their public doors',
    '^packages/testing/src/react/',
    [core('(?!index\\.ts$)'), '^packages/react/src/(?!index\\.ts$)'],
  ),
  {
    name: 'testing-core-types',
    comment: 'testing names core’s port types and runs none of its code',
    severity: 'error',
    from: { path: source('testing'), pathNot: `${NOT_SHIPPED}|/src/react/` },
    to: { path: source('core'), dependencyTypesNot: ['type-only'] },
  },
];

const reactRows: Rule[] = [
  forbid('react-provider', 'the provider is the lowest row of react', '^packages/react/src/provider/', [
    '^packages/react/src/(hooks|primitives|styled)/',
  ]),
  forbid('react-hooks', 'hooks look only at the provider', '^packages/react/src/hooks/', [
    '^packages/react/src/(primitives|styled)/',
  ]),
  forbid('react-primitives', 'primitives look only at hooks and the provider', '^packages/react/src/primitives/', [
    '^packages/react/src/styled/',
  ]),
  forbid('react-locales', 'a dictionary is words and nothing else', '^packages/react/src/locales/', [
    '^packages/react/src/(provider|hooks|primitives|styled)/',
  ]),
];

const serverRows: Rule[] = [
  {
    name: 'server-domain',
    comment: 'the domain knows its ports and the contract: no framework, no package, no node:*',
    severity: 'error',
    from: { path: '^packages/server/src/domain/', pathNot: NOT_SHIPPED },
    to: { pathNot: ['^packages/server/src/domain/', '^packages/contract/'] },
  },
  {
    name: 'server-edges',
    comment: 'http, realtime, storage and blobs meet only in the domain',
    severity: 'error',
    from: { path: '^packages/server/src/(http|realtime|storage|blobs)/', pathNot: NOT_SHIPPED },
    to: { path: '^packages/server/src/(http|realtime|storage|blobs)/', pathNot: '^packages/server/src/$1/' },
  },
];

const hygiene: Rule[] = [
  {
    name: 'no-cycles',
    comment: 'modules that need each other are one module, or miss a third',
    severity: 'error',
    from: { path: '^packages/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolved',
    comment: 'an import that leads nowhere',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: NOT_SHIPPED },
    // A file as text is for the build to find.
    to: { couldNotResolve: true, pathNot: '\\?inline$' },
  },
  {
    name: 'no-dev-dependencies',
    comment: 'what ships may only need what its package.json brings along',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: NOT_SHIPPED },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only', 'npm-peer', 'npm'] },
  },
];

/** The import zones of the house, one rule each. */
export const LAYER_RULES: Rule[] = [...coreRows, ...packageArrows, ...reactRows, ...serverRows, ...hygiene];
