import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { buildElementScript, STYLE_TEXT, styleText } from '../../scripts/element-script.ts';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

const isScript = (entry: string) => entry === 'majlis-chat';
const library = { formats: ['esm' as const], platform: 'neutral' as const };

export default defineConfig([
  ...toLibraryOptions('element', { ...library, without: isScript }).map((options) => ({
    ...options,
    esbuildPlugins: [styleText],
    noExternal: [STYLE_TEXT],
    onSuccess: async () => writeFile('dist/majlis-chat.js', await buildElementScript()),
  })),
  ...toLibraryOptions('element', { ...library, without: (entry) => !isScript(entry) }).map((options) => ({
    ...options,
    dts: { only: true },
  })),
]);
