import type { Call, Id } from '@majlis/contract';
import type { CallPage } from '../io/call-page.ts';
import type { Clock, TabMessage } from '../io/ports.ts';
import type { CallState } from '../types.ts';
import { CALL_TABLE } from './call-machine.ts';
import { isOver } from './call-record.ts';

/** One page of a browser rings and holds the media; the others show that it does. */
export interface CallTabs {
  /** Whether this page may hold a call; `wait`: as soon as the one that does lets go. */
  take(how?: { wait?: boolean }): Promise<boolean>;
  release(): void;
  /** Tells the other pages how the call here stands. */
  share(): void;
  /** Asks what the page that holds a call shows. */
  greet(): void;
  /** Asks the page that rings to leave the call to this one. */
  ask(callId: Id): void;
  hear(message: TabMessage): void;
  /** A record that may end what another page was seen to hold. */
  see(call: Call): void;
  seeAll(active: readonly Call[]): void;
}
export interface CallTabsOptions {
  page: CallPage;
  clock: Clock;
  idle: CallState;
  name(): string;
  post(message: TabMessage): void;
  /** Of the call that this page holds, or null. */
  ownState(): CallState | null;
  showElsewhere(state: CallState): void;
  /** Another page of this user wants the call that rings here. */
  onAsked(): void;
}

const WAIT_MS = 3000;

/** S29: any code of the origin may post; what is not a call's state is passed over. */
function decodeState(idle: CallState, value: unknown): CallState | null {
  if (typeof value !== 'object' || value === null) return null;
  const state = { ...idle, ...value };
  const isKnown =
    Object.hasOwn(CALL_TABLE, state.status) && typeof state.callId === 'string' && Array.isArray(state.notices);
  return isKnown ? { ...state, error: null, isElsewhere: true } : null;
}

export function createCallTabs(options: CallTabsOptions): CallTabs {
  const { page, clock, idle } = options;
  let release: (() => void) | null = null;
  let taking: Promise<boolean> | null = null;
  let elsewhere: CallState | null = null;
  let stopWaiting = () => {};

  function forget(): void {
    stopWaiting();
    if (elsewhere === null) return;
    elsewhere = null;
    if (options.ownState() === null) options.showElsewhere(idle);
  }
  /** A page that is gone tells nothing; the lock that it held does. */
  function watchHolder(): void {
    const waiting = new AbortController();
    stopWaiting();
    stopWaiting = () => waiting.abort();
    void page.claim(options.name(), { wait: true, signal: waiting.signal }).then((free) => {
      free?.();
      if (free && !waiting.signal.aborted) forget();
    });
  }
  async function claim(wait: boolean): Promise<boolean> {
    const waiting = new AbortController();
    const cancel = clock.setTimeout(() => waiting.abort(), WAIT_MS);
    const claimed = await page.claim(options.name(), wait ? { wait, signal: waiting.signal } : {});
    cancel();
    if (claimed) {
      stopWaiting();
      elsewhere = null;
      release = claimed;
    }
    return claimed !== null;
  }
  function share(): void {
    const state = options.ownState() ?? idle;
    options.post({ type: 'call:state', state: { ...state, error: null } });
  }
  return {
    take({ wait = false } = {}) {
      if (release) return Promise.resolve(true);
      taking ??= claim(wait).finally(() => {
        taking = null;
      });
      return taking;
    },
    release() {
      release?.();
      release = null;
    },
    share,
    greet: () => options.post({ type: 'call:hello' }),
    ask(callId) {
      if (elsewhere?.callId === callId) options.post({ type: 'call:ask', callId });
    },
    hear({ type, callId, state }) {
      if (type === 'call:hello' && options.ownState() !== null) share();
      if (type === 'call:ask' && options.ownState()?.callId === callId) options.onAsked();
      if (type !== 'call:state' || options.ownState() !== null) return;
      const seen = decodeState(idle, state);
      if (seen === null) return forget();
      const isNew = elsewhere === null;
      elsewhere = seen;
      options.showElsewhere(seen);
      if (isNew) watchHolder();
    },
    see(call) {
      if (elsewhere?.callId === call.id && isOver(call)) forget();
    },
    seeAll(active) {
      if (elsewhere && !active.some(({ id }) => id === elsewhere?.callId)) forget();
    },
  };
}
