/** Whether someone can see this page now. */
export interface Page {
  isVisible(): boolean;
  /** Called when it may have changed; returns its undo. */
  onChange(listener: () => void): () => void;
}

/** The browser's own page; without a document, one that nobody sees. */
export function createPage(): Page {
  return {
    isVisible: () => typeof document !== 'undefined' && document.visibilityState === 'visible',
    onChange(listener) {
      if (typeof document === 'undefined') return () => undefined;
      document.addEventListener('visibilitychange', listener);
      return () => document.removeEventListener('visibilitychange', listener);
    },
  };
}
