import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { ar } from '../packages/react/src/locales/ar.ts';
import { en } from '../packages/react/src/locales/en.ts';
import { type Actor, createActor } from './actor.ts';
import { expect, test } from './stage.ts';

test.use({ pageFolder: fileURLToPath(new URL('../examples/embed', import.meta.url)) });

interface Guest {
  actor: Actor;
  page: Page;
  /** What its console complained of. */
  complaints: string[];
}

/** One of the two at a page of the example. */
async function openGuest(browser: Browser, url: string, personId: 'layla' | 'adam'): Promise<Guest> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 800 },
    permissions: ['microphone', 'camera', 'geolocation'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const [words, otherName] = personId === 'layla' ? [ar, 'Adam Novak'] : [en, 'ليلى الحربي'];
  const actor = createActor({ context, page, url: `${url}?as=${personId}`, words, otherName });
  await actor.open();
  return { actor, page, complaints };
}

for (const name of ['', 'wordpress.html']) {
  const where = name === '' ? 'a hostile page' : 'a page of a blog with a theme';
  test(`the element on ${where}: two people write, look at a picture and call`, async ({
    browser,
    stage,
    begun: _,
  }) => {
    const url = `${stage.page.url}${name}`;
    const [layla, adam] = await Promise.all([openGuest(browser, url, 'layla'), openGuest(browser, url, 'adam')]);
    await layla.actor.write('مرحباً');
    await adam.actor.sees('مرحباً');
    await expect(layla.actor.lastStatus('read')).toHaveText(/مرحباً/);
    await adam.actor.write('<b>Hello</b>');
    await layla.actor.sees('<b>Hello</b>');
    await layla.actor.sendPicture({ width: 120, height: 80, caption: '' });
    await expect(adam.page.locator('[data-message-id] img').last()).toBeVisible();
    await adam.actor.opensLastPicture();
    await adam.actor.call.calls('voice');
    await layla.actor.call.answers();
    await Promise.all([layla.actor.call.callIs('connected'), adam.actor.call.callIs('connected')]);
    await layla.actor.call.hangsUp();
    await Promise.all([layla.actor.call.hasNoCall(), adam.actor.call.hasNoCall()]);
    expect([layla.complaints, adam.complaints]).toEqual([[], []]);
    for (const { page } of [layla, adam]) await page.context().close();
  });
}
