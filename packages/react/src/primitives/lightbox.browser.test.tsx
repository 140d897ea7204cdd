import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../styles.css';
import { ChatRoot, ImageViewer, MessageAlbum } from '../parts.ts';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';

function paint(hue: number): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = `hsl(${hue} 60% 60%)`;
  context.fillRect(0, 0, 320, 240);
  return canvas.toDataURL('image/png');
}
const pictures = [1, 2, 3, 4, 5, 6].map((seq) =>
  sampleMessage(seq, {
    type: 'IMAGE',
    content: null,
    attachments: [sampleAttachment({ id: `a${seq}`, url: paint(seq * 50), width: 320, height: 240 })],
  }),
);

function Album({ locale, motion }: { locale: string; motion?: (open: boolean) => void }) {
  const [open, setOpen] = useState<DisplayMessage | null>(null);
  return (
    <ChatRoot currentUserId="layla" otherUser={{ id: 'adam', name: 'Adam' }} locale={locale} onOpenPhoto={setOpen}>
      <MessageAlbum messages={pictures} />
      {open && (
        <ImageViewer
          message={open}
          messages={pictures}
          onClose={() => {
            setOpen(null);
            motion?.(false);
          }}
        />
      )}
    </ChatRoot>
  );
}
const shown = () => document.querySelector<HTMLImageElement>('[data-place="0"] img');
const indexShown = () =>
  pictures.findIndex(({ attachments }) => attachments[0]?.url === shown()?.getAttribute('src')) + 1;
const stage = () => document.querySelector<HTMLElement>('.majlis-stage') ?? document.body;

/** A finger or mouse that goes through points, counted from the middle of the stage. */
function drag(points: readonly [number, number][], { id = 1, type = 'touch', lift = true } = {}): void {
  const { left, top, width, height } = stage().getBoundingClientRect();
  const fire = (name: string, [x, y]: readonly [number, number]) => {
    const clientX = left + width / 2 + x;
    const clientY = top + height / 2 + y;
    (shown() ?? stage()).dispatchEvent(
      new PointerEvent(name, { bubbles: true, button: 0, pointerId: id, pointerType: type, clientX, clientY }),
    );
  };
  const [first, ...rest] = points;
  const last = points[points.length - 1];
  if (!first || !last) return;
  fire('pointerdown', first);
  for (const point of rest) fire('pointermove', point);
  if (lift) fire('pointerup', last);
}
const scaleOf = () => new DOMMatrix(getComputedStyle(shown() ?? document.body).transform).a;

async function open(locale = 'en', motion?: (open: boolean) => void): Promise<void> {
  await render(<Album locale={locale} {...(motion && { motion })} />);
  await userEvent.click(page.getByRole('button', { name: locale === 'en' ? 'Open photo' : 'فتح الصورة' }).nth(1));
  await expect.poll(() => shown()?.naturalWidth).toBe(320);
}

beforeEach(async () => {
  await cleanup();
  await page.viewport(400, 700);
});

test('an album shows four pictures, and says on the last how many more there are', async () => {
  await render(<Album locale="en" />);
  expect(document.querySelectorAll('.majlis-album img')).toHaveLength(4);
  await userEvent.click(page.getByRole('button', { name: '+2 Show 2 more photos' }));
  await expect.poll(indexShown).toBe(4);
});

test('a swipe to the left goes on in English and back in Arabic', async () => {
  await open('en');
  drag([
    [100, 0],
    [40, 2],
    [-60, 3],
  ]);
  await expect.poll(indexShown).toBe(3);
  await cleanup();
  await open('ar');
  drag([
    [100, 0],
    [40, 2],
    [-60, 3],
  ]);
  await expect.poll(indexShown).toBe(1);
});

test('a swipe that is too short changes nothing', async () => {
  await open();
  drag([
    [20, 0],
    [0, 0],
    [-15, 0],
  ]);
  await expect
    .poll(() => getComputedStyle(document.querySelector('[data-slides]') ?? document.body).translate)
    .toBe('none');
  expect(indexShown()).toBe(2);
});

test('a double tap comes closer to where it was, a drag then moves the picture, and another double tap shows it whole', async () => {
  await open();
  drag([[50, 0]]);
  drag([[50, 0]]);
  await expect.poll(scaleOf).toBe(2.5);
  const before = shown()?.getBoundingClientRect().left ?? 0;
  drag([
    [0, 0],
    [-30, 0],
  ]);
  await expect.poll(() => Math.round((shown()?.getBoundingClientRect().left ?? 0) - before)).toBe(-30);
  expect(indexShown()).toBe(2);
  await expect.element(page.getByRole('button', { name: 'Zoom' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(page.getByRole('button', { name: 'Zoom' }));
  await expect.poll(scaleOf).toBe(1);
});

test('two fingers that part come closer, and no picture leaves its stage', async () => {
  await open();
  drag([[-20, 0]], { id: 1, lift: false });
  drag(
    [
      [20, 0],
      [60, 0],
      [100, 0],
    ],
    { id: 2 },
  );
  drag([[-20, 0]], { id: 1 });
  await expect.poll(scaleOf).toBeCloseTo(3, 1);
  drag([
    [0, 0],
    [4000, 4000],
  ]);
  const [picture, box] = [shown()?.getBoundingClientRect(), stage().getBoundingClientRect()];
  expect(Math.round(picture?.left ?? 1)).toBeLessThanOrEqual(Math.round(box.left));
});

test('the wheel comes closer', async () => {
  await open();
  stage().dispatchEvent(new WheelEvent('wheel', { deltaY: -300, cancelable: true, bubbles: true }));
  await expect.poll(scaleOf).toBeGreaterThan(2);
});

test('a pull downwards closes it, and gives the focus back to the picture that was pressed', async () => {
  const motion = vi.fn();
  await open('en', motion);
  drag([
    [0, 0],
    [0, 60],
    [2, 200],
  ]);
  await expect.poll(() => motion.mock.calls.length).toBe(1);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Open photo');
});

test('Escape closes it, and the focus cannot leave it before', async () => {
  await open();
  for (let step = 0; step < 8; step += 1) {
    await userEvent.keyboard('{Tab}');
    const { activeElement } = document;
    // Between its last and its first button a browser may stop at itself.
    expect(activeElement === document.body || activeElement?.closest('dialog') !== null).toBe(true);
  }
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
});
