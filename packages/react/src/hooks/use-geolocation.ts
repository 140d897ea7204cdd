import { isMajlisError, type MajlisError } from '@majlis/core';
import { useState, useSyncExternalStore } from 'react';
import type { Geolocator, GeoPosition } from '../media/geolocator.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { createExternalStore } from '../provider/external-store.ts';
import { useLatest } from './use-latest.ts';

/** Whether a position is looked for. */
export interface GeolocationState {
  status: 'idle' | 'locating' | 'failed';
  /** `permission_denied`, `position_unavailable` or `timeout`. */
  error: MajlisError | null;
}
/** What `useGeolocation` gives. */
export interface UseGeolocationResult extends GeolocationState {
  /** Asks for permission when it has to; null when it failed, and then `error` says why. */
  locate(): Promise<GeoPosition | null>;
  /** Forgets the failure. */
  reset(): void;
}

const IDLE: GeolocationState = { status: 'idle', error: null };

function createLocating(read: () => Geolocator) {
  const store = createExternalStore(IDLE);
  return {
    store,
    reset: () => store.set(IDLE),
    async locate(): Promise<GeoPosition | null> {
      store.set({ status: 'locating', error: null });
      try {
        const position = await read().locate();
        store.set(IDLE);
        return position;
      } catch (error) {
        if (!isMajlisError(error)) throw error;
        store.set({ status: 'failed', error });
        return null;
      }
    },
  };
}

/** Where this device is, when asked. */
export function useGeolocation(): UseGeolocationResult {
  const latest = useLatest(useChatContext().media.geolocator);
  const [{ store, locate, reset }] = useState(() => createLocating(() => latest.current));
  const state = useSyncExternalStore(store.subscribe, store.get, () => IDLE);
  return { ...state, locate, reset };
}
