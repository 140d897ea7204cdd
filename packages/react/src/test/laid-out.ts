import { vi } from 'vitest';

/** Gives jsdom, which measures nothing, a page of 720 pixels and rows of 72: a virtual list then mounts about ten rows. */
export function layOutPage(): void {
  const heightOf = (element: Element) => (element.classList.contains('majlis-scroller') ? 720 : 72);
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(function (this: HTMLElement) {
    return this.parentElement;
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: ResizeObserverCallback;
      constructor(tell: ResizeObserverCallback) {
        this.#tell = tell;
      }
      observe(target: Element) {
        const contentRect = { width: 360, height: heightOf(target) } as DOMRectReadOnly;
        queueMicrotask(() => this.#tell([{ target, contentRect } as ResizeObserverEntry], this));
      }
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: fine)' }));
}
