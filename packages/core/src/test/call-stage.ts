import type { Call, CallType, Id } from '@majlis/contract';
import {
  buildUser,
  createFakeDevices,
  createFakePeers,
  createMemoryTransport,
  createTestClock,
  createWorld,
  type FakeDevices,
  type FakePeers,
  type TestClock,
  type World,
} from '@majlis/testing';
import type { CallPage } from '../io/call-page.ts';
import { createMemoryStorage } from '../io/memory-storage.ts';
import type { PeerConnection } from '../io/peer.ts';
import type { Transport } from '../io/ports.ts';
import { createMessagingSystem } from '../messaging-system.ts';
import type { CallState, MessagingEvents, MessagingSystem, WebRTCEvents, WebRTCService } from '../types.ts';
import { createWebRTCService } from '../webrtc-service.ts';
import { createTabHub, type TabHub } from './fake-tabs.ts';
import { AHMAD, createTestEnvironment, LAYLA } from './stage.ts';

/** What the backend of the stage tells calls of. */
export const STUN_URL = 'stun:stun.example:3478';
/** A third person, who may come between the two. */
export const NOURA = 'user-ar-3';

/** What the pages of one browser share, and what a page keeps over a reload. */
export interface TestBrowser {
  hub: TabHub;
  locks: Map<string, { release(): void; waiting: (() => void)[] }>;
  deviceId: string;
}
export interface CallPlace {
  system: MessagingSystem;
  calls: WebRTCService;
  devices: FakeDevices;
  peers: FakePeers;
  environment: ReturnType<typeof createTestEnvironment>;
  state(): CallState;
  /** Names of the events so far, of both façades. */
  heard: string[];
  ended: WebRTCEvents['ended'][];
  rung: MessagingEvents['call:incoming'][];
  page: TestPage;
  /** The page is gone without a word: its socket, its locks and its connections. */
  vanish(): void;
}
export interface TestPage extends CallPage {
  /** As a browser does when the tab is closed or reloaded. */
  leave(): void;
  changeNetwork(): void;
  mayPlay: boolean;
  vanish(): void;
}
export interface CallStage {
  world: World;
  clock: TestClock;
  /** Every call of Ahmad's as the backend has it, the newest first. */
  records(): Promise<Call[]>;
  /** What was sent about calls over sockets: whose, and what. */
  sent: string[];
  /** What was said with each end of a call. */
  ends: Record<string, unknown>[];
  peers: FakePeers;
  conversationId: string;
  /** Signs a user in, in a page of its own. */
  enter(
    userId: string,
    how?: { browser?: TestBrowser; held?: string; hasWebRTC?: boolean; callerPrivacy?: 'all' | 'relay-only' },
  ): Promise<CallPlace>;
  /** Lets everything that needs no time come to rest. */
  rest(): Promise<void>;
  pass(ms: number): Promise<void>;
  /** The sockets of everyone close, and come back. */
  cut(): void;
  /** No request and no socket gets through; what the two ends say to each other directly does. */
  setOffline(isOffline: boolean): void;
  /** As somebody does whose page the test does not show. */
  endAs(userId: Id, callId: Id): Promise<Call>;
}

export const createTestBrowser = (): TestBrowser => ({ hub: createTabHub(), locks: new Map(), deviceId: 'device' });

function createTestPage(browser: TestBrowser, held: string | null): TestPage {
  const leaving = new Set<() => void>();
  const network = new Set<() => void>();
  const own: (() => void)[] = [];
  let heldCall = held;
  const page: TestPage = {
    mayPlay: true,
    heldCall: () => heldCall,
    holdCall(callId) {
      heldCall = callId;
    },
    claim(name, { wait = false, signal } = {}) {
      return new Promise((resolve) => {
        const take = () => {
          const lock = { waiting: [] as (() => void)[], release: () => {} };
          const before = browser.locks.get(name);
          if (before) lock.waiting = before.waiting;
          lock.release = () => {
            if (browser.locks.get(name) !== lock) return;
            browser.locks.delete(name);
            const next = lock.waiting.shift();
            if (next) {
              browser.locks.set(name, { waiting: lock.waiting, release: () => {} });
              next();
            }
          };
          browser.locks.set(name, lock);
          own.push(lock.release);
          resolve(lock.release);
        };
        const held = browser.locks.get(name);
        if (!held) take();
        else if (!wait) resolve(null);
        else {
          held.waiting.push(take);
          signal?.addEventListener('abort', () => {
            const index = held.waiting.indexOf(take);
            if (index >= 0) held.waiting.splice(index, 1);
            resolve(null);
          });
        }
      });
    },
    onLeave(listener) {
      leaving.add(listener);
      return () => void leaving.delete(listener);
    },
    onNetworkChange(listener) {
      network.add(listener);
      return () => void network.delete(listener);
    },
    canPlay: async () => page.mayPlay,
    vanish() {
      for (const release of own.splice(0)) release();
    },
    leave() {
      for (const listener of [...leaving]) listener();
    },
    changeNetwork() {
      for (const listener of [...network]) listener();
    },
  };
  return page;
}

