import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TabMessage, TabsHandle } from './ports.ts';
import { createLoneTab, createTabs } from './tabs.ts';

const handles: TabsHandle[] = [];
const stray: BroadcastChannel[] = [];
afterEach(() => {
  for (const handle of handles.splice(0)) handle.leave();
  for (const channel of stray.splice(0)) channel.close();
});

/** Each join is a tab of its own: a lock and a channel do not care whose document they are in. */
function join(group: string) {
  const led = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<TabMessage>();
  const onLead = vi.fn(() => led.resolve());
  const onFollow = vi.fn();
  const handle = createTabs().join({ group, onLead, onFollow, onMessage: heard.resolve });
  handles.push(handle);
  return { handle, onLead, onFollow, led: led.promise, heard: heard.promise };
}
const group = () => `test ${crypto.randomUUID()}`;

/** A real second browsing context that holds the lock until its frame is removed. */
async function openHolder(lock: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow;
  if (!inner) throw new Error('the frame has no window');
  const held = Promise.withResolvers<void>();
  void inner.navigator.locks.request(lock, () => {
    held.resolve();
    return new Promise(() => {});
  });
  await held.promise;
  return frame;
}

describe('tabs of one group', () => {
  it('have one leader, and the next takes over when it leaves', async () => {
    const name = group();
    const first = join(name);
    await first.led;
    const second = join(name);
    first.handle.post({ type: 'hello' });
    await second.heard;
    expect([first.handle.isLeader(), second.handle.isLeader()]).toEqual([true, false]);
    first.handle.leave();
    await second.led;
    expect([first.handle.isLeader(), second.handle.isLeader()]).toEqual([false, true]);
  });

  it('hand over when the leading page is gone without a word', async () => {
    const name = group();
    const frame = await openHolder(`majlis ${name}`);
    const heir = join(name);
    expect(heir.handle.isLeader()).toBe(false);
    frame.remove();
    await heir.led;
  });

  it('do not hear another group', async () => {
    const [one, other] = [group(), group()];
    const listener = join(one);
    join(other).handle.post({ type: 'elsewhere' });
    join(one).handle.post({ type: 'here' });
    expect(await listener.heard).toEqual({ type: 'here' });
  });

  // S29
  it('pass over what other code of the page posts', async () => {
    const name = group();
    const listener = join(name);
    const channel = new BroadcastChannel(`majlis ${name}`);
    stray.push(channel);
    for (const noise of [
      'text',
      null,
      { type: 'bare' },
      { majlis: 1 },
      { majlis: 1, message: { type: 7 } },
      { majlis: 9, message: { type: 'x' } },
    ]) {
      channel.postMessage(noise);
    }
    channel.postMessage({ majlis: 1, message: { type: 'true' } });
    expect(await listener.heard).toEqual({ type: 'true' });
  });

  it('give the lead up while the page is put aside, and ask for it again', async () => {
    const tab = join(group());
    await tab.led;
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(tab.handle.isLeader()).toBe(false);
    expect(tab.onFollow).toHaveBeenCalledOnce();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(tab.onLead).toHaveBeenCalledTimes(2), { timeout: 10_000 });
  });

  it('stop listening to the page once they left', async () => {
    const tab = join(group());
    await tab.led;
    tab.handle.leave();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(tab.handle.isLeader()).toBe(false);
    expect(tab.onLead).toHaveBeenCalledOnce();
  });
});

it('leads alone where the browser has no means to share', async () => {
  const onLead = vi.fn();
  const handle = createLoneTab().join({ group: 'x', onLead, onMessage: () => {} });
  await Promise.resolve();
  expect(onLead).toHaveBeenCalledOnce();
  expect(handle.isLeader()).toBe(true);
});
