import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

const library = toLibraryOptions('server', { formats: ['esm'], platform: 'node' });

export default defineConfig({
  ...library,
  entry: { ...(library.entry as Record<string, string>), 'bin/majlis-server': 'src/bin/majlis-server.ts' },
});
