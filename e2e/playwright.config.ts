import { defineConfig } from '@playwright/test';
import { CALL_ARGS, CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../scripts/chromium.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error(explainMissingChromium());

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: [...CHROMIUM_ARGS, ...CALL_ARGS] },
    trace: 'retain-on-failure',
  },
});
