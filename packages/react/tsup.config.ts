import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

const formats: ('esm' | 'cjs')[] = ['esm', 'cjs'];
const isLocale = (entry: string) => entry.startsWith('locales/');

export default defineConfig([
  ...toLibraryOptions('react', { formats, platform: 'neutral', without: isLocale }).map((options) => ({
    ...options,
    // Rollup's tree shaking would drop this line without a word.
    banner: { js: '"use client";' },
    onSuccess: () => copyFile('src/styles.css', 'dist/styles.css'),
  })),
  // Plain words, which a server component may read too: no "use client".
  ...toLibraryOptions('react', { formats, platform: 'neutral', without: (entry) => !isLocale(entry) }),
]);
