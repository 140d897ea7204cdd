import { existsSync } from 'node:fs';
import { launch, type Page } from 'puppeteer-core';
import { ar } from '../../packages/react/src/locales/ar.ts';
import { expect, test } from '../stage.ts';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Fake devices that nobody is asked about, and calls over this machine alone. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'media.autoplay.default': 0,
};

/** Seen and heard there: frames and bytes that came in over every connection of the page. */
const received = (page: Page) =>
  page.evaluate(async () => {
    const peers = (globalThis as unknown as { majlisPeers: RTCPeerConnection[] }).majlisPeers;
    const sum = { framesDecoded: 0, audioBytes: 0 };
    for (const peer of peers.filter(({ signalingState }) => signalingState !== 'closed')) {
      for (const row of (await peer.getStats()).values() as Iterable<Record<string, string & number>>) {
        if (row.type !== 'inbound-rtp') continue;
        if (row.kind === 'video') sum.framesDecoded += row.framesDecoded ?? 0;
        else sum.audioBytes += row.bytesReceived ?? 0;
      }
    }
    return sum;
  });

test('Firefox calls Chromium: both see and hear each other', async ({ adam, stage }) => {
  if (!existsSync(FIREFOX)) throw new Error('Firefox is not installed: sudo apt-get install -y firefox-esr');
  const firefox = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  try {
    const layla = await firefox.newPage();
    await layla.evaluateOnNewDocument(() => {
      const watched = globalThis as unknown as { majlisPeers: RTCPeerConnection[] };
      watched.majlisPeers = [];
      const Real = globalThis.RTCPeerConnection;
      globalThis.RTCPeerConnection = class extends Real {
        constructor(config?: RTCConfiguration) {
          super(config);
          watched.majlisPeers.push(this);
        }
      };
    });
    await layla.goto(`${stage.page.url}?as=layla`);
    await layla.locator(`[aria-label="${ar.header.videoCall}"]`).click();
    await adam.call.callIs('incoming');
    await adam.call.answers();
    await adam.call.callIs('connected');
    await layla.waitForSelector('.majlis-call[data-status="connected"]');
    await Promise.all([adam.call.sees(25), adam.call.hears()]);
    const before = await received(layla);
    await expect.poll(async () => (await received(layla)).framesDecoded).toBeGreaterThan(before.framesDecoded + 25);
    expect((await received(layla)).audioBytes).toBeGreaterThan(before.audioBytes);
    await layla.locator(`.majlis-call [aria-label="${ar.call.end}"]`).click();
    await adam.call.callIs('ended');
    await adam.call.isFree();
  } finally {
    await firefox.close();
  }
});
