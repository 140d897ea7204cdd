import { useEffect, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';

/**
 * A component that is fetched when it is first shown; null until then. Unlike `React.lazy` a fetch that fails takes
 * nothing with it, and the next showing tries again.
 */
export function usePart<Part extends object>(load: () => Promise<Part>, onFailed: () => void): Part | null {
  const [part, setPart] = useState<{ loaded: Part } | null>(null);
  const latest = useLatest({ load, onFailed });
  useEffect(() => {
    let isCurrent = true;
    latest.current.load().then(
      (loaded) => isCurrent && setPart({ loaded }),
      () => isCurrent && latest.current.onFailed(),
    );
    return () => {
      isCurrent = false;
    };
  }, [latest]);
  return part?.loaded ?? null;
}
