import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts';
import { type ServedPage, servePage } from '../browser/serve-page.ts';
import type { ChaosClient, ClientOptions } from './node-client.ts';

const ENDS = ['close', 'crash', 'framenavigated'] as const;
const ROOT = fileURLToPath(new URL('./page', import.meta.url));

/** Two tabs of one person in a real browser: they share one connection, and one of them leads. */
export interface BrowserTabs extends ChaosClient {
  reload(): Promise<void>;
  /** The renderer of the leader dies as if it had run out of memory; another tab is opened for it. */
  crashLeader(): Promise<void>;
  /** The leader is closed; another tab is opened for it. */
  closeLeader(): Promise<void>;
}

/** Rejects when the page that was asked is no longer there: its answer would be waited for for ever. */
async function whileThere<Answer>(tab: Page, work: Promise<Answer>): Promise<Answer> {
  let fail = () => {};
  const gone = new Promise<never>((_resolve, reject) => {
    fail = () => reject(new Error('the tab went away'));
  });
  for (const end of ENDS) tab.once(end as 'close', fail);
  try {
    return await Promise.race([work, gone]);
  } finally {
    for (const end of ENDS) tab.off(end as 'close', fail);
  }
}

/** The page that the tabs show, built as an app builds it. */
export const serveChaosPage = (): Promise<ServedPage> => servePage(ROOT);

export async function openBrowserTabs(options: ClientOptions & { page: ServedPage }): Promise<BrowserTabs> {
  const { engine, name, baseUrl, conversationIds, getToken, history, page } = options;
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_ARGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const context = await browser.newContext();
  await context.exposeFunction('freshToken', getToken);
  let made = 0;
  let turn = 0;
  const writers = new Map<Page, string>();

  async function load(tab: Page): Promise<void> {
    await tab.waitForFunction(() => document.title === 'ready');
    await tab.evaluate((setup) => globalThis.openChat(setup), { baseUrl, userId: name, conversationIds });
  }
  async function openTab(): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(page.url);
    await load(tab);
    made += 1;
    writers.set(tab, `${name}, tab ${made}`);
    return tab;
  }
  // The oldest leads.
  const tabs = [await openTab(), await openTab()];
  let isChanging: Promise<unknown> = Promise.resolve();
  function change(work: () => Promise<void>): Promise<void> {
    const next = isChanging.then(work);
    isChanging = next.catch(() => undefined);
    return next;
  }
  async function replaceLeader(end: (tab: Page) => Promise<void>): Promise<void> {
    const leader = tabs.shift();
    if (leader) await end(leader);
    tabs.push(await openTab());
  }
  async function accept(conversationId: string, isUpload: boolean, work: (tab: Page) => Promise<string>) {
    await isChanging;
    const tab = tabs[turn++ % tabs.length];
    if (!tab) throw new Error('no tab is open');
    const writer = writers.get(tab) ?? name;
    const clientId = await whileThere(tab, work(tab));
    history.write({ type: 'accepted', engine, writer, conversationId, clientId, isUpload });
  }

  return {
    name,
    conversationIds,
    write: (conversationId, text) =>
      accept(conversationId, false, (tab) =>
        tab.evaluate(([id, content]) => globalThis.chat.write(id, content), [conversationId, text] as const),
      ),
    upload: (conversationId, bytes) =>
      accept(conversationId, true, (tab) =>
        tab.evaluate(([id, size]) => globalThis.chat.upload(id, size), [conversationId, bytes] as const),
      ),
    async view(conversationId) {
      await isChanging;
      // Of both tabs: one that stopped early must show.
      const [first, second] = tabs;
      if (!first || !second) throw new Error('a tab is missing');
      const views = await Promise.all(
        [first, second].map((tab) => tab.evaluate((id) => globalThis.chat.view(id), conversationId)),
      );
      const [a = [], b = []] = views;
      return (a.at(-1)?.seq ?? 0) < (b.at(-1)?.seq ?? 0) ? a : b;
    },
    reload: () =>
      change(async () => {
        const tab = tabs[1];
        if (!tab) return;
        await tab.reload();
        await load(tab);
      }),
    crashLeader: () =>
      change(() =>
        replaceLeader(async (tab) => {
          const crashed = tab.waitForEvent('crash');
          tab.goto('chrome://crash').catch(() => undefined);
          await crashed;
          await tab.close();
        }),
      ),
    closeLeader: () => change(() => replaceLeader((tab) => tab.close())),
    close: () => browser.close(),
  };
}
