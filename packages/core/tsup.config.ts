import { defineConfig } from 'tsup';
import { toLibraryOptions } from '../../scripts/tsup-options.ts';

export default defineConfig(toLibraryOptions('core', { formats: ['esm', 'cjs'], platform: 'neutral' }));
