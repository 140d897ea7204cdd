import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readManifest, toEntries } from './package-exports.ts';
import { ROOT } from './run-step.ts';

/** What a worker at the edge has: the web's own globals, no page, no Node. */
const EDGE_GLOBALS = [
  'AbortController AbortSignal Blob CloseEvent DOMException Event EventTarget File FormData Headers MessageChannel MessageEvent',
  'ReadableStream Request Response TextDecoder TextEncoder TransformStream URL URLSearchParams WritableStream',
  'atob btoa clearInterval clearTimeout console crypto fetch queueMicrotask setInterval setTimeout structuredClone',
]
  .join(' ')
  .split(' ');
/** What a module may not so much as look at while it loads. */
const OUTSIDE_WORLD = [
  'window document navigator location indexedDB localStorage sessionStorage caches WebSocket BroadcastChannel',
  'XMLHttpRequest RTCPeerConnection MediaRecorder addEventListener process Buffer crypto fetch',
  'setTimeout setInterval queueMicrotask requestAnimationFrame',
]
  .join(' ')
  .split(' ');

/** One entry and all that it needs, as the script that a bundler for such a runtime makes. */
async function bundle(packageName: string, source: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join('packages', packageName, source)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'entry',
    platform: 'browser',
    conditions: ['majlis-source', 'edge-light', 'worker', 'browser', 'import', 'default'],
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const edgeGlobals = (): Record<string, unknown> =>
  Object.fromEntries(EDGE_GLOBALS.map((name) => [name, Reflect.get(globalThis, name)]));

function namesIn(script: string, globals: Record<string, unknown>): string[] {
  const context = createContext(globals);
  return runInContext(`${script};Object.keys(entry)`, context) as string[];
}

/** MSW itself refuses to load where there is neither a page nor Node. */
const NEEDS_MSW = 'msw';

const entries = ['contract', 'core', 'react', 'testing'].flatMap((packageName) =>
  Object.entries(toEntries(readManifest(packageName)))
    .filter(([entry]) => entry !== NEEDS_MSW)
    .map(([entry, source]) => ({ packageName, entry, source })),
);

test.each(entries)(
  'loads $packageName/$entry where there is neither a page nor Node',
  async ({ packageName, source }) => {
    expect(namesIn(await bundle(packageName, source), edgeGlobals())).not.toEqual([]);
  },
);

test('makes the default instances without looking at a single global of the outside world', async () => {
  const touched: string[] = [];
  const globals = edgeGlobals();
  for (const name of OUTSIDE_WORLD) {
    Object.defineProperty(globals, name, {
      configurable: true,
      get: () => {
        touched.push(name);
        return undefined;
      },
    });
  }
  const names = namesIn(await bundle('core', 'src/index.ts'), globals);
  expect(names).toContain('messagingSystem');
  expect(touched).toEqual([]);
});
