import { type Browser, expect, type Page } from '@playwright/test';

/** Two windows of a page that speaks no dictionary: a list, a field and a button. Complaints on a console fail it. */
export async function talk({ browser, url }: { browser: Browser; url: string }): Promise<void> {
  const complaints: string[] = [];
  const open = async (person: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${url}?as=${person}`);
    await expect(page.getByRole('textbox')).toBeEnabled();
    return page;
  };
  const [layla, adam] = await Promise.all([open('layla'), open('adam')]);
  await layla.getByRole('textbox').pressSequentially('مرحباً');
  await expect(adam.getByText('writes …')).toBeVisible();
  await layla.getByRole('button', { name: 'Send' }).click();
  await expect(adam.getByText('مرحباً')).toBeVisible();
  await expect(layla.locator('li[data-own][data-status="read"]')).toHaveText('مرحباً');
  await adam.getByRole('textbox').fill('<b>Hello</b>');
  await adam.getByRole('button', { name: 'Send' }).click();
  await expect(layla.getByText('<b>Hello</b>')).toBeVisible();
  await expect(adam.getByText('writes …')).toHaveCount(0);
  expect(complaints).toEqual([]);
  await Promise.all([layla.context().close(), adam.context().close()]);
}
