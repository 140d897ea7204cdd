import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, transform } from 'esbuild';
import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

const STYLES = fileURLToPath(new URL('../react/src/styles.css', import.meta.url));

const INLINE = /^@majlis\/react\/styles\.css\?inline$/;

/** The style sheet of the chat as text in the script: an element brings its styles along. */
const styleText: Plugin = {
  name: 'style-text',
  setup: ({ onResolve, onLoad }) => {
    // Named without its ending, or the bundler's own loader of style sheets would take it.
    onResolve({ filter: INLINE }, () => ({ path: 'styles', namespace: 'style-text' }));
    onLoad({ filter: /^styles$/, namespace: 'style-text' }, async () => ({
      contents: (await transform(await readFile(STYLES, 'utf8'), { loader: 'css', minify: true })).code,
      loader: 'text',
    }));
  },
};

/** Only `validateResponses` asks for these, which the element has no attribute for; they would be a fifth of the script. */
const withoutResponseCheck: Plugin = {
  name: 'without-response-check',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@majlis\/contract\/(?:validators|routes)$/, namespace: 'file' }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'nothing', namespace: 'nothing' } : null,
    );
    onLoad({ filter: /^nothing$/, namespace: 'nothing' }, () => ({ contents: 'export {}' }));
  },
};

const isScript = (entry: string) => entry === 'majlis-chat';
const esbuildPlugins = [styleText];

export default defineConfig([
  ...toLibraryOptions('element', { formats: ['esm'], platform: 'neutral', without: isScript }).map((options) => ({
    ...options,
    esbuildPlugins,
    noExternal: [INLINE],
  })),
  // One file that a page names in one tag: React and every part that is otherwise fetched on demand are in it.
  ...toLibraryOptions('element', {
    formats: ['esm'],
    platform: 'neutral',
    without: (entry) => !isScript(entry),
  }).map((options) => ({
    ...options,
    esbuildPlugins: [withoutResponseCheck, ...esbuildPlugins],
    platform: 'browser' as const,
    external: [],
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    sourcemap: false,
    env: { NODE_ENV: 'production' },
  })),
]);
