import type { Message } from '@majlis/contract';
import { WhatsAppStyleChat } from '@majlis/react';
import { type ComponentType, useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { VList, type VListHandle } from 'virtua';
import '@majlis/react/styles.css';
import './page.css';

interface Timings {
  /** From render to the frame after the rows are on the screen. */
  mountMs: number;
  /** Medians over several messages, from the new array to the frame that shows the row. */
  receiveMs: number;
  /** The longest frame of a scripted scroll, and the time of the whole. */
  scrollFrameMs: number;
  scrollMs: number;
  /** Rows in the document at most. */
  rowNodes: number;
}
type ListName = 'majlis' | 'bare';
declare global {
  var measure: (name: ListName, count: number) => Promise<Timings>;
  /** The first of the timings alone. */
  var mountMs: (name: ListName, count: number) => Promise<number>;
  /** Holds so many messages and nothing else. */
  var hold: (count: number) => void;
  /** Puts what is held on the screen and leaves it there. */
  var put: () => Promise<void>;
}

const LINES = ['السلام عليكم، هل السيارة ما زالت متاحة؟', 'Yes it is 👍', 'كم آخر سعر؟', 'السعر 42,000 ريال'];
const build = (seq: number): Message => ({
  id: `m${seq}`,
  conversationId: 'c1',
  seq,
  rev: seq,
  clientId: null,
  senderId: seq % 2 ? 'layla' : 'adam',
  type: 'TEXT',
  content: `${LINES[seq % LINES.length]} ${seq}`,
  attachments: [],
  replyTo: null,
  reactions: [],
  createdAt: new Date(Date.UTC(2026, 0, 1) + seq * 60_000).toISOString(),
  editedAt: null,
  deletedAt: null,
});
const many = (count: number): readonly Message[] => Array.from({ length: count }, (_, index) => build(index + 1));

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const painted = async () => {
  await nextFrame();
  await nextFrame();
};
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

interface ListProps {
  messages: readonly Message[];
}
const nothing = () => undefined;
function Majlis({ messages }: ListProps) {
  return (
    <WhatsAppStyleChat
      conversationId="c1"
      currentUserId="layla"
      otherUser={{ id: 'adam', name: 'Adam' }}
      messages={messages}
      onSendMessage={nothing}
    />
  );
}
function Bare({ messages }: ListProps) {
  const list = useRef<VListHandle>(null);
  useLayoutEffect(() => {
    list.current?.scrollToIndex(messages.length - 1, { align: 'end' });
  }, [messages.length]);
  return (
    <VList ref={list} className="bare" data={messages as Message[]}>
      {(message) => (
        <div key={message.id} className="bare-row">
          {message.content}
        </div>
      )}
    </VList>
  );
}

function shows(text: string): boolean {
  return document.getElementById('root')?.textContent?.includes(text) ?? false;
}
async function until(text: string): Promise<void> {
  for (let frame = 0; !shows(text); frame += 1) {
    if (frame > 600) throw new Error(`"${text}" never came on the screen`);
    await nextFrame();
  }
}

function scroller(): Element {
  const found = [...document.querySelectorAll('#root *')].find(
    (element) => element.scrollHeight > element.clientHeight + 100 && getComputedStyle(element).overflowY !== 'visible',
  );
  if (!found) throw new Error('nothing scrolls');
  return found;
}

interface Mounted {
  mountMs: number;
  show(messages: readonly Message[]): void;
  unmount(): void;
}
async function mount(name: ListName, messages: readonly Message[]): Promise<Mounted> {
  const List: ComponentType<ListProps> = name === 'majlis' ? Majlis : Bare;
  const container = document.getElementById('root');
  if (!container) throw new Error('no #root');
  const root = createRoot(container);
  const show = (held: readonly Message[]) => root.render(<List messages={held} />);
  // A page has idle time between its script and its first messages, which come over a network.
  await new Promise((resolve) => requestIdleCallback(resolve));
  const startedAt = performance.now();
  show(messages);
  await until(` ${messages.length}`);
  await painted();
  return { mountMs: performance.now() - startedAt, show, unmount: () => root.unmount() };
}

globalThis.mountMs = async (name, count) => (await mount(name, many(count))).mountMs;
globalThis.measure = async (name, count) => {
  let messages = many(count);
  const { mountMs, unmount, ...mounted } = await mount(name, messages);
  const show = (held: readonly Message[]) => {
    messages = held;
    mounted.show(messages);
  };

  const receive: number[] = [];
  for (let index = 1; index <= 9; index += 1) {
    const startedAt = performance.now();
    show([...messages, build(count + index)]);
    await until(` ${count + index}`);
    receive.push(performance.now() - startedAt);
    await painted();
  }

  const element = scroller();
  const step = element.scrollHeight / 60;
  let scrollFrameMs = 0;
  let rowNodes = 0;
  const scrollStartedAt = performance.now();
  let last = await nextFrame();
  for (let frame = 0; frame < 60; frame += 1) {
    element.scrollTop -= step;
    const now = await nextFrame();
    scrollFrameMs = Math.max(scrollFrameMs, now - last);
    rowNodes = Math.max(rowNodes, document.querySelectorAll('[data-message-id], .bare-row').length);
    last = now;
  }
  const scrollMs = performance.now() - scrollStartedAt;
  unmount();
  await painted();
  return { mountMs, receiveMs: median(receive), scrollFrameMs, scrollMs, rowNodes };
};

let held: readonly Message[] = [];
globalThis.hold = (count) => {
  held = many(count);
};
globalThis.put = async () => {
  const container = document.getElementById('root');
  if (!container) throw new Error('no #root');
  createRoot(container).render(<Majlis messages={held} />);
  await until(` ${held.length}`);
  await painted();
};
document.title = 'ready';
