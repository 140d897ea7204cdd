const PAGE_PX = 720;
const ROW_PX = 72;
const WIDTH_PX = 360;

/** Tells each element that is watched its height once: a page of 720 pixels and rows of 72. */
class RowObserver implements ResizeObserver {
  readonly #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    const height = target.classList.contains('majlis-scroller') ? PAGE_PX : ROW_PX;
    const contentRect = { width: WIDTH_PX, height } as DOMRectReadOnly;
    queueMicrotask(() => this.#tell([{ target, contentRect } as ResizeObserverEntry], this));
  }
  unobserve(): void {}
  disconnect(): void {}
}

type Undo = () => void;

function define(target: object, name: string, descriptor: PropertyDescriptor): Undo {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { ...descriptor, configurable: true });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}

/**
 * Gives a document that measures nothing, as jsdom's, heights by which a virtual list mounts about ten rows, and a mouse;
 * one that measures is left alone. Returns its undo.
 */
export function layOut(): Undo {
  const undos: Undo[] = [];
  if (typeof globalThis.ResizeObserver !== 'function') {
    undos.push(
      define(globalThis, 'ResizeObserver', { value: RowObserver, writable: true }),
      define(globalThis.HTMLElement.prototype, 'offsetParent', {
        get(this: HTMLElement) {
          return this.parentElement;
        },
      }),
    );
  }
  if (typeof globalThis.matchMedia !== 'function') {
    const value = (query: string) => ({ matches: query === '(pointer: fine)', media: query });
    undos.push(define(globalThis, 'matchMedia', { value, writable: true }));
  }
  return () => {
    for (const undo of undos.reverse()) undo();
  };
}
