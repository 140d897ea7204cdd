import { chromium } from 'playwright';
import { CHROMIUM_ARGS, explainMissingChromium, findChromium } from '../chromium.ts';

const SENT = 'هل السيارة متاحة؟';
const GREETING = 'أهلاً ليلى 👋';
const ANSWER = 'وصلتني رسالتك، وهذه علامتا القراءة عليها.';
const PATIENCE_MS = 120_000;

/**
 * Opens the page in Chromium: the other one's greeting is shown, a text can be sent and is answered.
 * With `development` a tool may say what it does, as long as it is no complaint.
 * @throws when a text does not come, or when the page says or asks for anything that it should not.
 */
export async function lookAtPage(url: string, { development = false } = {}): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(explainMissingChromium());
  const browser = await chromium.launch({ args: [...CHROMIUM_ARGS], executablePath });
  const faults: string[] = [];
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      const complains = ['warning', 'error'].includes(message.type());
      if (complains || !development) faults.push(`says "${message.text()}"`);
    });
    page.on('pageerror', (error) => faults.push(`throws "${error.message}"`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`gets ${response.status()} for ${response.url()}`);
    });
    await page.goto(url);
    await page.getByText(GREETING).first().waitFor();
    await page.getByRole('textbox').fill(SENT);
    await page.keyboard.press('Enter');
    await page.getByText(SENT).first().waitFor();
    await page.getByText(ANSWER).first().waitFor();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser.close();
  }
  if (faults.length > 0) throw new Error(`the page ${faults.join('\n  and ')}`);
}
