/** What a call asks of its page and of the other pages of the browser. */
export interface CallPage {
  /** The call that this page was in before it was reloaded; null when none. */
  heldCall(): string | null;
  holdCall(callId: string | null): void;
  /**
   * One page of the browser holds a name. Resolves with its release, or with null when another page has it;
   * with `wait` it resolves once that page lets go, or with null when `signal` is aborted.
   */
  claim(name: string, options?: { wait?: boolean; signal?: AbortSignal }): Promise<(() => void) | null>;
  /** The page is closed, reloaded or put aside; returns its undo. */
  onLeave(listener: () => void): () => void;
  /** The device is online again or has another way to the network; returns its undo. */
  onNetworkChange(listener: () => void): () => void;
  /** Whether sound may be played without the user's touch. */
  canPlay(stream: MediaStream): Promise<boolean>;
}

const KEY = 'majlis call';

function listen(target: EventTarget | undefined, name: string, listener: () => void): () => void {
  target?.addEventListener(name, listener);
  return () => target?.removeEventListener(name, listener);
}
const pageWindow = (): Window | undefined => (typeof window === 'undefined' ? undefined : window);

/** The browser's own page; a runtime without one is alone and never leaves. */
export function createCallPage(): CallPage {
  return {
    heldCall() {
      try {
        return sessionStorage.getItem(KEY);
      } catch {
        // No storage for this page: a reload ends the call.
        return null;
      }
    },
    holdCall(callId) {
      try {
        if (callId === null) sessionStorage.removeItem(KEY);
        else sessionStorage.setItem(KEY, callId);
      } catch {
        // As above.
      }
    },
    claim,
    onLeave: (listener) => listen(pageWindow(), 'pagehide', listener),
    onNetworkChange(listener) {
      const connection: unknown = typeof navigator === 'undefined' ? null : Reflect.get(navigator, 'connection');
      const undoOnline = listen(pageWindow(), 'online', listener);
      const undoChange = listen(connection instanceof EventTarget ? connection : undefined, 'change', listener);
      return () => {
        undoOnline();
        undoChange();
      };
    },
    canPlay,
  };
}

/** By Web Locks; the browser hands a lock on as soon as its page is gone. Without them every page holds its own. */
function claim(
  name: string,
  { wait = false, signal }: { wait?: boolean; signal?: AbortSignal } = {},
): Promise<(() => void) | null> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      lock === null
        ? resolve(null)
        : new Promise<void>((release) => {
            resolve(() => release());
          });
    const how = wait ? { ...(signal ? { signal } : {}) } : { ifAvailable: true };
    // Aborted, or refused to a page that is going away.
    locks.request(name, how, hold).catch(() => resolve(null));
  });
}

/** Plays for a moment without a sound; the browser refuses that where it would refuse the call. */
async function canPlay(stream: MediaStream): Promise<boolean> {
  if (typeof Audio === 'undefined') return true;
  const probe = new Audio();
  probe.volume = 0;
  probe.srcObject = stream;
  try {
    await probe.play();
    return true;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'NotAllowedError');
  } finally {
    probe.srcObject = null;
  }
}
