import { defineConfig } from '@playwright/test';
import everyday from '../playwright.config.ts';

/** Between Chromium and a Firefox that the system installed: `pnpm test:firefox`. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testMatch: '*.firefox.ts',
  outputDir: '../../test-results',
  reporter: [['list'], ['json', { outputFile: '../../test-results/firefox.json' }]],
});
