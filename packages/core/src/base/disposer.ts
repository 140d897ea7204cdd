export interface Disposer {
  /** Keeps an undo for `dispose`; run at once when disposal is over. */
  add(undo: () => void): void;
  /** Runs every undo once, the newest first. */
  dispose(): void;
}

/** One place for everything that was started and has to be stopped. */
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
      for (let undo = undos.pop(); undo; undo = undos.pop()) undo();
    },
  };
}
