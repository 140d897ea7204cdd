import { type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { CLOSE_UP, type Point, settle, WHOLE, type ZoomBox, type ZoomView, zoomTo } from './zoom-view.ts';

export interface ViewerGestures {
  /** Goes to a neighbour: 1 is the one on the right, -1 the one on the left. False: there is none. */
  onSwipe(side: 1 | -1): boolean;
  /** Pulled down, or pressed beside the picture. */
  onClose(): void;
  onZoom(isZoomed: boolean): void;
}
export interface ViewerControls {
  toggleZoom(): void;
  /** Shows a picture whole that has just come, and lets it slide in from a side; null: a finger has brought it. */
  arrive(from: 1 | -1 | null): void;
}

const TAP_PX = 8;
const DOUBLE_TAP_MS = 300;
const PULL_PX = 120;
const SWIPE_SHARE = 0.18;
const SLIDE_MS = 220;

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spanOf = ([one, other]: readonly Point[]): number =>
  one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;

/** What moves on the stage: the picture inside its slide, and the slides beside each other. */
function createStage(stage: HTMLElement) {
  const slides = () => stage.querySelector<HTMLElement>('[data-slides]');
  const picture = () => stage.querySelector<HTMLElement>('[data-place="0"] [data-zoomable]');
  return {
    slides,
    picture,
    box(): ZoomBox {
      const shown = picture();
      return {
        picture: { width: shown?.offsetWidth ?? 0, height: shown?.offsetHeight ?? 0 },
        stage: { width: stage.clientWidth, height: stage.clientHeight },
      };
    },
    /** Counted from the middle of the stage. */
    toPoint({ clientX, clientY }: { clientX: number; clientY: number }): Point {
      const { left, top, width, height } = stage.getBoundingClientRect();
      return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    },
    show({ scale, x, y }: ZoomView): void {
      const shown = picture();
      if (shown) shown.style.transform = scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
    },
    clear(): void {
      for (const shown of stage.querySelectorAll<HTMLElement>('[data-zoomable]')) shown.style.transform = '';
    },
    drag({ x, y }: Point): void {
      const moved = slides();
      if (!moved) return;
      moved.style.translate = x === 0 && y === 0 ? '' : `${x}px ${y}px`;
      moved.style.opacity = y > 0 ? `${Math.max(0.3, 1 - y / (4 * PULL_PX))}` : '';
    },
    /** Lets what was dragged come to rest; at once where no motion is wanted. */
    rest(from: Point): void {
      this.drag(WHOLE);
      const moved = slides();
      // Browsers of before 2020 move nothing, and neither do those who want no motion.
      if (!moved?.animate || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      moved.animate([{ translate: `${from.x}px ${from.y}px` }, { translate: '0px 0px' }], {
        duration: SLIDE_MS,
        easing: 'ease-out',
      });
    },
  };
}
type Stage = ReturnType<typeof createStage>;

/** Touch, mouse and wheel on one stage. */
function createGestures(stage: Stage, handlers: RefObject<ViewerGestures>) {
  const fingers = new Map<number, Point>();
  let view = WHOLE;
  let drag: Point = { x: 0, y: 0 };
  let axis: 'swipe' | 'pull' | null = null;
  let travelled = 0;
  let lastTap = { at: Number.NEGATIVE_INFINITY, point: drag };

  function look(next: ZoomView): void {
    const wasZoomed = view.scale > 1;
    view = settle(next, stage.box());
    stage.show(view);
    if (view.scale > 1 !== wasZoomed) handlers.current.onZoom(view.scale > 1);
  }
  const toggle = (at: Point) => look(zoomTo(view, { scale: view.scale > 1 ? 1 : CLOSE_UP, at }));

  function moveOne(by: Point): void {
    travelled += Math.hypot(by.x, by.y);
    if (view.scale > 1) {
      look({ ...view, x: view.x + by.x, y: view.y + by.y });
      return;
    }
    drag = { x: drag.x + by.x, y: drag.y + by.y };
    if (!axis && travelled > TAP_PX) axis = Math.abs(drag.x) >= Math.abs(drag.y) ? 'swipe' : 'pull';
    if (axis) stage.drag(axis === 'swipe' ? { x: drag.x, y: 0 } : { x: 0, y: Math.max(0, drag.y) });
  }

  function letGo(): void {
    const width = stage.box().stage.width;
    const from = axis === 'swipe' ? { x: drag.x, y: 0 } : { x: 0, y: Math.max(0, drag.y) };
    const side = drag.x < 0 ? 1 : -1; // what lies on the right comes when the finger goes left
    if (axis === 'pull' && drag.y > PULL_PX) handlers.current.onClose();
    else if (axis === 'swipe' && Math.abs(drag.x) > width * SWIPE_SHARE && handlers.current.onSwipe(side)) {
      stage.rest({ x: drag.x + side * width, y: 0 });
    } else if (axis) stage.rest(from);
    axis = null;
    drag = { x: 0, y: 0 };
  }

  function tap(event: PointerEvent, point: Point): void {
    const { timeStamp, pointerType } = event;
    // Outside a shadow root everything in it has its host as the target.
    const [target] = event.composedPath();
    if (timeStamp - lastTap.at < DOUBLE_TAP_MS && spanOf([point, lastTap.point]) < 3 * TAP_PX) {
      lastTap = { ...lastTap, at: Number.NEGATIVE_INFINITY };
      toggle(point);
      return;
    }
    lastTap = { at: timeStamp, point };
    if (pointerType === 'mouse' && view.scale === 1 && target instanceof Node && !stage.picture()?.contains(target)) {
      handlers.current.onClose();
    }
  }

  return {
    onPointerDown(event: PointerEvent): void {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a, video'))) return;
      fingers.set(event.pointerId, stage.toPoint(event));
      if (fingers.size === 1) travelled = 0;
    },
    onPointerMove(event: PointerEvent): void {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const all = [...fingers.values()];
      const point = stage.toPoint(event);
      fingers.set(event.pointerId, point);
      if (fingers.size === 1) {
        moveOne({ x: point.x - before.x, y: point.y - before.y });
        return;
      }
      const now = [...fingers.values()];
      const [from, to] = [middleOf(all), middleOf(now)];
      travelled = Number.MAX_VALUE;
      const zoomed = zoomTo(view, { scale: (view.scale * spanOf(now)) / (spanOf(all) || 1), at: to });
      look({ ...zoomed, x: zoomed.x + to.x - from.x, y: zoomed.y + to.y - from.y });
    },
    onPointerUp(event: PointerEvent): void {
      const point = fingers.get(event.pointerId);
      if (!point || !fingers.delete(event.pointerId) || fingers.size > 0) return;
      if (event.type === 'pointerup' && travelled <= TAP_PX) tap(event, point);
      letGo();
    },
    onWheel(event: WheelEvent): void {
      event.preventDefault();
      look(zoomTo(view, { scale: view.scale * Math.exp(-event.deltaY / 300), at: stage.toPoint(event) }));
    },
    toggleZoom: () => toggle({ x: 0, y: 0 }),
    arrive(from: 1 | -1 | null): void {
      view = WHOLE;
      stage.clear();
      handlers.current.onZoom(false);
      if (from) stage.rest({ x: from * stage.box().stage.width, y: 0 });
    },
  };
}

/** Swipe, pull down, pinch, wheel, double tap and pan on a stage. What moves is drawn without a render. */
export function useViewerGestures(
  stage: RefObject<HTMLElement | null>,
  gestures: ViewerGestures,
): RefObject<ViewerControls | null> {
  const handlers = useLatest(gestures);
  const controls = useRef<ViewerControls | null>(null);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const made = createGestures(createStage(element), handlers);
    controls.current = made;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerdown', made.onPointerDown, { signal });
    element.addEventListener('wheel', made.onWheel, { signal, passive: false });
    // A finger may leave the stage before it is lifted.
    const { ownerDocument: page } = element;
    page.addEventListener('pointermove', made.onPointerMove, { signal });
    page.addEventListener('pointerup', made.onPointerUp, { signal });
    page.addEventListener('pointercancel', made.onPointerUp, { signal });
    return () => stop.abort();
  }, [stage, handlers]);
  return controls;
}
