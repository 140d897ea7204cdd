import { createDisposer } from '../base/disposer.ts';
import type { TabMessage, Tabs, TabsHandle } from './ports.ts';

type JoinOptions = Parameters<Tabs['join']>[0];
const VERSION = 1;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTabMessage = (value: unknown): value is TabMessage => isRecord(value) && typeof value.type === 'string';
/** S29: any code of the origin can post to the channel; only an envelope of this version is read. */
const readEnvelope = (data: unknown): TabMessage | null =>
  isRecord(data) && data.majlis === VERSION && isTabMessage(data.message) ? data.message : null;

/**
 * One leader among the tabs of a group by Web Locks, and word between them by BroadcastChannel. The browser hands the
 * lock over as soon as its holder is gone. A runtime without either means: this tab leads, alone.
 */
export function createTabs(): Tabs {
  return {
    join(options) {
      const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
      return locks && typeof BroadcastChannel !== 'undefined' ? joinGroup(options, locks) : leadAlone(options);
    },
  };
}

/** The only tab of its group: for options, tests and runtimes without the means. */
export const createLoneTab = (): Tabs => ({ join: leadAlone });

function leadAlone({ onLead }: Pick<JoinOptions, 'onLead'>): TabsHandle {
  let left = false;
  queueMicrotask(() => {
    if (!left) onLead();
  });
  return {
    isLeader: () => !left,
    post: () => undefined,
    leave: () => {
      left = true;
    },
  };
}

/** One stay in the group: from being shown to being put aside. */
function enter({ group, onLead, onMessage }: JoinOptions, locks: LockManager): TabsHandle {
  const name = `majlis ${group}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let leads = false;
  let release = () => {};
  channel.onmessage = ({ data }) => {
    const message = readEnvelope(data);
    if (message) onMessage(message);
  };
  const lead = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (leaving.signal.aborted) return resolve();
      leads = true;
      onLead();
    });
  locks.request(name, { signal: leaving.signal }, lead).catch((error: unknown) => {
    // Leaving before the lock was granted ends the request this way.
    if (!leaving.signal.aborted) throw error;
  });
  return {
    isLeader: () => leads,
    post: (message) => channel.postMessage({ majlis: VERSION, message }),
    leave() {
      leaving.abort();
      leads = false;
      channel.close();
      release();
    },
  };
}

function joinGroup(options: JoinOptions, locks: LockManager): TabsHandle {
  const disposer = createDisposer();
  let stay: TabsHandle | null = enter(options, locks);
  // A page in the back-forward cache, or frozen, would keep the lead and do nothing with it.
  const putAside = () => {
    const led = stay?.isLeader() === true;
    stay?.leave();
    stay = null;
    if (led) options.onFollow?.();
  };
  const takeUp = () => {
    stay ??= enter(options, locks);
  };
  const listen = (target: EventTarget, name: string, listener: () => void) => {
    target.addEventListener(name, listener);
    disposer.add(() => target.removeEventListener(name, listener));
  };
  if (typeof window !== 'undefined' && typeof document !== 'undefined') {
    listen(window, 'pagehide', putAside);
    listen(window, 'pageshow', takeUp);
    listen(document, 'freeze', putAside);
    listen(document, 'resume', takeUp);
  }
  return {
    isLeader: () => stay?.isLeader() === true,
    post: (message) => stay?.post(message),
    leave() {
      disposer.dispose();
      stay?.leave();
      stay = null;
    },
  };
}
