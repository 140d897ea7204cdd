export interface Disposer {
  /** Keeps an undo; runs it at once when all is already undone. */
  add(undo: () => void): void;
  dispose(): void;
}

/** Collects undos and runs them once, the last first. */
export function createDisposer(): Disposer {
  const undos: (() => void)[] = [];
  let disposed = false;
  return {
    add(undo) {
      if (disposed) undo();
      else undos.push(undo);
    },
    dispose() {
      disposed = true;
      for (const undo of undos.splice(0).reverse()) undo();
    },
  };
}
