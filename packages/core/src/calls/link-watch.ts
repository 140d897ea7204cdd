import type { Clock } from '../io/ports.ts';

const PING_MS = 1000;
const PONG_WITHIN_MS = { usual: 2000, whenAway: 1000 };
const SILENCE_MS = 1300;
const RESTART_AFTER_MS = { caller: 1000, callee: 2000 };
const RESTART_EVERY_MS = 3000;
const RESTARTS = { max: 10, withinMs: 120_000 };
const NEGOTIATION_FAILURES = { connecting: 2, connected: 3 };
const CONNECTING_REBUILD_MS = 20_000;
const GIVE_UP_MS = 30_000;

/**
 * Judges whether media flows, and says what to do when it does not. Lives as long as the call, over all its epochs.
 * Made when the call is answered: before the first `connected` it keeps the limits of connecting (rebuild at 20 s, end at 30 s).
 */
export interface LinkWatch {
  /** Every change of the peer connection's state. */
  state(state: RTCPeerConnectionState): void;
  /** Inbound RTP bytes so far; call it three times a second, so that a stall shows within 2 s. */
  bytes(total: number): void;
  /** Whether the other end says that it sends anything; false until its tracks are there. */
  remoteMedia(isOn: boolean): void;
  /** Takes the data channel's pings and pongs; false for any other message. */
  receive(message: unknown): boolean;
  /** The network under this device changed: online again, another address, the socket came back. */
  networkChanged(): void;
  peerAway(isAway: boolean): void;
  /** A description was refused, or a step of our own failed. */
  negotiationFailed(): void;
  stop(): void;
}
export interface LinkWatchOptions {
  clock: Clock;
  side: 'caller' | 'callee';
  /** Over the data channel; false when it is not open. */
  send(message: unknown): boolean;
  onReconnecting(): void;
  /** Restart ICE, with fresh credentials. */
  onRestart(): void;
  /** Start over with a new peer connection. */
  onRebuild(): void;
  /** Once; the watch has stopped. */
  onGiveUp(reason: 'connection_lost' | 'connection_failed'): void;
  /** Media flows again after `onReconnecting`. */
  onBack(): void;
}

type Timer = 'ping' | 'restart' | 'rebuild' | 'giveUp';

