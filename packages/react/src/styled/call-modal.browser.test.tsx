import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { createFakeCalls } from '../test/fake-calls.ts';
import { CallModal } from './call-modal.tsx';

const stops: (() => void)[] = [];
beforeEach(() => page.viewport(360, 740));
afterEach(async () => {
  await cleanup();
  for (const stop of stops.splice(0)) stop();
});

/** A picture that moves, from no camera. */
function paint(colour: string): MediaStream {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const timer = setInterval(() => {
    if (!pen) return;
    pen.fillStyle = colour;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }, 40);
  const stream = canvas.captureStream(25);
  stops.push(() => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  });
  return stream;
}

async function show({ locale = 'ar' } = {}) {
  const calls = createFakeCalls({
    callId: 'k1',
    status: 'connected',
    type: 'VIDEO',
    remoteUserId: 'adam',
    isVideoEnabled: true,
    quality: 'good',
    remoteMedia: { audio: true, video: true, screen: false },
  });
  calls.setStreams({ remote: paint('#386'), local: paint('#863') });
  const onEnd = vi.fn();
  const nothing = () => undefined;
  await render(
    <ChatProvider calls={calls.service} locale={locale}>
      <button type="button">before</button>
      <CallModal
        isOpen
        callType="VIDEO"
        callStatus="connected"
        isIncoming={false}
        remoteUser={{ id: 'adam', name: 'أحمد بن عبد الرحمن آل محمود الطويل الاسم' }}
        duration={65}
        isMuted={false}
        isVideoEnabled
        onAnswer={nothing}
        onDecline={nothing}
        onEnd={onEnd}
        onToggleMute={nothing}
        onToggleVideo={nothing}
      />
    </ChatProvider>,
  );
  await expect.element(page.getByRole('timer')).toBeVisible();
  return { calls, onEnd, dialog: find('dialog') };
}
function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
/** Once it has come in. */
const settle = (element: Element) => Promise.all(element.getAnimations().map(({ finished }) => finished));
const boxOf = (selector: string) => find(selector).getBoundingClientRect();
const buttons = () => [...document.querySelectorAll<HTMLElement>('dialog button')];

test('fills a phone from right to left: all of it in view, every button large enough for a thumb', async () => {
  const { dialog } = await show();
  await vi.waitFor(() => expect(boxOf('.majlis-call-self').width).toBeGreaterThan(80), { timeout: 10_000 });
  await settle(dialog);
  expect(dialog.getBoundingClientRect().toJSON()).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  for (const element of buttons()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    expect(Math.min(width, height), element.ariaLabel ?? '').toBeGreaterThanOrEqual(44);
    expect(x >= 0 && x + width <= 360 && y >= 0 && y + height <= 740, element.ariaLabel ?? '').toBe(true);
  }
  const end = boxOf('.majlis-call-bar [data-part=end]');
  expect(end.x).toBeLessThan(boxOf('.majlis-call-bar [data-part=more]').x);
  expect(document.documentElement.scrollWidth).toBe(360);
});

test('shows both pictures, one’s own as in a mirror, in the corner at the end of the line', async () => {
  await show();
  const videos = () => [...document.querySelectorAll<HTMLVideoElement>('dialog video')];
  await vi.waitFor(() => expect(videos().map(({ videoWidth }) => videoWidth)).toEqual([300, 300]), { timeout: 10_000 });
  expect(getComputedStyle(find('.majlis-call-self video')).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(boxOf('.majlis-call-self').x).toBeLessThan(60);
  expect(videos().every(({ muted }) => muted)).toBe(true);
});

test('one’s own picture is dragged to another corner, and goes round by presses', async () => {
  await show();
  const tile = find('.majlis-call-self');
  const { x, y } = tile.getBoundingClientRect();
  const drag = (type: string, at: { x: number; y: number }) =>
    tile.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: at.x, clientY: at.y }),
    );
  vi.spyOn(tile, 'setPointerCapture').mockReturnValue(undefined);
  act(() => void drag('pointerdown', { x: x + 10, y: y + 10 }));
  act(() => void drag('pointermove', { x: x + 220, y: 90 }));
  act(() => void drag('pointerup', { x: x + 220, y: 90 }));
  await vi.waitFor(() => expect(tile.dataset['corner']).toBe('start start'), { timeout: 10_000 });
  expect(tile.style.translate).toBe('');
  await userEvent.click(tile);
  await vi.waitFor(() => expect(tile.dataset['corner']).toBe('start end'), { timeout: 10_000 });
});

