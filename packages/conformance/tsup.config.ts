import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

const also = { 'bin/majlis-conformance': 'src/bin/majlis-conformance.ts' };

export default defineConfig(toLibraryOptions('conformance', { formats: ['esm'], platform: 'node', also }));
