import type { TabMessage, Tabs, TabsHandle } from './ports.ts';

const isTabMessage = (value: unknown): value is TabMessage =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/**
 * One leader among the tabs of a group by Web Locks, and word between them by BroadcastChannel. The browser hands the
 * lock over as soon as its holder is gone. A runtime without either means: this tab leads, alone.
 */
export function createTabs(): Tabs {
  return {
    join({ group, onLead, onMessage }) {
      const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
      if (!locks || typeof BroadcastChannel === 'undefined') return leadAlone(onLead);

      const channel = new BroadcastChannel(group);
      const leaving = new AbortController();
      let leads = false;
      let release = () => {};
      channel.onmessage = ({ data }) => {
        if (isTabMessage(data)) onMessage(data);
      };
      const lead = () =>
        new Promise<void>((resolve) => {
          release = resolve;
          if (leaving.signal.aborted) return resolve();
          leads = true;
          onLead();
        });
      locks.request(group, { signal: leaving.signal }, lead).catch((error: unknown) => {
        // Leaving before the lock was granted ends the request this way.
        if (!leaving.signal.aborted) throw error;
      });
      return {
        isLeader: () => leads,
        post: (message) => channel.postMessage(message),
        leave() {
          leaving.abort();
          leads = false;
          channel.close();
          release();
        },
      };
    },
  };
}

/** The only tab of its group: for options, tests and runtimes without the means. */
export const createLoneTab = (): Tabs => ({ join: ({ onLead }) => leadAlone(onLead) });

function leadAlone(onLead: () => void): TabsHandle {
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
