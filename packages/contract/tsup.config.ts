import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    schemas: 'src/schemas/index.ts',
    routes: 'src/routes.ts',
    events: 'src/events.ts',
    clauses: 'src/clauses.ts',
    validators: 'src/validators.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
});
