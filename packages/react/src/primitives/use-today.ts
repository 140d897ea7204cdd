import { useSyncExternalStore } from 'react';

const toMidnight = (now: Date, days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
const readToday = (): number => toMidnight(new Date(), 0).getTime();

function subscribe(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const now = new Date();
    timer = setTimeout(
      () => {
        listener();
        wait();
      },
      // A moment after midnight, since timers may be a millisecond early.
      toMidnight(now, 1).getTime() - now.getTime() + 50,
    );
  };
  wait();
  return () => clearTimeout(timer);
}

/** The day it is where the reader is, from its first moment in milliseconds; null on a server, which does not know. */
export const useToday = (): number | null => useSyncExternalStore(subscribe, readToday, () => null);
