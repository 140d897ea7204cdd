import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-step.ts';
import type { App } from './app.ts';
import { lookAtPage } from './look-at-page.ts';
import { MANAGERS, type ManagerName } from './package-manager.ts';
import { startQuietly } from './run-quietly.ts';
import { REACTS, versionOf } from './versions.ts';

const LAYOUT = `import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ar } from '@majlis/react/locales/ar';

// The words are read on the server.
export const metadata: Metadata = { title: ar.header.back, icons: { icon: 'data:,' } };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ar" dir="rtl">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  );
}
`;
const PAGE = `import { Avatar } from '@majlis/react/parts';
import { Chat } from './chat.tsx';

// A component of the server: what it renders of the package has to say itself that it lives in the browser.
export default function Page() {
  return (
    <main style={{ height: '100vh' }}>
      <Avatar id="layla" name="Layla" image={null} />
      <Chat />
    </main>
  );
}
`;
/** As Next's own template has it, and stricter in one thing: the types of the packages are read as well. */
const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['dom', 'dom.iterable', 'esnext'],
    allowJs: true,
    skipLibCheck: false,
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    isolatedModules: true,
    jsx: 'react-jsx',
    incremental: true,
    plugins: [{ name: 'next' }],
  },
  include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
  exclude: ['node_modules'],
};

const ADDRESS = '--hostname 127.0.0.1 --port 0';
/** In development React tells every difference between the server's markup and the browser's, in production only some. */
const SERVED = { start: `next start ${ADDRESS}`, dev: `next dev ${ADDRESS}` };

/** An empty Next app with the example of the seed: built, started, and seen in a browser without a hydration warning. */
export function createNextApp(manager: ManagerName): App {
  return {
    name: `next-19-${manager}`,
    manager,
    packages: ['core', 'react', 'testing'],
    dependencies: {
      ...REACTS[19],
      next: '^16',
      '@types/node': versionOf('@types/node'),
      typescript: versionOf('typescript'),
    },
    scripts: { build: 'next build' },
    servers: SERVED,
    files: {
      'app/layout.tsx': LAYOUT,
      'app/page.tsx': PAGE,
      'app/chat.tsx': readFileSync(join(ROOT, 'scripts/install/files/chat.tsx'), 'utf8'),
      'tsconfig.json': JSON.stringify(TSCONFIG, null, 2),
    },
    look: async (folder) => {
      for (const script of Object.keys(SERVED)) {
        const server = await startQuietly([...MANAGERS[manager].run, script], { cwd: folder });
        await lookAtPage(server.url, { development: script === 'dev' }).finally(server.stop);
      }
    },
  };
}
