import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { buildElementScript } from './element-script.ts';
import { ROOT } from './run-step.ts';

/** 1 KB is 1,000 bytes. */
const KB = 1000;
/** Parts that a chat loads only when someone asks for them or first touches the screen, or where WebSocket does not pass (the contract's routes and validators come with `validateResponses`); every other lazy chunk counts as loaded. */
const ON_DEMAND =
  /^(video-body|voice-player|message-layer|message-dialogs|socket-library|polling|file-upload|form-upload|voice-recorder|recorder|image-|lightbox|image-viewer|emoji|map|call|recording|safety-code|quality|address-watch|local-screen|sound-level|wake-lock|webrtc|validat|schema|response-check|routes|ar|en|fa|fr|he|tr|ur|message-search)/;

export interface Chunk {
  name: string;
  /** gzip -9. */
  bytes: number;
  counted: boolean;
}
export interface Size {
  name: 'core' | 'react-chat' | 'css' | 'calls' | 'element';
  /** KB after minifying and gzip -9, every chunk that such a page loads included. */
  ours: number;
  /** KB of the dependencies alone, measured the same way; for CSS and calls, which have none, the budget. */
  floor: number;
  /** KB that the house promises. */
  budget: number;
  chunks: Chunk[];
}

const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).byteLength;
const total = (chunks: readonly Chunk[]): number =>
  Math.round(chunks.reduce((sum, { counted, bytes }) => sum + (counted ? bytes : 0), 0) / (KB / 100)) / 100;

type Script = Rollup.OutputChunk;
/** The module that a lazy chunk was made for, relative to the root. */
const sourceOf = ({ facadeModuleId, name }: Script): string =>
  facadeModuleId ? relative(ROOT, facadeModuleId).replaceAll('\\', '/') : name;

/** Names of the chunks that a page loads: what the first imports, and lazy parts that it cannot do without. */
function reachable(chunks: readonly Script[], first: Script | undefined): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<string>();
  const queue = first ? [first] : [];
  for (let chunk = queue.pop(); chunk; chunk = queue.pop()) {
    if (loaded.has(chunk.fileName)) continue;
    loaded.add(chunk.fileName);
    const needed = chunk.dynamicImports.filter((name) => {
      const lazy = byName.get(name);
      return lazy && !ON_DEMAND.test(basename(sourceOf(lazy)));
    });
    queue.push(...[...chunk.imports, ...needed].flatMap((name) => byName.get(name) ?? []));
  }
  return loaded;
}

async function buildSite(entry: string, external: readonly string[]) {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['majlis-source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: 'esnext',
      // A polyfill of Vite's own, which no page that this is measured for needs.
      modulePreload: false,
      rollupOptions: { input: join(ROOT, entry), external: [...external], preserveEntrySignatures: 'strict' },
    },
  });
  return (Array.isArray(built) ? built : [built]).flatMap((result) => ('output' in result ? result.output : []));
}

/**
 * The chunks of one entry file below the root, as a site that is built with Vite gets them from the workspace's
 * sources; those that `from` needs (by default the entry itself) are counted.
 */
export async function measureScript(
  entry: string,
  external: readonly string[] = [],
  from: string = entry,
): Promise<Chunk[]> {
  const outputs = await buildSite(entry, external);
  const chunks = outputs.filter((output): output is Script => output.type === 'chunk');
  const loaded = reachable(
    chunks,
    chunks.find((chunk) => sourceOf(chunk) === from),
  );
  return chunks.map((chunk) => ({
    name: sourceOf(chunk),
    bytes: gzipped(chunk.code),
    counted: loaded.has(chunk.fileName),
  }));
}

/** What a page loads on top of `entry` when it first needs the part whose source this is. */
async function measurePart(entry: string, source: string): Promise<Chunk[]> {
  const [alone, parts] = [await measureScript(entry), await measureScript(entry, [], source)];
  const before = new Set(alone.filter(({ counted }) => counted).map(({ name }) => name));
  return parts.map((chunk) => ({ ...chunk, counted: chunk.counted && !before.has(chunk.name) }));
}

/** The stylesheet, as a site that is built with Vite gets it. */
export async function measureStyles(path: string): Promise<Chunk[]> {
  const outputs = await buildSite(path, []);
  const [sheet] = outputs.filter((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error(`unable to measure ${path}; no stylesheet came out`);
  return [{ name: path, bytes: gzipped(sheet.source), counted: true }];
}

/** The one file that a page without a bundler loads, with all that others load on demand. */
async function measureElement(): Promise<Chunk[]> {
  return [{ name: 'majlis-chat.js', bytes: gzipped(await buildElementScript()), counted: true }];
}

/** The sizes that the house promises, each with the floor that no rival of the same parts can go below. */
export async function measureSizes(): Promise<Size[]> {
  const react = ['react', 'react-dom', 'react/jsx-runtime'];
  const core = await measureScript('benchmarks/size/core.ts');
  const chat = await measureScript('benchmarks/size/react-chat.tsx', react);
  const calls = await measurePart('benchmarks/size/calls.ts', 'packages/core/src/calls/call-controller.ts');
  const css = await measureStyles('packages/react/src/styles.css');
  const element = await measureElement();
  const floors = [
    total(await measureScript('benchmarks/size/floor-core.ts')),
    total(await measureScript('benchmarks/size/floor-chat.ts', react)),
    total(await measureScript('benchmarks/size/floor-element.ts')),
  ] as const;
  return [
    { name: 'core', ours: total(core), floor: floors[0], budget: 32, chunks: core },
    { name: 'react-chat', ours: total(chat), floor: floors[1], budget: 75, chunks: chat },
    { name: 'css', ours: total(css), floor: 12, budget: 12, chunks: css },
    { name: 'calls', ours: total(calls), floor: 20, budget: 20, chunks: calls },
    { name: 'element', ours: total(element), floor: floors[2], budget: 320, chunks: element },
  ];
}

/** A table of sizes and of the chunks that make them up. */
export function printSizes(sizes: readonly Size[]): void {
  console.table(
    Object.fromEntries(sizes.map(({ name, ours, floor, budget }) => [name, { 'KB gzip': ours, floor, budget }])),
  );
  for (const { name, chunks } of sizes) {
    for (const chunk of [...chunks].sort((a, b) => b.bytes - a.bytes)) {
      const when = chunk.counted ? 'loaded' : 'on demand';
      console.log(
        `${name.padEnd(11)} ${(chunk.bytes / KB).toFixed(2).padStart(7)} KB  ${when.padEnd(9)}  ${chunk.name}`,
      );
    }
  }
}
