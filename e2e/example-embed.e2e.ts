import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { ar } from '../packages/react/src/locales/ar.ts';
import { en } from '../packages/react/src/locales/en.ts';
import { type Actor, createActor } from './actor.ts';
import { expect, test } from './stage.ts';

test.use({ pageFolder: fileURLToPath(new URL('../examples/embed', import.meta.url)) });

const require = createRequire(import.meta.url);

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

/** Rules of accessibility that the element breaks; what its page breaks is the page's own affair. */
async function violationsInside(page: Page): Promise<string[]> {
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  const found = await page.evaluate(`${axe}; axe.run('majlis-chat', { resultTypes: ['violations'] })`);
  return (found as { violations: { id: string }[] }).violations.map(({ id }) => id);
}

/** All that a page could notice of a guest: names on the window, style sheets, and how each of its own elements looks. */
function portrait(page: Page): Promise<{ globals: string[]; sheets: number; elements: string[] }> {
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$|^__playwright/.test(name)),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    elements: [...document.querySelectorAll('*')]
      .filter((element) => !element.closest('majlis-chat') && !element.querySelector('majlis-chat'))
      .map((element) => {
        const { font, color, display, width } = getComputedStyle(element);
        const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
        return [element.tagName, attributes, font, color, display, width, element.textContent].join(' | ');
      }),
  }));
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
    expect(await violationsInside(adam.page)).toEqual([]);
    expect([layla.complaints, adam.complaints]).toEqual([[], []]);
    for (const { page } of [layla, adam]) await page.context().close();
  });

  test(`the element leaves ${where} as it was`, async ({ browser, stage, begun: _ }) => {
    const url = `${stage.page.url}${name}`;
    const context = await browser.newContext({ viewport: { width: 900, height: 800 } });
    const bare = await context.newPage();
    await bare.route('**/majlis-chat.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await bare.goto(`${url}?as=adam`);
    const before = await portrait(bare);
    await context.close();
    const adam = await openGuest(browser, url, 'adam');
    await expect(adam.page.locator('majlis-chat[data-ready]')).toBeAttached();
    expect(await portrait(adam.page)).toEqual(before);
    const markup = await adam.page
      .locator('majlis-chat')
      .evaluate((chat) => [...chat.attributes].map(({ name, value }) => `${name}=${value}`));
    expect(markup.join(' ')).not.toMatch(/token|eyJ/i);
    await adam.page.context().close();
  });
}

test('by keyboard alone one writes, opens the menu of a message and comes back', async ({
  browser,
  stage,
  begun: _,
}) => {
  const adam = await openGuest(browser, stage.page.url, 'adam');
  await adam.actor.write('first');
  const field = adam.page.getByLabel(en.composer.label);
  await field.focus();
  await adam.page.keyboard.type('second');
  await adam.page.keyboard.press('Enter');
  await adam.actor.sees('second');
  const list = adam.page.locator('.majlis-list:focus, .majlis-list :focus');
  // Back over the buttons beside the field.
  for (let steps = 0; steps < 6 && (await list.count()) === 0; steps += 1) await adam.page.keyboard.press('Shift+Tab');
  await adam.page.keyboard.press('ArrowUp');
  const row = adam.page.locator('[data-message-id]:focus');
  await expect(row).toContainText('second');
  await adam.page.keyboard.press('Shift+F10');
  await expect(adam.page.getByRole('menu')).toBeVisible();
  await adam.page.keyboard.press('Escape');
  await expect(adam.page.getByRole('menu')).toHaveCount(0);
  await expect(row).toContainText('second');
  expect(adam.complaints).toEqual([]);
  await adam.page.context().close();
});

test('a press on a picture that is open keeps it open, one beside it closes it', async ({
  browser,
  stage,
  begun: _,
}) => {
  const adam = await openGuest(browser, stage.page.url, 'adam');
  await adam.actor.sendPicture({ width: 300, height: 200, caption: '' });
  await expect(adam.actor.lastStatus('sent')).toBeVisible();
  await adam.page.locator('[data-message-id]').last().getByRole('button').first().click();
  const picture = adam.page.getByRole('dialog').locator('img').first();
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  if (!box) throw new Error('the picture has no box');
  await adam.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(adam.page.getByRole('dialog')).toBeVisible();
  await adam.page.mouse.click(20, 400);
  await expect(adam.page.getByRole('dialog')).toHaveCount(0);
  expect(adam.complaints).toEqual([]);
  await adam.page.context().close();
});
