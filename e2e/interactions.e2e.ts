import type { Actor } from './actor.ts';
import { expect, test } from './stage.ts';

/** Opens the menu of the newest message by keyboard and chooses from it. */
async function choose(actor: Actor, choice: string): Promise<void> {
  const page = actor.messages().page();
  await page.locator('.majlis-scroller').focus();
  await expect(page.locator('.majlis-said')).toBeAttached();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator(`[role^="menuitem"]${choice}`).click();
}
const newest = (actor: Actor) => actor.messages().last();

test('an answer, a reaction, a change and a deletion reach the other window', async ({ layla, adam }) => {
  await adam.write('Is the car still there?');
  await layla.sees('Is the car still there?');

  await choose(layla, ':text-is("👍")');
  await expect(newest(adam).getByRole('button', { name: '👍' })).toHaveAttribute('aria-pressed', 'false');
  await expect(newest(layla).getByRole('button', { name: '👍' })).toHaveAttribute('aria-pressed', 'true');

  await choose(layla, '[data-choice="reply"]');
  await layla.write('نعم، متاحة');
  await adam.sees('نعم، متاحة');
  await expect(newest(adam).locator('.majlis-quote')).toContainText('Is the car still there?');

  await choose(layla, '[data-choice="edit"]');
  await layla.fill('نعم، ما زالت متاحة');
  await layla.press('Enter');
  await adam.sees('نعم، ما زالت متاحة');
  await expect(newest(adam)).toContainText(adam.words.message.edited);

  await choose(layla, '[data-choice="delete"]');
  await newest(layla).page().locator('dialog .majlis-button[data-tone="danger"]').click();
  await expect(newest(adam)).toContainText(adam.words.message.deleted);
  await expect(newest(adam).locator('.majlis-quote')).toHaveCount(0);
});