const EVENTS = ['incoming', 'connected', 'ended', 'remoteStream', 'reconnecting', 'error', 'playback-blocked'] as const;

export async function openCallStage(): Promise<CallStage> {
  // Loaded beforehand, because loading takes time that the test's clock does not know of.
  await import('../calls/call-controller.ts');
  const clock = createTestClock();
  const users = [0, 1, 2].map((index) => buildUser({}, 'ar', index));
  const world = createWorld({ clock, users, ice: { stunUrls: [STUN_URL] } });
  const peers = createFakePeers();
  const sent: string[] = [];
  const ends: Record<string, unknown>[] = [];
  const conversationId = await world.as(LAYLA).open(AHMAD);
  const rest = async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      await clock.advance(0);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const watchedFetch: typeof fetch = async (input, init) => {
    if (String(input).endsWith('/end') && typeof init?.body === 'string') ends.push(JSON.parse(init.body));
    return world.fetch(input, init);
  };
  function transportFor(userId: string, onStart: (drop: () => void) => void): Transport {
    const inner = createMemoryTransport(world);
    return {
      ...inner,
      start(options) {
        const handle = inner.start(options);
        onStart(handle.stop);
        return {
          stop: handle.stop,
          send(name, payload, how) {
            const kind = 'kind' in payload ? payload.kind : name;
            if (name.startsWith('call:')) sent.push(`${userId === LAYLA ? 'Layla' : 'Ahmad'} ${kind}`);
            if (!handle.send) throw new Error('the memory transport sends');
            return handle.send(name, payload, how);
          },
        };
      },
    };
  }

  async function enter(
    userId: string,
    {
      browser = createTestBrowser(),
      held,
      hasWebRTC = true,
      callerPrivacy = 'all',
    }: Parameters<CallStage['enter']>[1] = {},
  ) {
    const environment = createTestEnvironment();
    const tab = browser.hub.tab();
    const made: PeerConnection[] = [];
    // What this page made, so that it can take it along.
    const ownPeers = {
      ...peers,
      isSupported: () => hasWebRTC,
      create(config: RTCConfiguration) {
        const peer = peers.create(config);
        made.push(peer);
        return peer;
      },
    };
    let dropSocket = () => {};
    const logger = { debug() {}, warn() {}, error() {} };
    const system = createMessagingSystem(
      {
        baseUrl: world.baseUrl,
        transport: transportFor(userId, (drop) => {
          dropSocket = drop;
        }),
        storage: createMemoryStorage(),
        fetch: watchedFetch,
        logger,
      },
      { clock, environment, random: () => 0.5, tabs: tab },
    );
    const devices = createFakeDevices();
    const page = createTestPage(browser, held ?? null);
    const remembered = { get: () => null, set: () => undefined };
    const calls = createWebRTCService({
      system,
      logger,
      callerPrivacy,
      ports: { clock, devices: devices.devices, peers: ownPeers, page, remembered },
    });
    const place: CallPlace = {
      system,
      calls,
      devices,
      peers,
      environment,
      page,
      heard: [],
      ended: [],
      rung: [],
      state: calls.getState,
      vanish() {
        dropSocket();
        tab.kill();
        page.vanish();
        for (const peer of made) peer.close();
      },
    };
    for (const name of EVENTS) calls.on(name, () => place.heard.push(name));
    calls.on('ended', (payload) => place.ended.push(payload));
    system.on('call:incoming', (payload) => {
      place.heard.push('call:incoming');
      place.rung.push(payload);
    });
    const done = system.initialize(userId, world.tokenFor(userId));
    await rest();
    await done;
    await system.getConversations();
    await rest();
    return place;
  }

  return {
    world,
    clock,
    peers,
    sent,
    ends,
    records: async () => (await world.domain.calls.list({ userId: AHMAD }, { active: false, limit: 100 })).items,
    endAs: (userId, callId) => world.domain.calls.end({ userId }, callId, {}),
    conversationId,
    enter,
    rest,
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += 250) {
        await clock.advance(Math.min(250, ms - passed));
        await rest();
      }
    },
    cut: () => world.network.disconnect(),
    setOffline: world.network.setOffline,
  };
}

export interface CallPair extends CallStage {
  layla: CallPlace;
  ahmad: CallPlace;
}
/** Layla and Ahmad, each in a page of their own browser. */
export async function openPair(): Promise<CallPair> {
  const stage = await openCallStage();
  return { ...stage, layla: await stage.enter(LAYLA), ahmad: await stage.enter(AHMAD) };
}
/** Layla calls Ahmad. */
export async function ring(stage: CallPair, type: CallType = 'VOICE'): Promise<Call> {
  const placed = stage.layla.system.startCall(stage.conversationId, AHMAD, type);
  await stage.rest();
  return placed;
}
/** Layla calls Ahmad, who answers; media flows. */
export async function connect(stage: CallPair, type: CallType = 'VOICE'): Promise<Call> {
  const call = await ring(stage, type);
  await stage.ahmad.calls.answerCall();
  await stage.rest();
  for (const { state } of [stage.layla, stage.ahmad]) {
    if (state().status !== 'connected') throw new Error(`the call does not connect; it is ${state().status}`);
  }
  return call;
}
