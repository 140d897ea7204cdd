import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

const also = { 'bin/majlis-server': 'src/bin/majlis-server.ts' };

export default defineConfig(toLibraryOptions('server', { formats: ['esm'], platform: 'node', also }));
