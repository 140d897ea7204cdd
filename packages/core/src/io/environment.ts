import type { Environment } from './ports.ts';

const NETWORK_EVENTS = ['online', 'offline', 'pageshow', 'pagehide'] as const;

/** What the page tells about the network and about being seen; a runtime without a page is online and visible. */
export function createEnvironment(): Environment {
  return {
    isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
    isVisible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
    onChange(listener) {
      if (typeof window === 'undefined' || typeof document === 'undefined') return () => undefined;
      for (const name of NETWORK_EVENTS) window.addEventListener(name, listener);
      document.addEventListener('visibilitychange', listener);
      return () => {
        for (const name of NETWORK_EVENTS) window.removeEventListener(name, listener);
        document.removeEventListener('visibilitychange', listener);
      };
    },
  };
}
