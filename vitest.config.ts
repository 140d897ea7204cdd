import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.ts';
import { PREBUNDLED, PREBUNDLED_FOR_STORIES, PREBUNDLED_FOR_TESTS } from './scripts/prebundled.ts';

const clientConditions = ['majlis-source', ...defaultClientConditions];
const serverConditions = ['majlis-source', ...defaultServerConditions];
const source = {
  resolve: { conditions: serverConditions },
  ssr: { resolve: { conditions: serverConditions } },
};
const ignored = ['**/node_modules/**', '**/dist/**', '**/*.browser.test.{ts,tsx}'];
const executablePath = findChromium();
// A test waits for what it expects, and fails when it does not come: how long is the machine's affair.
const PATIENCE_MS = 10_000;
const patient = { expect: { poll: { timeout: PATIENCE_MS } } };
const drawn = { ...patient, setupFiles: ['./scripts/patient-tests.ts'] };

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          ...patient,
          name: 'node',
          environment: 'node',
          include: [
            'packages/*/{src,scripts,bin}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'examples/**/*.test.ts',
            'benchmarks/**/*.test.ts',
          ],
          exclude: [...ignored, '**/*.dom.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...source,
        plugins: [react()],
        test: {
          ...drawn,
          name: 'dom',
          environment: 'jsdom',
          include: ['packages/*/src/**/*.test.tsx', 'examples/**/*.test.tsx', 'packages/*/src/**/*.dom.test.ts'],
          exclude: ignored,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { conditions: clientConditions },
        plugins: [react(), msw({ mode: 'worker-only' })],
        optimizeDeps: { include: PREBUNDLED_FOR_TESTS },
        test: {
          ...drawn,
          setupFiles: [...drawn.setupFiles, './scripts/fresh-window.ts'],
          name: 'browser',
          globalSetup: ['./scripts/check-chromium.mjs'],
          include: ['{packages/*/src,examples}/**/*.browser.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
              contextOptions: {
                permissions: ['microphone', 'camera', 'geolocation'],
                geolocation: { latitude: 24.7136, longitude: 46.6753 },
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        test: {
          ...drawn,
          name: 'storybook',
          globalSetup: ['./scripts/check-chromium.mjs'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
              contextOptions: { permissions: ['microphone', 'camera', 'geolocation'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: [react(), msw({ mode: 'worker-only' })],
        resolve: { conditions: clientConditions },
        optimizeDeps: { include: [...PREBUNDLED, ...PREBUNDLED_FOR_STORIES] },
        // A small picture inside the script would be a data address, which the components refuse.
        build: { assetsInlineLimit: 0 },
        test: {
          ...drawn,
          name: 'screens',
          globalSetup: ['./scripts/check-chromium.mjs'],
          include: ['.storybook/**/*.browser.test.tsx'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
              contextOptions: {
                permissions: ['microphone', 'camera', 'geolocation'],
                timezoneId: 'Asia/Riyadh',
                locale: 'en-US',
                reducedMotion: 'reduce',
              },
            }),
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                // Letters of another build of the same font differ at their edges; a part that moved differs by far more.
                comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.02 },
                resolveScreenshotPath: ({ arg, ext, root }) =>
                  `${root}/${arg.startsWith('two-people') ? 'docs/images' : '.storybook/screens'}/${arg}${ext}`,
                resolveDiffPath: ({ arg, ext, root }) => `${root}/test-results/screens/${arg}${ext}`,
              },
            },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        ...source,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['packages/*/src/**/*.test-d.{ts,tsx}'],
            tsconfig: './tsconfig.json',
            ignoreSourceErrors: true,
          },
        },
      },
    ],
  },
});
