import { pathToFileURL } from 'node:url';
import { explainMissingChromium, findChromium } from './chromium.ts';

/** Ends the process with one line and the cure in it when there is no browser to run the tests in. */
export function setup() {
  if (findChromium() !== undefined) return;
  console.error(explainMissingChromium());
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) setup();
