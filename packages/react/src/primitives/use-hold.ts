import { type MouseEvent, type PointerEvent, useRef } from 'react';

/** `held`: a finger is on the button; `released`: it has been lifted; `locked`: recording goes on without it. */
export type HoldPhase = 'held' | 'released' | 'locked';

export interface HoldOptions {
  isRtl: boolean;
  onPhase: (phase: HoldPhase) => void;
  onCancel: () => void;
}

/** A press shorter than this is a tap, which locks. */
const TAP_MS = 400;
const CANCEL_PX = 96;
const LOCK_PX = 64;

interface Gesture {
  x: number;
  y: number;
  at: number;
  isOver: boolean;
}

/** Moves the button with the finger. Written through the style object, which a strict CSP allows. */
function follow(button: HTMLElement, { along, up }: { along: number; up: number }): void {
  button.style.translate = along || up ? `${along}px ${-up}px` : '';
  button.parentElement?.style.setProperty('--_pull', String(Math.min(1, Math.abs(along) / CANCEL_PX)));
}

/** What pressing, holding, sliding and tapping a record button means. By keyboard it is a tap. */
export function useHold({ isRtl, onPhase, onCancel }: HoldOptions) {
  const gesture = useRef<Gesture | null>(null);
  const end = (button: HTMLElement) => {
    if (gesture.current) gesture.current.isOver = true;
    follow(button, { along: 0, up: 0 });
  };
  return {
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      gesture.current = { x: event.clientX, y: event.clientY, at: event.timeStamp, isOver: false };
      onPhase('held');
      try {
        event.currentTarget.setPointerCapture(event.pointerId);
      } catch {
        // The finger is gone already, and with it what would be captured: the click that follows locks.
      }
    },
    onPointerMove(event: PointerEvent<HTMLButtonElement>) {
      const from = gesture.current;
      if (!from || from.isOver) return;
      const toStart = Math.max(0, (from.x - event.clientX) * (isRtl ? -1 : 1));
      const up = Math.max(0, from.y - event.clientY);
      const isAlong = toStart > up;
      follow(event.currentTarget, isAlong ? { along: isRtl ? toStart : -toStart, up: 0 } : { along: 0, up });
      if (isAlong ? toStart < CANCEL_PX : up < LOCK_PX) return;
      end(event.currentTarget);
      if (isAlong) onCancel();
      else onPhase('locked');
    },
    onPointerUp(event: PointerEvent<HTMLButtonElement>) {
      const from = gesture.current;
      if (!from || from.isOver) return;
      follow(event.currentTarget, { along: 0, up: 0 });
      // A tap goes on as a click: were the button gone before, the click would reach what took its place.
      if (event.timeStamp - from.at < TAP_MS) return;
      end(event.currentTarget);
      onPhase('released');
    },
    onPointerCancel(event: PointerEvent<HTMLButtonElement>) {
      if (!gesture.current || gesture.current.isOver) return;
      end(event.currentTarget);
      onPhase('locked');
    },
    onClick({ detail }: MouseEvent) {
      if (detail !== 0 && gesture.current?.isOver) return;
      if (gesture.current) gesture.current.isOver = true;
      onPhase('locked');
    },
    // Android opens its menu where a finger rests.
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    // Focus stays in the field, or a phone's keyboard would close.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
  };
}
