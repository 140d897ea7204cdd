import type { BrowserTabs } from './browser-tabs.ts';
import type { Engine } from './engines.ts';
import type { FaultProxy } from './fault-proxy.ts';
import type { NodeClient } from './node-client.ts';
import type { ServedNode } from './served-node.ts';

/** Everything that can be made to fail. */
export interface Rig {
  nodes: readonly ServedNode[];
  proxy: FaultProxy;
  clients: readonly NodeClient[];
  tabs: BrowserTabs | null;
  postgres: Engine | null;
  redis: Engine | null;
  /** Tokens minted within the next milliseconds are dead on arrival. */
  spoilTokens(forMs: number): void;
  /** 0 to 1, from the seed. */
  random(): number;
}
/** One thing that goes wrong; resolves when its cause is over, not when all have recovered. */
export type Fault = (rig: Rig) => Promise<void>;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const pick = <Item>(items: readonly Item[], { random }: Rig): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
};

/** The node that dies at its next append: the conversations write on, so that one comes. */
const crashAt =
  (order: 'crash-mid-commit' | 'crash-before-emit'): Fault =>
  async (rig) => {
    const node = pick(rig.nodes, rig);
    node.tell({ order });
    await Promise.race([node.gone(), wait(5000)]);
    await node.revive();
  };
/** Switches something on for a while. */
const during =
  (ms: number, set: (rig: Rig, on: boolean) => void): Fault =>
  async (rig) => {
    set(rig, true);
    await wait(ms);
    set(rig, false);
  };
const frames =
  (kind: 'drop' | 'duplicate' | 'swap'): Fault =>
  async (rig) => {
    rig.proxy.frames[kind] += 5 + Math.floor(rig.random() * 40);
    await wait(300);
  };

const NETWORK: Record<string, Fault> = {
  'frames dropped': frames('drop'),
  'frames doubled': frames('duplicate'),
  'frames out of order': frames('swap'),
  'frames late (200 ms each way)': during(1500, ({ proxy }, on) => proxy.setLatency(on ? 200 : 0)),
  'connections reset': async ({ proxy }) => {
    proxy.cut(0.7);
    await wait(300);
  },
  'connections half open': async ({ proxy }) => {
    proxy.halfOpen(0.4);
    await wait(1000);
  },
  'connections refused': during(1500, ({ proxy }, on) => {
    proxy.setRefusing(on);
    if (on) proxy.cut(1);
  }),
};
const SERVER: Record<string, Fault> = {
  'kill -9 of a server': async (rig) => {
    const node = pick(rig.nodes, rig);
    await node.kill();
    await wait(rig.random() * 1000);
    await node.revive();
  },
  'kill -9 in the middle of a commit': crashAt('crash-mid-commit'),
  'kill -9 between commit and event': crashAt('crash-before-emit'),
  'no space left in the store': during(1500, ({ nodes }, on) => {
    for (const node of nodes) node.tell({ order: 'disk-full', on });
  }),
  'clock of a server off by 5 s': async (rig) => {
    pick(rig.nodes, rig).tell({ order: 'skew', ms: rig.random() < 0.5 ? -5000 : 5000 });
    await wait(300);
  },
};
const CLIENT: Record<string, Fault> = {
  'client loaded again': async (rig) => {
    await pick(rig.clients, rig).reload();
  },
  'clock of a client off by years': async (rig) => {
    pick(rig.clients, rig).skew((rig.random() - 0.5) * 20 * 31_536_000_000);
    await wait(300);
  },
  'tokens expired': async (rig) => {
    rig.spoilTokens(2000);
    rig.proxy.cut(1);
    await wait(2000);
  },
};
const TABS: Record<string, (tabs: BrowserTabs, rig: Rig) => Promise<void>> = {
  'tab loaded again in the middle of an upload': async (tabs, rig) => {
    rig.proxy.setLatency(100);
    await tabs.upload(pick(tabs.conversationIds, rig), 3_000_000);
    await tabs.reload();
    rig.proxy.setLatency(0);
  },
  'leading tab crashed in the middle of an upload': async (tabs, rig) => {
    rig.proxy.setLatency(100);
    await tabs.upload(pick(tabs.conversationIds, rig), 3_000_000);
    await tabs.crashLeader();
    rig.proxy.setLatency(0);
  },
  'leading tab closed': (tabs) => tabs.closeLeader(),
};

/** What can go wrong with this rig, by name. */
export function faultsOf({ tabs, postgres, redis }: Rig): ReadonlyMap<string, Fault> {
  const faults = new Map(Object.entries({ ...NETWORK, ...SERVER, ...CLIENT }));
  if (tabs) for (const [name, fault] of Object.entries(TABS)) faults.set(name, (rig) => fault(tabs, rig));
  if (postgres) faults.set('PostgreSQL stopped at once and started', () => postgres.restart());
  if (redis) faults.set('Redis killed and started empty', () => redis.restart());
  return faults;
}
