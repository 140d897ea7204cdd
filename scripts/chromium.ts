import { existsSync } from 'node:fs';

/** The one line that brings the browser and the fonts the tests look at, on Debian and Ubuntu. */
export const CHROMIUM_INSTALL = 'sudo apt-get install -y chromium fonts-noto-core fonts-noto-color-emoji';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium on this machine, or undefined when there is none.
 * `CHROMIUM_PATH` in the environment wins; a wrong one counts as none.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return PLACES.find((place) => existsSync(place));
}

/** What to tell a person who has no Chromium: one line, with the cure in it. */
export function explainMissingChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const cause = named
    ? `CHROMIUM_PATH names ${named}, and there is no such file`
    : 'no Chromium was found on this machine';
  return `unable to start a browser; ${cause}. Install one with: ${CHROMIUM_INSTALL} (or set CHROMIUM_PATH to the one you have)`;
}

/**
 * Arguments under which a headless Chromium gives a fake microphone and camera, asks no permission and is silent on
 * the network. Never add --auto-accept-camera-and-microphone-capture: with the fake UI flag it kills Chromium 156.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/** For calls: over this machine alone, and in windows that are not slowed down because another one is in front. */
export const CALL_ARGS = [
  '--allow-loopback-in-peer-connection',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];
