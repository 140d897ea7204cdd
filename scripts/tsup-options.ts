import type { Options } from 'tsup';
import { readManifest, toEntries } from './package-exports.ts';

export interface LibraryOptions {
  formats: ('esm' | 'cjs')[];
  platform: 'neutral' | 'node';
  /** Built beside the entries of `exports`, by their names in `dist`. */
  also?: Record<string, string>;
  /** Left out of this build: made by another one. */
  without?: (entry: string) => boolean;
}

/**
 * How every package is built: one file per entry of its `exports`, with types beside it. In ESM lazy parts stay lazy;
 * a CommonJS file holds all it needs, since splitting it would put a line before its directives.
 */
export function toLibraryOptions(packageName: string, library: LibraryOptions): Options[] {
  const { formats, platform, also, without } = library;
  const manifest = readManifest(packageName);
  const entries = Object.entries(toEntries(manifest)).filter(([name]) => !without?.(name));
  const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  return formats.map((format) => ({
    entry: { ...Object.fromEntries(entries), ...also },
    format,
    platform,
    target: 'es2022',
    dts: true,
    splitting: format === 'esm',
    sourcemap: true,
    clean: false,
    treeshake: false,
    external,
    outExtension: () => ({ js: format === 'cjs' ? '.cjs' : '.js', dts: format === 'cjs' ? '.d.cts' : '.d.ts' }),
    esbuildOptions: (options) => {
      options.charset = 'utf8';
      options.chunkNames = 'chunks/[name]-[hash]';
    },
  }));
}
