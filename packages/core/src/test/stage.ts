import { createMemoryTransport, createTestClock, createWorld, type TestClock, type World } from '@majlis/testing';
// Loaded beforehand, so that no test waits for a module while its clock stands still.
import '../io/file-upload.ts';
import { createMemoryStorage } from '../io/memory-storage.ts';
import type { Environment, Storage, Tabs, Transport } from '../io/ports.ts';
import { createMessagingSystem } from '../messaging-system.ts';
import { selectMessages } from '../state/selectors.ts';
import type { MessagingEvents, MessagingSystem, MessagingSystemOptions } from '../types.ts';

export const LAYLA = 'user-ar-1';
export const AHMAD = 'user-ar-2';

export interface TestEnvironment extends Environment {
  set(change: { online?: boolean; visible?: boolean }): void;
}
export function createTestEnvironment(): TestEnvironment {
  const listeners = new Set<() => void>();
  const now = { online: true, visible: true };
  return {
    isOnline: () => now.online,
    isVisible: () => now.visible,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(change) {
      Object.assign(now, change);
      for (const listener of [...listeners]) listener();
    },
  };
}

export interface StageOptions extends Omit<MessagingSystemOptions, 'transport'> {
  world?: World;
  clock?: TestClock;
  tabs?: Tabs;
  transport?: Transport;
  storage?: Storage;
}
export interface Stage {
  world: World;
  clock: TestClock;
  environment: TestEnvironment;
  storage: Storage;
  system: MessagingSystem;
  conversationId: string;
  /** Names of the events so far. */
  heard: (keyof MessagingEvents)[];
  events: { name: keyof MessagingEvents; payload: MessagingEvents[keyof MessagingEvents] }[];
  /** What the screen shows. */
  shown(): { content: string | null; status: string }[];
  contents(): (string | null)[];
}

const EVENTS = [
  'message:new',
  'message:updated',
  'message:failed',
  'conversation:new',
  'conversation:updated',
  'conversation:removed',
  'receipt',
  'typing',
  'connection:changed',
  'error',
] as const satisfies (keyof MessagingEvents)[];

let underWay = 0;
async function track<Value>(work: Promise<Value>): Promise<Value> {
  underWay += 1;
  try {
    return await work;
  } finally {
    underWay -= 1;
  }
}

/** A system of Layla's beside a world in which she has a conversation with Ahmad. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { world: given, clock = createTestClock(), tabs, storage = createMemoryStorage(), ...rest } = options;
  const world = given ?? createWorld({ clock });
  const conversationId = await world.as(LAYLA).open(AHMAD);
  const environment = createTestEnvironment();
  const system = createMessagingSystem(
    {
      baseUrl: world.baseUrl,
      transport: createMemoryTransport(world),
      storage,
      shareAcrossTabs: tabs !== undefined,
      fetch: (input, init) => track(world.fetch(input, init)),
      logger: { debug() {}, warn() {}, error() {} },
      ...rest,
    },
    { clock, environment, random: () => 0.5, ...(tabs ? { tabs } : {}) },
  );
  const events: Stage['events'] = [];
  for (const name of EVENTS) system.on(name, (payload) => events.push({ name, payload }));
  const messages = () => selectMessages(system.state.getSnapshot(), conversationId);
  return {
    world,
    clock,
    environment,
    storage,
    system,
    conversationId,
    events,
    get heard() {
      return events.map(({ name }) => name);
    },
    shown: () => messages().map(({ content, status }) => ({ content, status })),
    contents: () => messages().map(({ content }) => content),
  };
}

/** A stage on which Layla is signed in, connected and looks at the conversation. */
export async function openReadyStage(options: StageOptions = {}): Promise<Stage> {
  const stage = await openStage(options);
  await signIn(stage);
  await stage.system.getMessages(stage.conversationId);
  return stage;
}
/** Signs Layla in while the clock goes on. */
export async function signIn({ system, world, clock }: Stage): Promise<void> {
  const done = system.initialize(LAYLA, world.tokenFor(LAYLA));
  await clock.advance(0);
  await done;
  await clock.advance(0);
}
/** Lets everything that needs no more time come to rest. */
export async function calm({ clock }: Pick<Stage, 'clock'>): Promise<void> {
  // A request that waits for the clock is at rest too, hence the bound.
  for (let quiet = 0, turn = 0; quiet < 20 && turn < 200; quiet = underWay === 0 ? quiet + 1 : 0, turn += 1) {
    await clock.advance(0);
    // A backend hashes on other threads, which need turns of the real loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
/** Lets time pass in small steps, so that each answer comes at about its own moment. */
export async function pass(stage: Pick<Stage, 'clock'>, byMs: number): Promise<void> {
  const step = Math.max(1, byMs / 20);
  for (let passed = 0; passed < byMs; passed += step) {
    await stage.clock.advance(step);
    await calm(stage);
  }
}
