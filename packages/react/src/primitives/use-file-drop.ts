import { type RefObject, useEffect, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';

export interface FileDropOptions {
  /** Where files may be dropped. */
  zone: RefObject<HTMLElement | null>;
  /** Null: nothing may be dropped. */
  onFiles: ((files: File[]) => void) | null;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** True while files are dragged over the zone; dropped ones go to `onFiles`. */
export function useFileDrop({ zone, onFiles }: FileDropOptions): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useLatest(onFiles);
  const isOffered = onFiles !== null;
  useEffect(() => {
    const element = zone.current;
    if (!element || !isOffered) return;
    const stop = new AbortController();
    const { signal } = stop;
    // Leaving a child and entering its parent is no leaving: only the element entered last can be left.
    let entered: EventTarget | null = null;
    const leave = () => {
      entered = null;
      setOver(false);
    };
    element.addEventListener(
      'dragenter',
      (event) => {
        if (!holdsFiles(event)) return;
        entered = event.target;
        setOver(true);
      },
      { signal },
    );
    element.addEventListener('dragleave', ({ target }) => target === entered && leave(), { signal });
    element.addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault(), { signal });
    element.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        leave();
        latest.current?.([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => {
      stop.abort();
      leave();
    };
  }, [zone, isOffered, latest]);
  return isOver;
}
