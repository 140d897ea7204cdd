import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

export default defineConfig(toLibraryOptions('testing', { formats: ['esm'], platform: 'neutral' }));
