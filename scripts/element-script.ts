import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { ROOT } from './run-step.ts';

const STYLES = join(ROOT, 'packages/react/src/styles.css');
/** How the element asks for its style sheet as a text. */
export const STYLE_TEXT = /^@majlis\/react\/styles\.css\?inline$/;

/** The style sheet of the chat as text in the script: an element brings its styles along. */
export const styleText: Plugin = {
  name: 'style-text',
  setup: ({ onResolve, onLoad }) => {
    // Named without its ending, or the bundler's own loader of style sheets would take it.
    onResolve({ filter: STYLE_TEXT }, () => ({ path: 'styles', namespace: 'style-text' }));
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
    onResolve({ filter: /^@majlis\/contract\/(?:validators|routes)$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'nothing', namespace: 'nothing' } : null,
    );
    onLoad({ filter: /^nothing$/, namespace: 'nothing' }, () => ({ contents: 'export {}' }));
  },
};

const OPTIONS: BuildOptions & { write: false } = {
  absWorkingDir: ROOT,
  entryPoints: ['packages/element/src/majlis-chat.ts'],
  outfile: 'majlis-chat.js',
  write: false,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  jsx: 'automatic',
  conditions: ['majlis-source'],
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [styleText, withoutResponseCheck],
  logLevel: 'error',
};

/**
 * The element as one file that a page names in one tag, from the workspace's sources: React, the styles and every part
 * that is otherwise fetched on demand are in it.
 */
export async function buildElementScript(): Promise<string> {
  const { outputFiles } = await build(OPTIONS);
  const [script] = outputFiles;
  if (!script) throw new Error('unable to build the script of the element; esbuild gave no file');
  return script.text;
}
