import { type RefObject, useEffect } from 'react';

const IDLE_MS = 4000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** Marks an element with `data-idle` once nobody has touched it for four seconds, and takes the mark off at a touch. */
export function useIdleMark(target: RefObject<HTMLElement | null>, { isOn }: { isOn: boolean }): void {
  useEffect(() => {
    const element = target.current;
    if (!element || !isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touch = () => {
      element.removeAttribute('data-idle');
      clearTimeout(timer);
      timer = setTimeout(() => element.setAttribute('data-idle', ''), IDLE_MS);
    };
    for (const name of SIGNS) element.addEventListener(name, touch);
    touch();
    return () => {
      clearTimeout(timer);
      element.removeAttribute('data-idle');
      for (const name of SIGNS) element.removeEventListener(name, touch);
    };
  }, [target, isOn]);
}
