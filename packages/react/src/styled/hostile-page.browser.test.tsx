import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { HOSTILE_SHEETS } from '../test/hostile-sheets.ts';
import { sampleConversation } from '../test/sample-conversations.ts';
import { sampleMessage, sampleOfEachKind } from '../test/sample-messages.ts';
import { ConversationList } from './conversation-list.tsx';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

const KEPT = [
  'box-sizing',
  'color',
  'background-color',
  'cursor',
  'display',
  'float',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'text-align',
  'text-decoration-line',
  'text-indent',
  'text-shadow',
  'text-transform',
  'white-space',
  'word-spacing',
];
const SLACK_PX = 1;
const PLACE = '[data-testid="place"]';
const added: Element[] = [];

afterEach(async () => {
  for (const element of added.splice(0)) element.remove();
  await cleanup();
});

function addSheet(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  added.push(style);
}
const QUIET_FRAMES = 12;
const boxesOf = (within: Element) =>
  [...within.querySelectorAll('*')].map((element) => element.getBoundingClientRect().top).join();
/** The list measures its rows and goes to its end; the page is looked at when nothing moves any more. */
async function settled(within: Element): Promise<void> {
  await document.fonts.ready;
  let before = '';
  for (let quiet = 0; quiet < QUIET_FRAMES; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = boxesOf(within);
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

function nameOf(element: Element): string {
  const kind = [...element.classList].join('.') || element.getAttribute('data-icon') || '';
  return `${element.tagName.toLowerCase()}.${kind}`;
}
interface Looks {
  name: string;
  box: number[];
  styles: string[];
}
/** Where each element of the chat is, and what it looks like. */
function lookAt(within: Element): Looks[] {
  const edge = within.getBoundingClientRect();
  return [...within.querySelectorAll('.majlis, .majlis *')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      name: nameOf(element),
      box: [left - edge.left, top - edge.top, width, height],
      styles: KEPT.map((property) => `${property}: ${style.getPropertyValue(property)}`),
    };
  });
}
/** What differs between two looks of the same elements; at most ten lines, for people. */
function compare(before: Looks[], after: Looks[]): string[] {
  if (before.length !== after.length) return [`${before.length} elements became ${after.length}`];
  return before
    .flatMap(({ name, box, styles }, index) => {
      const now = after[index];
      const isShown = box.slice(2).some((side) => side > 0);
      const moved = isShown && box.some((side, at) => Math.abs(side - (now?.box[at] ?? 0)) > SLACK_PX);
      const other = styles.flatMap((was, at) => (was === now?.styles[at] ? [] : [`${was} → ${now?.styles[at]}`]));
      const boxes = moved ? [`[${box.map(Math.round)}] → [${now?.box.map(Math.round)}]`] : [];
      return [...boxes, ...other].map((what) => `${name}: ${what}`);
    })
    .slice(0, 10);
}

const noop = () => undefined;
const MESSAGES = [
  ...sampleOfEachKind(),
  sampleMessage(13, { senderId: 'layla', content: 'مرحبا، كيف الحال؟', status: 'sent' }),
];
const CONVERSATIONS = [
  sampleConversation({ me: { unreadCount: 4 } }),
  sampleConversation({ id: 'c2', name: 'ليلى', me: { pinned: true } }),
];
async function openChat(): Promise<Element> {
  await page.viewport(1000, 800);
  await render(
    <div data-testid="place" style={{ display: 'flex', width: 900, height: 700 }}>
      <div style={{ width: 320 }}>
        <ConversationList currentUserId="layla" conversations={CONVERSATIONS} typing={{}} drafts={{}} />
      </div>
      <div style={{ flex: 1 }}>
        <WhatsAppStyleChat
          conversationId="c1"
          currentUserId="layla"
          otherUser={{ id: 'adam', name: 'Adam Smith', isOnline: true }}
          messages={MESSAGES}
          onSendMessage={noop}
          onSendVoice={noop}
          onSendImage={noop}
          onSendLocation={noop}
          onStartVoiceCall={noop}
          onStartVideoCall={noop}
          onBack={noop}
          connection={{ status: 'connected', error: null, shared: false }}
        />
      </div>
    </div>,
  );
  await expect.element(page.getByText('مرحبا، كيف الحال؟')).toBeVisible();
  const place = document.querySelector(PLACE);
  if (!place) throw new Error('the page is not there');
  await settled(place);
  return place;
}

test.each(Object.entries(HOSTILE_SHEETS))('a page %s changes nothing of the chat', async (_, css) => {
  const place = await openChat();
  // Where an earlier test left the pointer, something would be lit.
  await userEvent.hover(page.elementLocator(document.body), { position: { x: 1, y: 1 } });
  const before = lookAt(place);
  expect(before.length).toBeGreaterThan(150);
  addSheet(css);
  // Where the chat stands is the page's own affair: its place, and the outside of each whole.
  addSheet(`${PLACE}, ${PLACE} > *, ${PLACE} .majlis { margin: 0 !important; padding: 0 !important; transition: none !important }
    ${PLACE} { display: flex !important } ${PLACE} > * { float: none !important }`);
  await settled(place);
  expect(compare(before, lookAt(place))).toEqual([]);
});

const PAGE = `<h1>Title</h1><h2>Part</h2><p>Words <a href="#x">link</a> <b>bold</b> <mark>mark</mark> <small>small</small></p>
  <ul><li>one</li></ul><ol><li>two</li></ol><button type="button">Press</button><input value="text"><textarea>more</textarea>
  <select><option>one</option></select><table><tbody><tr><th>head</th><td>cell</td></tr></tbody></table><label>label</label>
  <fieldset><legend>legend</legend></fieldset><hr><blockquote>said</blockquote><pre>code</pre><img alt="picture" width="40" height="30">
  <svg width="20" height="20"><circle r="5"></circle></svg><div class="row bubble header button">div</div><dialog open>hello</dialog>`;

test('the stylesheet changes nothing of the page', async () => {
  const own = document.createElement('div');
  own.innerHTML = PAGE;
  document.body.prepend(own);
  added.push(own);
  const sheets = [...document.styleSheets].filter(({ cssRules }) =>
    [...cssRules].some((rule) => rule instanceof CSSLayerBlockRule && rule.name === 'majlis'),
  );
  expect(sheets).toHaveLength(1);
  const lookAtPage = () =>
    [document.documentElement, document.body, ...own.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const all = [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`);
      return `${element.tagName} ${all.join('; ')}`;
    });
  const loaded = lookAtPage();
  for (const sheet of sheets) sheet.disabled = true;
  const bare = lookAtPage();
  for (const sheet of sheets) sheet.disabled = false;
  expect(loaded).toEqual(bare);
});
