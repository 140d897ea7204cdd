import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-step.ts';
import { serveFolder } from '../serve-folder.ts';
import type { App } from './app.ts';
import { lookAtPage } from './look-at-page.ts';
import type { ManagerName } from './package-manager.ts';
import { REACTS, type ReactMajor, versionOf } from './versions.ts';

const INDEX = `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Chat</title>
  </head>
  <body style="margin: 0">
    <div id="root" style="height: 100vh"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;
const MAIN = `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Chat } from './chat.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Chat />
    </StrictMode>,
  );
`;
const CONFIG = `import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [react()] });
`;
/** As Vite's own template has it, and stricter in one thing: the types of the packages are read as well. */
const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    verbatimModuleSyntax: true,
    moduleDetection: 'force',
    noEmit: true,
    jsx: 'react-jsx',
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    types: ['vite/client'],
    skipLibCheck: false,
  },
  include: ['src'],
};

/** An empty Vite app with React and the example of the seed: built, checked, and seen in a browser. */
export function createViteApp({ react, manager }: { react: ReactMajor; manager: ManagerName }): App {
  return {
    name: `vite-${react}-${manager}`,
    manager,
    packages: ['core', 'react', 'testing'],
    dependencies: {
      ...REACTS[react],
      typescript: versionOf('typescript'),
      vite: versionOf('vite'),
      '@vitejs/plugin-react': versionOf('@vitejs/plugin-react'),
    },
    scripts: { types: 'tsc --noEmit', build: 'vite build' },
    files: {
      'index.html': INDEX,
      'src/main.tsx': MAIN,
      'src/chat.tsx': readFileSync(join(ROOT, 'scripts/install/files/chat.tsx'), 'utf8'),
      'vite.config.ts': CONFIG,
      'tsconfig.json': JSON.stringify(TSCONFIG, null, 2),
    },
    look: async (folder) => {
      const site = await serveFolder(join(folder, 'dist'));
      await lookAtPage(site.url).finally(site.stop);
    },
  };
}