test('keeps the focus inside while it is large, and gives it back when it is small', async () => {
  const { dialog } = await show();
  for (let step = 0; step < 12; step += 1) await userEvent.keyboard('{Tab}');
  expect(dialog.contains(document.activeElement) || document.activeElement === document.body).toBe(true);
  expect(dialog.matches(':modal')).toBe(true);
});

test('Escape, as often as one likes, leaves a small window that arrow keys move and the page’s edge holds', async () => {
  const { dialog, onEnd } = await show();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(dialog.dataset['place']).toBe('small'), { timeout: 10_000 });
  await userEvent.keyboard('{Escape}');
  expect(dialog.matches(':modal')).toBe(false);
  expect(dialog.hasAttribute('open')).toBe(true);
  const start = dialog.getBoundingClientRect();
  expect(start.width).toBeLessThan(330);
  find('.majlis-call-back').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await vi.waitFor(() => expect(Math.round(dialog.getBoundingClientRect().y - start.y)).toBe(48), { timeout: 10_000 });
  for (let step = 0; step < 40; step += 1) await userEvent.keyboard('{ArrowDown}');
  expect(dialog.getBoundingClientRect().bottom).toBeLessThanOrEqual(740.5);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(dialog.matches(':modal')).toBe(true), { timeout: 10_000 });
  await settle(dialog);
  expect(dialog.getBoundingClientRect().y).toBe(0);
  expect(onEnd).not.toHaveBeenCalled();
});

test('writes no style into its markup, which a strict policy would refuse', async () => {
  await show();
  await userEvent.click(find('[data-part=more]'));
  await expect.element(page.getByRole('region', { name: 'المزيد' })).toBeVisible();
  expect([...document.querySelectorAll('.majlis[data-part=call] [style]')]).toEqual([]);
});

test('the devices fit a phone, and the rest of them scroll', async () => {
  await show();
  await userEvent.click(find('[data-part=more]'));
  await expect.element(page.getByRole('radio', { name: 'Loudspeaker' })).toBeInTheDocument();
  const { x, right, top } = boxOf('.majlis-call-menu');
  expect(x >= 0 && right <= 360 && top >= 60).toBe(true);
  for (const row of document.querySelectorAll('.majlis-call-choice > label')) {
    expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});

test('plays the voice of the other one once, and keeps playing while the call is made small', async () => {
  const context = new AudioContext();
  const voice = context.createMediaStreamDestination();
  stops.push(() => void context.close());
  const { calls, dialog } = await show();
  act(() => calls.setStreams({ remote: voice.stream }));
  const players = () => [...document.querySelectorAll('audio')];
  await vi.waitFor(() => expect(players().map(({ paused }) => paused)).toEqual([false]), { timeout: 10_000 });
  const [player] = players();
  await userEvent.click(find('[data-part=minimize]'));
  await vi.waitFor(() => expect(dialog.dataset['place']).toBe('small'), { timeout: 10_000 });
  expect(players()).toEqual([player]);
  expect(player?.paused).toBe(false);
  act(() => calls.set({ isElsewhere: true }));
  await vi.waitFor(() => expect(players()).toEqual([]), { timeout: 10_000 });
});

test('the heading and the buttons make way for the face, and come back at a touch', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { dialog } = await show();
  vi.advanceTimersByTime(4100);
  expect(dialog.hasAttribute('data-idle')).toBe(true);
  dialog.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  expect(dialog.hasAttribute('data-idle')).toBe(false);
  vi.useRealTimers();
});
