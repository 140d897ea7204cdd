import type { PointerEvent } from 'react';

export interface Offset {
  x: number;
  y: number;
}
export interface DragHandlers {
  /** How far the pointer is from where it went down, in CSS pixels. */
  onMove(by: Offset): void;
  onDrop(): void;
}

/** Less than this is a press with an unsteady hand. */
const DEAD_ZONE = 6;

/** Follows the pointer until it is lifted. What was dragged is not pressed: its click is swallowed. */
export function startDrag(event: PointerEvent<HTMLElement>, { onMove, onDrop }: DragHandlers): void {
  if (event.button !== 0) return;
  const target = event.currentTarget;
  const from = { x: event.clientX, y: event.clientY };
  const { pointerId } = event;
  let isDragged = false;
  const move = (next: globalThis.PointerEvent) => {
    if (next.pointerId !== pointerId) return;
    const by = { x: next.clientX - from.x, y: next.clientY - from.y };
    if (!isDragged && Math.hypot(by.x, by.y) < DEAD_ZONE) return;
    // Captured only now: a captured pointer would take the click from a button inside.
    if (!isDragged) target.setPointerCapture(pointerId);
    isDragged = true;
    onMove(by);
  };
  const drop = (next: globalThis.PointerEvent) => {
    if (next.pointerId !== pointerId) return;
    target.removeEventListener('pointermove', move);
    target.removeEventListener('pointerup', drop);
    target.removeEventListener('pointercancel', drop);
    if (!isDragged) return;
    const swallow = (click: Event) => {
      click.preventDefault();
      click.stopPropagation();
    };
    target.addEventListener('click', swallow, { capture: true, once: true });
    // Where no click follows, the next one is meant.
    setTimeout(() => target.removeEventListener('click', swallow, { capture: true }));
    onDrop();
  };
  target.addEventListener('pointermove', move);
  target.addEventListener('pointerup', drop);
  target.addEventListener('pointercancel', drop);
}

export interface Bounds {
  inlineSize: number;
  blockSize: number;
}
/** The nearest offset at which a box, now at `box`, lies within the bounds. */
export function clampOffset(offset: Offset, box: DOMRect, bounds: Bounds): Offset {
  const clamp = (value: number, start: number, size: number, limit: number) => {
    const [least, most] = [-start, limit - start - size];
    return most < least ? value : Math.min(most, Math.max(least, value));
  };
  return {
    x: clamp(offset.x, box.x, box.width, bounds.inlineSize),
    y: clamp(offset.y, box.y, box.height, bounds.blockSize),
  };
}
