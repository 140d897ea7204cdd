import type { Call, CallType, Id, ServerEvents, User } from '@majlis/contract';
import { createMajlisError, toMajlisError } from '../base/errors.ts';
import type { TabMessage, WireEvent } from '../io/ports.ts';
import { type CallLine, createCallSignals } from '../sync/call-signals.ts';
import type { CallState, MessagingEvents, SystemState, WebRTCEvents } from '../types.ts';
import { type CallMediaControl, createCallMedia } from './call-media.ts';
import { resolveCallPorts } from './call-ports.ts';
import { type CallSubject, isOver, toSides, toTime } from './call-record.ts';
import { type CallSession, createCallSession } from './call-session.ts';
import { createCallTabs } from './call-tabs.ts';
import { createLocalMedia } from './local-media.ts';
import type { CallEvent } from './signalling.ts';

/** What a messaging system gives its calls, as the controller uses it. */
export interface CallHost extends CallLine {
  announce(payload: MessagingEvents['call:incoming']): void;
  setCall(call: CallState): void;
  getState(): SystemState;
  /** Of a participant; '' while the conversation is not held. */
  nameOf(conversationId: Id, userId: Id): string;
  createId(): string;
  /** How no call looks. */
  idle: CallState;
  post(message: TabMessage): void;
}
export interface CallControllerOptions {
  host: CallHost;
  ports: Parameters<typeof resolveCallPorts>[0];
  relayOnly: boolean;
  /** How far the backend's clock is ahead of this one, in milliseconds. */
  serverOffsetMs(): number;
  emit<Name extends keyof WebRTCEvents>(name: Name, payload: WebRTCEvents[Name]): void;
}
/** One call at a time, whichever façade asks. */
export interface CallController {
  state(): CallState;
  start(conversationId: Id, calleeId: Id, type: CallType): Promise<Call>;
  /** Joins a call that exists. */
  join(callId: Id, userName: string): Promise<void>;
  answer(callId: Id | null, how: { video: boolean }): Promise<Call>;
  /** `null`: the one that there is. @throws conflict when there is none */
  end(callId: Id | null): Promise<Call>;
  decline(callId: Id | null): Promise<Call>;
  media: CallMediaControl;
  hear(event: WireEvent): void;
  hearTab(message: TabMessage): void;
  /** What the backend says is on, after each beginning of a session. */
  refresh(calls: Call[]): void;
  leave(): void;
}

/** Less than this of a ring is not worth to begin it. */
const MIN_RING_MS = 3000;
const MAX_SEEN = 8;
type Incoming = ServerEvents['call:incoming'];
const isCallEvent = (event: WireEvent): event is CallEvent =>
  event.name === 'session:ready' || event.name.startsWith('call:');
const noCall = (doing: string) =>
  createMajlisError({
    code: 'conflict',
    message: `unable to ${doing}; there is no call`,
    hint: 'Wait for `incoming`.',
  });

