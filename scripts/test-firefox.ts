import { binOf, runNode } from './run-step.ts';

/** Calls between Firefox and Chromium; needs Debian's firefox-esr, or FIREFOX_PATH. */
process.exitCode = await runNode(
  [binOf('@playwright/test', 'playwright'), 'test', '--config', 'e2e/firefox/playwright.config.ts'],
  { env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=majlis-source`.trim() } },
);
