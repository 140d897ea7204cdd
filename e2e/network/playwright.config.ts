import { defineConfig } from '@playwright/test';
import everyday from '../playwright.config.ts';

/** What needs a network of its own to be broken: `pnpm test:network`. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testMatch: '*.network.ts',
  outputDir: '../../test-results',
  timeout: 150_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/network.json' }]],
});
