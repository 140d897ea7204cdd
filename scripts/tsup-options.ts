import type { Options } from 'tsup';
import { readManifest, toEntries } from './package-exports.ts';

export interface LibraryOptions {
  formats: ('esm' | 'cjs')[];
  platform: 'neutral' | 'node';
  /** Left out of this build: made by another one. */
  without?: (entry: string) => boolean;
}

/** How every package is built: one file per entry of its `exports`, with types beside it, and lazy parts left lazy. */
export function toLibraryOptions(packageName: string, { formats, platform, without }: LibraryOptions): Options {
  const manifest = readManifest(packageName);
  const entries = Object.entries(toEntries(manifest)).filter(([name]) => !without?.(name));
  const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  return {
    entry: Object.fromEntries(entries),
    format: formats,
    platform,
    target: 'es2022',
    dts: true,
    splitting: true,
    sourcemap: true,
    clean: false,
    treeshake: false,
    external,
    outExtension: ({ format }) => ({ js: format === 'cjs' ? '.cjs' : '.js' }),
    esbuildOptions: (options, { format }) => {
      options.chunkNames = format === 'cjs' ? 'chunks/[name]-[hash]-cjs' : 'chunks/[name]-[hash]';
    },
  };
}
