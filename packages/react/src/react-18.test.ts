import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, expect, test, vi } from 'vitest';

type Page = typeof import('./test/react-18-page.tsx');
// jsdom brings no types of its own.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { window: Window & typeof globalThis };
};
const PACKAGE = join(import.meta.dirname, '..');
const made: string[] = [];

/** The page with React 18 in the place of React 19, in itself and in all that it imports. */
async function loadWithReact18(): Promise<Page> {
  const folder = await mkdtemp(join(PACKAGE, 'node_modules', '.react-18-'));
  made.push(folder);
  const outfile = join(folder, 'page.mjs');
  await build({
    absWorkingDir: PACKAGE,
    entryPoints: ['src/test/react-18-page.tsx'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    conditions: ['majlis-source'],
    alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href) as Promise<Page>;
}

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

function makeContainer(): HTMLElement {
  const { window } = new JSDOM('<main></main>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  const container = window.document.querySelector('main');
  if (!container) throw new Error('no container');
  return container;
}

test('React 18 renders the hooks on the server, hydrates them without a word, and shows what arrives', async () => {
  const complaints = vi.spyOn(console, 'error');
  const { showChat } = await loadWithReact18();
  const { version, html, text } = await showChat(makeContainer(), 'مرحبا من ١٨');
  expect(version).toMatch(/^18\./);
  expect(html).toBe('<p>0<!-- --> </p>');
  expect(text).toContain('مرحبا من ١٨');
  expect(complaints.mock.calls).toEqual([]);
});

test('React 18 renders the inbox on the server, hydrates it without a word, and shows what arrives', async () => {
  const complaints = vi.spyOn(console, 'error');
  const { showInbox } = await loadWithReact18();
  const container = makeContainer();
  class ResizeObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.assign(container.ownerDocument.defaultView ?? {}, { ResizeObserver });
  const { html, text } = await showInbox(container, 'مرحبا من ١٨');
  expect(html).toContain('المحادثات');
  expect(text).toContain('مرحبا من ١٨');
  expect(complaints.mock.calls).toEqual([]);
});