export function createCallController({ host, emit, ...options }: CallControllerOptions): CallController {
  const ports = resolveCallPorts(options.ports);
  const { logger } = ports;
  const signalling = createCallSignals(host);
  let session: CallSession | null = null;
  let state = host.idle;
  /** A wish that waits for the other pages; one that ends a call comes after it. */
  let taking: Promise<unknown> | null = null;
  /** Records of calls that no session is about yet. */
  const seen = new Map<Id, Call>();
  /** Rang while another call was on. */
  let waiting: Incoming | null = null;
  const serverNow = () => ports.clock.now() + options.serverOffsetMs();
  const myId = () => host.getState().userId ?? '';

  const local = createLocalMedia({
    ...ports,
    onTrack: (role, track) => session?.media.setTrack(role, track),
    onChange: () => media.changed(),
    onNotice(notice, change) {
      session?.media.notice(notice, change);
      // Pulled out, or taken by the system: it does not come on again by itself.
      if (notice === 'camera-unavailable' && change.isOn) session?.media.patch({ isVideoEnabled: false });
    },
  });
  const media = createCallMedia({
    ports,
    local,
    session: () => session,
    onError(error, doing) {
      const failure = toMajlisError(error, { code: 'internal', message: `unable to ${doing}` });
      session?.media.patch({ error: failure });
      emit('error', { error: failure });
    },
  });
  const tabs = createCallTabs({
    ...ports,
    idle: host.idle,
    name: () => `majlis call ${myId()}`,
    post: host.post,
    ownState: () => (session ? state : null),
    showElsewhere: put,
    onAsked() {
      if (state.status === 'incoming') session?.leave('answered_elsewhere');
    },
  });

  function put(next: CallState): void {
    state = next;
    host.setCall(next);
  }
  function show(next: CallState): void {
    put(next);
    tabs.share();
  }
  const isBusy = () => session !== null && state.status !== 'ended';
  const isBusyElsewhere = () => state.isElsewhere && state.status !== 'ended';
  const shownElsewhere = () => (state.isElsewhere ? state.callId : null);
  const isAbout = (callId: Id | null) => session !== null && (callId === null || session.record()?.id === callId);

  /** The session of a call that this page holds from now on. */
  function open(subject: CallSubject, incoming?: { call: Call; from: User }): CallSession {
    // Another may have begun while this one waited for its turn.
    if (isBusy()) throw inProgress();
    const opened: CallSession = createCallSession({
      ports,
      signalling,
      media: local,
      subject,
      myId: myId(),
      idle: host.idle,
      createId: host.createId,
      relayOnly: options.relayOnly,
      sessionId: host.sessionId,
      serverNow,
      isCutOff: () => host.getState().connection.status !== 'connected',
      show(next) {
        if (session === opened) show(next);
      },
      emit,
      onRinging() {
        emit('incoming', {
          callId: subject.record?.id ?? '',
          remoteUserId: subject.remote.id,
          userName: subject.remote.name,
          type: subject.type,
        });
        if (incoming) host.announce(incoming);
      },
      onReleased() {
        media.reset();
        tabs.release();
      },
      onForgotten() {
        if (session !== opened) return;
        session = null;
        show(host.idle);
        emit('state', host.idle);
        const next = waiting;
        waiting = null;
        if (next) begin(next);
      },
    });
    session = opened;
    return opened;
  }
  function toSubject(call: Call, name?: string): CallSubject {
    const { side, remoteId } = toSides(call, myId());
    const id = remoteId ?? '';
    const { conversationId, type } = call;
    return { side, conversationId, type, remote: { id, name: name ?? host.nameOf(conversationId, id) }, record: call };
  }
  const inProgress = () =>
    createMajlisError({
      code: 'call_in_progress',
      message: 'unable to start the call; one is on',
      hint: 'End it first.',
    });
  /** @throws call_in_progress */
  async function requireFree(how: { wait: boolean }): Promise<void> {
    if (isBusy() || (!how.wait && isBusyElsewhere()) || !(await tabs.take(how))) throw inProgress();
  }
  /** Both call each other: the call that rings here is the one that is wished for (CALL-3). */
  function answerCrossing(conversationId: Id, type: CallType): Promise<Call> | null {
    const isCrossing = state.status === 'incoming' && session?.record()?.conversationId === conversationId;
    return isCrossing ? (session?.answer({ video: type === 'VIDEO' }) ?? null) : null;
  }

  async function ring(event: Incoming): Promise<void> {
    const { call, from, offer, candidates } = event;
    if (isAbout(call.id)) return session?.apply(call);
    const leftMs = (toTime(call.ringExpiresAt) ?? 0) - serverNow();
    // Without WebRTC it stays silent, and rings on at other devices.
    if (isBusy()) waiting = event;
    if (isBusy() || isOver(call) || leftMs < MIN_RING_MS || !ports.peers.isSupported()) return;
    if (!(await tabs.take())) return;
    const newest = seen.get(call.id) ?? call;
    if (isOver(newest) || isBusy()) {
      if (!isBusy()) tabs.release();
      return;
    }
    const left = { ...(offer === undefined ? {} : { offer }), ...(candidates ? { candidates } : {}) };
    open({ ...toSubject(newest, from.name), ...left }, { call: newest, from }).begin('ring');
  }
  function begin(event: Incoming): void {
    ring(event).catch((error: unknown) => logger.warn('a call could not begin', { error }));
  }
  function see(call: Call): void {
    tabs.see(call);
    seen.set(call.id, call);
    for (const id of seen.keys()) if (seen.size > MAX_SEEN) seen.delete(id);
  }
  /** A call of this user that no session here is about. */
  async function pickUp(call: Call, userName?: string): Promise<void> {
    await requireFree({ wait: true });
    const { side } = toSides(call, myId());
    const how = call.status === 'ANSWERED' ? 'resume' : side === 'caller' ? 'start' : 'ring';
    open(toSubject(call, userName)).begin(how);
  }

  return {
    state: () => state,
    async start(conversationId, calleeId, type) {
      const crossing = answerCrossing(conversationId, type);
      if (crossing !== null) return crossing;
      taking = requireFree({ wait: false });
      await taking;
      const crossed = answerCrossing(conversationId, type);
      if (crossed !== null) return crossed;
      const remote = { id: calleeId, name: host.nameOf(conversationId, calleeId) };
      const opened = open({ side: 'caller', conversationId, type, remote, record: null });
      opened.begin('start');
      return opened.placed();
    },
    async join(callId, userName) {
      if (isAbout(callId)) return;
      const call = await signalling.find(callId);
      if (isOver(call)) {
        throw createMajlisError({ code: 'call_ended', message: 'unable to join the call; it is over' });
      }
      await pickUp(call, userName);
      if (state.status === 'incoming') await session?.answer({ video: true });
    },
    async answer(wanted, how) {
      const callId = wanted ?? shownElsewhere();
      if (!isAbout(callId)) {
        if (callId === null) throw noCall('answer');
        tabs.ask(callId);
        const call = await signalling.find(callId);
        if (isOver(call))
          throw createMajlisError({ code: 'call_ended', message: 'unable to answer; the call is over' });
        await pickUp(call);
      }
      if (!session) throw noCall('answer');
      return session.answer(how);
    },
    async end(wanted) {
      const callId = wanted ?? shownElsewhere();
      if (!session && taking !== null) await taking.catch(() => undefined);
      if (session && isAbout(callId)) return session.end('hang-up');
      if (callId === null) throw noCall('end the call');
      return signalling.end(callId);
    },
    async decline(wanted) {
      const callId = wanted ?? shownElsewhere();
      if (session && isAbout(callId)) return session.end('decline');
      if (callId === null) throw noCall('decline');
      return signalling.decline(callId);
    },
    media,
    hear(event) {
      if (!isCallEvent(event)) return;
      if (event.name === 'call:incoming') begin(event.payload);
      if (event.name === 'call:updated') see(event.payload.call);
      if (event.name !== 'call:incoming') session?.hear(event);
    },
    hearTab: (message) => tabs.hear(message),
    refresh(calls) {
      const own = session?.record();
      for (const call of calls) if (call.id === own?.id) session?.apply(call);
      // Over while nobody could tell.
      if (own && !isOver(own) && !calls.some(({ id }) => id === own.id)) void session?.lookUp();
      tabs.seeAll(calls);
      if (calls.length > 0 && !session) tabs.greet();
      const held = ports.page.heldCall();
      const left = calls.find(({ id }) => id === held);
      if (!left || session) return;
      ports.page.holdCall(null);
      const isCaller = left.callerId === myId();
      const resumed = left.status === 'ANSWERED' ? pickUp(left) : isCaller ? signalling.end(left.id) : null;
      resumed?.catch((error: unknown) => logger.warn('a call could not begin', { error }));
    },
    leave() {
      // Whoever signs out while it rings does not decline for the other devices.
      if (state.status === 'incoming') session?.leave('unavailable');
      else session?.end('hang-up').catch((error: unknown) => logger.debug('a call ended unheard', { error }));
      session = null;
      waiting = null;
      tabs.release();
      show(host.idle);
    },
  };
}