export function createLinkWatch(options: LinkWatchOptions): LinkWatch {
  const { clock, side } = options;
  const timers = new Map<Timer, () => void>();
  let phase: 'connecting' | 'up' | 'down' | 'over' = 'connecting';
  let connection: RTCPeerConnectionState = 'new';
  let isRemoteOn = false;
  let isPeerAway = false;
  let received = { total: -1, grewAt: clock.now() };
  let pings = 0;
  /** The oldest ping that was sent and not answered. */
  let waitingFor: { ping: number; sentAt: number } | null = null;
  let answeredAt = 0;
  let restartedAt: number[] = [];
  let restartsWhileDown = 0;
  let isExcused = false;
  let failures = 0;

  function set(timer: Timer, delayMs: number, run: () => void): void {
    clear(timer);
    timers.set(
      timer,
      clock.setTimeout(() => {
        timers.delete(timer);
        run();
      }, delayMs),
    );
  }
  function clear(timer: Timer): void {
    timers.get(timer)?.();
    timers.delete(timer);
  }
  function stop(): void {
    phase = 'over';
    for (const timer of [...timers.keys()]) clear(timer);
  }

  const isOverdue = () =>
    waitingFor !== null &&
    clock.now() - waitingFor.sentAt >= (isPeerAway ? PONG_WITHIN_MS.whenAway : PONG_WITHIN_MS.usual);
  const isSilent = () => isRemoteOn && !isExcused && received.total >= 0 && clock.now() - received.grewAt >= SILENCE_MS;
  const isConnected = () => connection === 'connected';

  /** Looks at everything known, and takes the step that follows from it. */
  function judge(): void {
    if (phase === 'over') return;
    // A restart in good health passes through `connecting` and takes nothing from anybody.
    const isLinked = isConnected() || (phase === 'up' && connection === 'connecting');
    const isWell = isLinked && !isOverdue() && !isSilent();
    if (phase === 'connecting') {
      if (isConnected()) comeUp();
    } else if (phase === 'up' && !isWell) {
      phase = 'down';
      restartsWhileDown = 0;
      set('giveUp', GIVE_UP_MS, () => giveUp('connection_lost'));
      set('restart', RESTART_AFTER_MS[side], restart);
      options.onReconnecting();
    } else if (phase === 'down' && isWell) {
      comeUp();
      options.onBack();
    }
  }
  function comeUp(): void {
    phase = 'up';
    failures = 0;
    received = { total: -1, grewAt: clock.now() };
    for (const timer of ['restart', 'rebuild', 'giveUp'] as const) clear(timer);
    if (!timers.has('ping')) ping();
  }
  function giveUp(reason: 'connection_lost' | 'connection_failed'): void {
    stop();
    options.onGiveUp(reason);
  }
  /** The other end answers, two restarts changed nothing: its sound is missing, not the connection. */
  function excuseSilence(): boolean {
    const answers = isConnected() && !isOverdue() && clock.now() - answeredAt < RESTART_EVERY_MS;
    if (phase !== 'down' || !answers || restartsWhileDown < 2) return false;
    isExcused = true;
    return true;
  }
  function restart(): void {
    if (phase === 'over') return;
    if (excuseSilence()) {
      judge();
      return;
    }
    const now = clock.now();
    restartedAt = restartedAt.filter((at) => now - at < RESTARTS.withinMs);
    if (phase !== 'up') set('restart', RESTART_EVERY_MS, restart);
    if (restartedAt.length >= RESTARTS.max) {
      rebuild();
      return;
    }
    restartedAt.push(now);
    restartsWhileDown += 1;
    options.onRestart();
  }
  function rebuild(): void {
    restartedAt = [];
    waitingFor = null;
    connection = 'new';
    judge();
    options.onRebuild();
  }
  function ping(): void {
    set('ping', PING_MS, ping);
    if (options.send({ ping: pings + 1 })) {
      pings += 1;
      waitingFor ??= { ping: pings, sentAt: clock.now() };
    }
    judge();
  }

  set('rebuild', CONNECTING_REBUILD_MS, rebuild);
  set('giveUp', GIVE_UP_MS, () => giveUp('connection_failed'));

  return {
    state(state) {
      connection = state;
      judge();
      if (state === 'failed') restart();
    },
    bytes(total) {
      const now = clock.now();
      // A smaller total is that of a new connection.
      if (total !== received.total) {
        isExcused &&= received.total < 0;
        // Packets prove the way to us; after an outage a pong comes seconds later, when its channel dares again.
        if (received.total >= 0) waitingFor = null;
        received = { total, grewAt: now };
      }
      judge();
    },
    remoteMedia(isOn) {
      if (isOn !== isRemoteOn) received = { ...received, grewAt: clock.now() };
      isRemoteOn = isOn;
      judge();
    },
    receive(message) {
      const { ping: asked, pong } = (message ?? {}) as { ping?: unknown; pong?: unknown };
      if (typeof asked === 'number') {
        options.send({ pong: asked });
        return true;
      }
      if (typeof pong !== 'number') return false;
      answeredAt = clock.now();
      if (waitingFor && pong >= waitingFor.ping) waitingFor = null;
      judge();
      return true;
    },
    networkChanged() {
      restart();
    },
    peerAway(isAway) {
      isPeerAway = isAway;
      if (isAway && phase === 'up') ping();
    },
    negotiationFailed() {
      if (phase === 'over') return;
      failures += 1;
      const isFirst = phase === 'connecting';
      const { connecting, connected } = NEGOTIATION_FAILURES;
      if (failures < (isFirst ? connecting : connected)) rebuild();
      else giveUp(isFirst ? 'connection_failed' : 'connection_lost');
    },
    stop,
  };
}
