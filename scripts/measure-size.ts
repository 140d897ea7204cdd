import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, transformSync } from 'esbuild';
import { ROOT } from './run-step.ts';

/** 1 KB is 1,000 bytes. */
const KB = 1000;
/** Parts that a chat loads only when someone asks for them or first touches the screen, or where WebSocket does not pass (the contract's routes and validators come with `validateResponses`); every other lazy chunk counts as loaded. */
const ON_DEMAND =
  /^(video-body|message-layer|message-dialogs|socket-library|polling|voice-recorder|recorder|image-|lightbox|image-viewer|emoji|map|call|recording|safety-code|quality|local-screen|sound-level|wake-lock|webrtc|validat|schema|response-check|routes|ar|en|fa|fr|he|tr|ur|message-search)/;

export interface Chunk {
  name: string;
  /** gzip -9. */
  bytes: number;
  counted: boolean;
}
export interface Size {
  name: 'core' | 'react-chat' | 'css' | 'calls';
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

/** Names of the outputs that a page loads: what the entry imports, and lazy parts that it cannot do without. */
function reachable({ outputs }: Metafile, entry: string): Set<string> {
  const loaded = new Set<string>();
  const queue = [entry];
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      const source = basename(outputs[path]?.entryPoint ?? '');
      if (kind === 'import-statement' || (kind === 'dynamic-import' && !ON_DEMAND.test(source))) queue.push(path);
    }
  }
  return loaded;
}

/**
 * The chunks of one entry file below the root, bundled and minified for a browser from the workspace's sources; those
 * that `from` needs (by default the entry itself) are counted.
 */
export async function measureScript(
  entry: string,
  external: readonly string[] = [],
  from: string = entry,
): Promise<Chunk[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outdir: 'out',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    conditions: ['majlis-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: [...external],
    legalComments: 'none',
    logLevel: 'error',
  });
  const names = Object.keys(metafile.outputs);
  const first = names.find((name) => metafile.outputs[name]?.entryPoint === from) ?? '';
  const loaded = reachable(metafile, first);
  return names
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({
      name: metafile.outputs[name]?.entryPoint ?? basename(name),
      bytes: gzipped(outputFiles.find(({ path }) => path === join(ROOT, name))?.contents ?? ''),
      counted: loaded.has(name),
    }));
}

/** What a page loads on top of `entry` when it first needs the part whose source this is. */
async function measurePart(entry: string, source: string): Promise<Chunk[]> {
  const [alone, parts] = [await measureScript(entry), await measureScript(entry, [], source)];
  const before = new Set(alone.filter(({ counted }) => counted).map(({ name }) => name));
  return parts.map((chunk) => ({ ...chunk, counted: chunk.counted && !before.has(chunk.name) }));
}

/** The stylesheet, minified. */
export function measureStyles(path: string): Chunk[] {
  const { code } = transformSync(readFileSync(join(ROOT, path), 'utf8'), { loader: 'css', minify: true });
  return [{ name: path, bytes: gzipped(code), counted: true }];
}

/** The sizes that the house promises, each with the floor that no rival of the same parts can go below. */
export async function measureSizes(): Promise<Size[]> {
  const react = ['react', 'react-dom', 'react/jsx-runtime'];
  const core = await measureScript('benchmarks/size/core.ts');
  const chat = await measureScript('benchmarks/size/react-chat.tsx', react);
  const calls = await measurePart('benchmarks/size/calls.ts', 'packages/core/src/calls/call-controller.ts');
  const css = measureStyles('packages/react/src/styles.css');
  const floors = [
    total(await measureScript('benchmarks/size/floor-core.ts')),
    total(await measureScript('benchmarks/size/floor-chat.ts', react)),
  ] as const;
  return [
    { name: 'core', ours: total(core), floor: floors[0], budget: 32, chunks: core },
    { name: 'react-chat', ours: total(chat), floor: floors[1], budget: 75, chunks: chat },
    { name: 'css', ours: total(css), floor: 12, budget: 12, chunks: css },
    { name: 'calls', ours: total(calls), floor: 20, budget: 20, chunks: calls },
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
