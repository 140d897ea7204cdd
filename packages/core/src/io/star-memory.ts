import type { Id } from '@majlis/contract';

/** Where the marks of one device are kept, as one text for each user. None of it throws. */
export interface StarMemory {
  read(userId: Id): string | null;
  write(userId: Id, text: string): void;
  /** Calls the listener when another tab of this browser wrote; returns its undo. */
  watch(listener: () => void): () => void;
}

const PREFIX = 'majlis stars ';

/** In localStorage; for this page only where there is none or it refuses. */
export function createStarMemory(): StarMemory {
  const refused = new Map<Id, string>();
  return {
    read(userId) {
      const kept = refused.get(userId);
      if (kept !== undefined) return kept;
      try {
        return localStorage.getItem(PREFIX + userId);
      } catch {
        // No storage, or a private window: nothing was kept before this page.
        return null;
      }
    },
    write(userId, text) {
      try {
        localStorage.setItem(PREFIX + userId, text);
        refused.delete(userId);
      } catch {
        // Full or forbidden: the marks live as long as the page.
        refused.set(userId, text);
      }
    },
    watch(listener) {
      if (typeof addEventListener !== 'function') return () => undefined;
      const hear = ({ key }: StorageEvent) => {
        // Null: all of it was cleared.
        if (key === null || key.startsWith(PREFIX)) listener();
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}
