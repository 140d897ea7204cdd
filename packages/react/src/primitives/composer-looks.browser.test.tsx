import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { WhatsAppStyleChat } from '../styled/whats-app-style-chat.tsx';
import { sampleOfEachKind } from '../test/sample-messages.ts';
import { Composer } from './composer.tsx';
import { LanguageProvider } from './language.tsx';

afterEach(cleanup);

const nothing = () => undefined;
const find = (selector: string): HTMLElement => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`nothing is ${selector}`);
  return element;
};
const there = (selector: string) =>
  expect.poll(() => document.querySelector(selector), { timeout: 8000 }).not.toBeNull();
async function press(selector: string, wanted: string): Promise<void> {
  await userEvent.click(find(selector));
  await there(wanted);
}
/** What axe finds, what a strict policy would refuse, and what a finger would miss. */
async function findFaults(root: HTMLElement): Promise<string[]> {
  await Promise.all(
    document
      .getAnimations()
      .map(({ finished, effect }) =>
        effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY ? null : finished.catch(nothing),
      ),
  );
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  const small = [...root.querySelectorAll('button')].filter((button) => {
    const { width, height } = button.getBoundingClientRect();
    return width > 0 && (width < 24 || height < 24);
  });
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...small.map((button) => `small: ${button.outerHTML}`),
  ];
}

test.each([
  ['ar', 'light', 360],
  ['ar', 'dark', 1280],
  ['en', 'dark', 360],
  ['en', 'light', 1280],
] as const)(
  'in %s, %s, at %i pixels each of its states is clean to axe and large enough to press',
  async (locale, colorScheme, width) => {
    await page.viewport(width, 700);
    const props = {
      conversationId: 'c1',
      currentUserId: 'layla',
      otherUser: { id: 'adam', name: 'Adam' },
      locale,
      colorScheme,
    };
    const sends = { onSendMessage: nothing, onSendVoice: nothing, onSendImage: nothing, onSendLocation: nothing };
    await render(<WhatsAppStyleChat {...props} {...sends} messages={[]} />);
    const chat = find('[data-part="chat"]');
    expect(await findFaults(chat), 'idle').toEqual([]);
    await press('.majlis-attach > button', '[role="menu"]');
    expect(await findFaults(chat), 'attach').toEqual([]);
    await userEvent.keyboard('{Escape}');
    await press('.majlis-composer-box > button', '[role="grid"]');
    expect(await findFaults(chat), 'emoji').toEqual([]);
    await userEvent.fill(find('.majlis-emoji input'), 'zzzzz');
    expect(await findFaults(chat), 'no emoji').toEqual([]);
    await userEvent.keyboard('{Escape}');
    const files = new DataTransfer();
    for (const name of ['a.png', 'b.png']) files.items.add(new File([], name, { type: 'image/png' }));
    chat.dispatchEvent(new DragEvent('dragenter', { dataTransfer: files, bubbles: true }));
    await there('.majlis-drop');
    expect(await findFaults(chat), 'drop').toEqual([]);
    chat.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    await there('.majlis-tray-item[data-state="failed"]');
    expect(await findFaults(find('dialog')), 'tray').toEqual([]);
    await userEvent.keyboard('{Escape}');
    await press('.majlis-microphone', '.majlis-recorder .majlis-levels');
    await there('.majlis-recorder [data-tone="danger"]:not(:first-child):enabled');
    expect(await findFaults(chat), 'recording').toEqual([]);
    await press('.majlis-recorder [data-tone="danger"]:not(:first-child)', '.majlis-recorder [type="range"]');
    expect(await findFaults(chat), 'review').toEqual([]);
  },
);

test.each(['light', 'dark'] as const)('what stands above the field is clean to axe in %s', async (colorScheme) => {
  const reply = { name: 'Adam', summary: 'Is it still there?', onCancel: nothing };
  const editing = { key: 'm1', text: 'Yes', onSave: nothing, onCancel: nothing };
  await render(
    <main className="majlis" data-color-scheme={colorScheme}>
      <LanguageProvider locale="en">
        <Composer onSendMessage={nothing} maxChars={100} reply={reply} />
        <Composer onSendMessage={nothing} maxChars={100} editing={editing} />
      </LanguageProvider>
    </main>,
  );
  expect(await findFaults(find('main'))).toEqual([]);
});

test('nothing of it needs a style attribute that a strict policy would refuse', async () => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src-attr 'none'";
  document.head.append(policy);
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
  await render(
    <LanguageProvider locale="en">
      <Composer onSendMessage={nothing} onSendVoice={nothing} maxChars={100} />
    </LanguageProvider>,
  );
  await userEvent.click(page.getByRole('button', { name: 'Emoji' }));
  await there('[role="grid"]');
  await userEvent.click(find('.majlis-emoji-cell'));
  await userEvent.keyboard('{Escape}');
  await userEvent.clear(page.getByRole('textbox', { name: 'Message text' }));
  const button = find('.majlis-microphone');
  for (const [type, clientX] of [
    ['pointerdown', 200],
    ['pointermove', 150],
    ['pointerup', 150],
  ] as const)
    button.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, clientX }));
  await there('.majlis-recorder');
  expect(refused).toEqual([]);
});

test('the newest message stays in view above an on-screen keyboard', async () => {
  await page.viewport(360, 640);
  const viewport = Object.assign(new EventTarget(), { height: 640, offsetTop: 0, scale: 1 });
  const own = Object.getOwnPropertyDescriptor(window, 'visualViewport');
  Object.defineProperty(window, 'visualViewport', { configurable: true, value: viewport });
  await render(
    <div className="phone">
      <style>{'.phone { position: fixed; inset: 0 }'}</style>
      <WhatsAppStyleChat
        conversationId="c1"
        currentUserId="layla"
        otherUser={{ id: 'adam', name: 'Adam' }}
        messages={sampleOfEachKind()}
        onSendMessage={nothing}
        locale="en"
      />
    </div>,
  );
  const newest = page.getByText('Mine');
  await expect.element(newest).toBeVisible();
  await userEvent.click(page.getByRole('textbox', { name: 'Message text' }));
  Object.assign(viewport, { height: 340 });
  viewport.dispatchEvent(new Event('resize'));
  await expect.poll(() => find('.majlis-composer').getBoundingClientRect().bottom).toBeLessThanOrEqual(341);
  await expect
    .poll(() => newest.element().getBoundingClientRect().bottom)
    .toBeLessThanOrEqual(find('.majlis-composer').getBoundingClientRect().top);
  expect(newest.element().getBoundingClientRect().top).toBeGreaterThan(
    find('.majlis-header').getBoundingClientRect().bottom,
  );
  if (own) Object.defineProperty(window, 'visualViewport', own);
});
