/** What can be made to go wrong in this page. */
export interface Faults {
  /** The page believes that it has no network: the connection ends, what is written waits. */
  offline: boolean;
  /** Milliseconds by which each request is delayed. */
  delayMs: number;
  /** So many requests that change something are answered 503. */
  refusals: number;
}
export interface FaultSwitches {
  read(): Faults;
  subscribe(listener: () => void): () => void;
  set(change: Partial<Faults>): void;
  /** Everything as it was. */
  reset(): void;
}

const NONE: Faults = { offline: false, delayMs: 0, refusals: 0 };
const PROBLEM = { type: 'about:blank', title: 'refused by the devtools', status: 503, code: 'unavailable' };

/** Switches over the page's own network: the client's real code meets the fault. Nothing is touched until one is set. */
export function createFaultSwitches(): FaultSwitches {
  const listeners = new Set<() => void>();
  let faults = NONE;
  let realFetch: typeof fetch | null = null;

  const faultyFetch: typeof fetch = async (input, init) => {
    const real = realFetch ?? globalThis.fetch;
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    if (faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.delayMs));
    if (faults.refusals === 0 || method === 'GET' || method === 'HEAD') return real(input, init);
    set({ refusals: faults.refusals - 1 });
    const headers = { 'Content-Type': 'application/problem+json' };
    return new Response(JSON.stringify(PROBLEM), { status: PROBLEM.status, headers });
  };
  function patchFetch(isWanted: boolean): void {
    if (isWanted && !realFetch) {
      realFetch = globalThis.fetch;
      globalThis.fetch = faultyFetch;
    } else if (!isWanted && realFetch) {
      if (globalThis.fetch === faultyFetch) globalThis.fetch = realFetch;
      realFetch = null;
    }
  }
  function set(change: Partial<Faults>): void {
    const before = faults;
    faults = { ...faults, ...change };
    patchFetch(faults.delayMs > 0 || faults.refusals > 0);
    if (faults.offline !== before.offline) {
      if (faults.offline) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      else Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event(faults.offline ? 'offline' : 'online'));
    }
    for (const listener of listeners) listener();
  }
  return {
    read: () => faults,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set,
    reset: () => set(NONE),
  };
}
