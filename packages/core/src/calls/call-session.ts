import type { Call, Id } from '@majlis/contract';
import { toMajlisError } from '../base/errors.ts';
import type { CallNotice, CallOverReason, CallState, MajlisError, WebRTCEvents } from '../types.ts';
import { createCallFlow } from './call-flow.ts';
import { createCallHearing } from './call-hearing.ts';
import type { CallEffect, CallMachineEvent } from './call-machine.ts';
import { createCallPeer } from './call-peer.ts';
import type { CallPorts } from './call-ports.ts';
import { type CallSubject, createFacts, toTime } from './call-record.ts';
import { createCallRequests } from './call-requests.ts';
import { createIceServers } from './call-servers.ts';
import { createCallView } from './call-view.ts';
import type { LocalMedia, TrackRole } from './local-media.ts';
import { createSignalExchange, type SignalExchange } from './signal-exchange.ts';
import type { CallEvent, CallTicket, Signalling } from './signalling.ts';

/** One call of this page, from the first ring until its end was shown. */
export interface CallSession {
  view(): CallState;
  record(): Call | null;
  /** As caller places the call or takes up the one that there is; as callee rings; `resume` after a reload. */
  begin(how: 'start' | 'ring' | 'resume'): void;
  /** Resolves once the backend has the call, or rejects with what it said. */
  placed(): Promise<Call>;
  answer(how: { video: boolean }): Promise<Call>;
  /** Hangs up, or declines while it rings here; the media stop before the backend is asked. */
  end(how: 'hang-up' | 'decline'): Promise<Call>;
  /** Leaves without a word to the backend, because another page takes the call. */
  leave(reason: CallOverReason): void;
  hear(event: CallEvent): void;
  /** Asks the backend how the call stands. */
  lookUp(): Promise<void>;
  apply(call: Call): void;
  media: CallSessionMedia;
}
/** What devices and screens need of one live call. */
export interface CallSessionMedia {
  setTrack(role: TrackRole, track: MediaStreamTrack | null): void;
  remote(): { main: MediaStream | null; screen: MediaStream | null };
  fingerprints(): { local: string; remote: string } | null;
  /** The state of this end has changed: shown here, told there. */
  patch(change: Partial<CallState>): void;
  notice(notice: CallNotice, change: { isOn: boolean }): void;
  /** Asks for the microphone again. */
  acquire(): Promise<void>;
}
export interface CallSessionOptions {
  ports: CallPorts;
  signalling: Signalling;
  media: LocalMedia;
  subject: CallSubject;
  myId: Id;
  idle: CallState;
  createId(): string;
  relayOnly: boolean;
  sessionId(): string | null;
  serverNow(): number;
  isCutOff(): boolean;
  show(state: CallState): void;
  emit<Name extends keyof WebRTCEvents>(name: Name, payload: WebRTCEvents[Name]): void;
  /** It rings here, and the state shows it. */
  onRinging(): void;
  /** Nothing of it is live any more; its end is still shown. */
  onReleased(): void;
  /** Its end was shown long enough. */
  onForgotten(): void;
}

const DEFAULT_RING_MS = 45_000;
const NO_MEDIA = { isVideoEnabled: false, isScreenSharing: false, isRecording: false, notices: [], quality: null };

function toInitialState(idle: CallState, { record, side, type, remote }: CallSubject): CallState {
  const isIncoming = side === 'callee';
  const remoteUserId = remote.id;
  return { ...idle, callId: record?.id ?? null, type, isIncoming, remoteUserId, remoteUserName: remote.name };
}

export function createCallSession(options: CallSessionOptions): CallSession {
  const { ports, signalling, media, subject, emit, sessionId } = options;
  const { clock, logger } = ports;
  const facts = createFacts(subject);
  let withVideo = subject.type === 'VIDEO';
  let hasVoice = false;
  let exchange: SignalExchange | null = null;
  let acquiring: Promise<void> = Promise.resolve();
  let placing: Promise<Call> | null = null;
  let claiming: Promise<Call> | null = null;
  let stats: object | null = null;
  let reportedEpoch = -1;
  let letSleep = () => {};
  const idOf = (): Id => facts.record?.id ?? '';
  const passOver = (error: unknown) => logger.debug('a step of the call was passed over', { error });

  const view = createCallView(toInitialState(options.idle, subject), (state) => {
    options.show(state);
    emit('state', state);
  });
  const servers = createIceServers({ clock, ask: () => signalling.iceServers(idOf()) });
  const peer = createCallPeer({
    ...options,
    facts,
    view,
    flow: () => flow,
    exchange: () => exchange,
    hasVoice: () => hasVoice,
    refreshServers: servers.renew,
  });
  const { link, notes } = peer;
  const flow = createCallFlow({ clock, logger, effects: createEffects(), ringEndsInMs, onTimer, onStatus });
  const requests = createCallRequests({ ...options, clock, logger, facts, flow, mustAsk, apply, adopt, fail });
  const hearing = createCallHearing({
    ...{ facts, view, peer, logger, flow, openExchange, sessionId },
    isClaiming: () => claiming !== null,
    offerAgain: () => link.build(servers.current()),
    onVoiceOnly() {
      withVideo = false;
      view.patch({ isVideoEnabled: false });
      media.setCamera(false).catch(passOver);
    },
  });

  function createEffects(): { [Effect in CallEffect]: () => void } {
    return {
      acquire: () => {
        if (!link.isBuilt()) link.warm();
        acquiring = acquire();
      },
      place: () => {
        placing = requests.place();
        placing.then(hearing.catchUp, passOver);
      },
      prepare,
      'tell-ringing'() {
        exchange?.send('ringing');
        options.onRinging();
      },
      claim: () => {
        claiming = requests.claim({ acquired: acquiring, video: withVideo });
        claiming.catch(passOver);
      },
      'ask-resume'() {
        exchange?.send('resume', { sessionId: sessionId() });
        if (!link.isBuilt()) peer.live();
      },
      connect,
      rebuild: () => void rebuild(),
      'look-up': () => void requests.lookUp(),
      'report-connected': reportConnected,
      'tell-reconnecting': () => emit('reconnecting', { callId: idOf() }),
      release() {
        stats = peer.release();
        media.release();
        exchange?.stop();
        letSleep();
        options.onReleased();
      },
      'send-end': () => requests.conclude('end', stats),
      'send-decline': () => requests.conclude('decline', null),
      'announce-end'() {
        const { duration } = view.get();
        if (facts.record) emit('ended', { callId: idOf(), reason: facts.reason, duration });
      },
      forget: options.onForgotten,
    };
  }
  function ringEndsInMs(): number {
    const at = toTime(facts.record?.ringExpiresAt ?? null);
    return at === null ? DEFAULT_RING_MS : at - options.serverNow();
  }
  function onTimer(event: CallMachineEvent): void {
    if (event === 'ring-overdue') facts.reason = 'timeout';
  }
  function onStatus(status: CallState['status']): void {
    if (status === 'ended') view.patch({ status, endReason: facts.reason, ...NO_MEDIA });
    else if (status !== 'idle') view.patch({ status });
  }
  /** Found out while it rings, so that an answer does not wait for it. */
  let asking: Promise<boolean> | null = null;
  function mustAsk(): Promise<boolean> {
    asking ??= ports.devices
      .permission('microphone')
      .then((permission) => permission === 'prompt' || permission === 'unknown');
    return asking;
  }
  function apply(call: Call): void {
    hearing.apply(call);
  }
  function adopt({ call, iceServers, ...left }: CallTicket): void {
    if (left.offer !== undefined) facts.left = left;
    servers.put(iceServers);
    hearing.apply(call);
  }
  function fail(error: unknown, message: string): MajlisError {
    const failure = toMajlisError(error, { code: 'internal', message });
    view.patch({ error: failure });
    emit('error', { error: failure });
    return failure;
  }
  function openExchange(epoch: number): SignalExchange {
    exchange ??= createSignalExchange({
      callId: idOf(),
      epoch,
      signalling,
      clock,
      logger,
      isCutOff: options.isCutOff,
      sendDirect: link.send,
      onSignal(kind, payload) {
        if (kind === 'description' || kind === 'candidates') link.receive(kind, payload);
        else if (kind === 'media') notes.hear(payload);
      },
    });
    return exchange;
  }

  async function acquire(): Promise<void> {
    media.setMuted(view.get().isMuted);
    const { audio, video, refused } = await media.acquire({ audio: true, video: withVideo });
    if (flow.is('ended', 'idle')) return;
    hasVoice = audio !== null;
    view.patch({ isVideoEnabled: video !== null && withVideo });
    if (video && !withVideo) await media.setCamera(false).catch(passOver);
    notes.tell();
    if (hasVoice) return;
    if (refused.audio) fail(refused.audio, refused.audio.message);
    if (facts.side === 'callee') return;
    // A callee who has the call listens; a caller without a voice has nothing to call with.
    facts.reason = 'media_failed';
    flow.dispatch('media-failed');
  }
  function prepare(): void {
    // The answer brings the servers: until then nothing may leave anyway (CALL-8).
    if (flow.is('incoming')) {
      void mustAsk();
      link.warm();
      link.prepare(facts.left);
      return;
    }
    link.build(servers.current());
    if (facts.side === 'caller') peer.beat();
  }
  function connect(): void {
    if (facts.side === 'callee') {
      if (!link.isBuilt()) link.build(servers.current());
      link.prepare(facts.left);
      link.answer();
    }
    peer.live();
    hearing.checkSession({ isBack: false });
    notes.tell();
  }
  // CALL-10
  async function rebuild(): Promise<void> {
    await servers.renew().catch(passOver);
    const epoch = facts.record?.epoch ?? 0;
    if (flow.is('ended', 'idle') || exchange === null || epoch <= exchange.epoch()) return;
    link.build(servers.current());
    if (facts.side === 'callee') link.answer();
    exchange.setEpoch(epoch, { isContinued: false });
    link.watch();
  }
  function reportConnected(): void {
    letSleep();
    letSleep = ports.devices.keepAwake();
    const { setupMs, summary } = link.state();
    const epoch = exchange?.epoch() ?? 0;
    if (reportedEpoch < 0) emit('connected', { callId: idOf() });
    if (reportedEpoch === epoch) return;
    reportedEpoch = epoch;
    exchange?.send('connected', { ...(setupMs !== null && { setupMs }), ...(summary?.relay && { relay: true }) });
  }

  return {
    view: view.get,
    record: () => facts.record,
    begin(how) {
      if (facts.record) openExchange(facts.record.epoch);
      flow.dispatch(how);
    },
    placed: () => placing ?? Promise.reject(fail(null, 'unable to call; nothing was placed')),
    answer({ video }) {
      withVideo = video && subject.type === 'VIDEO';
      flow.dispatch('accept');
      return claiming === null ? signalling.find(idOf()) : claiming;
    },
    async end(how) {
      if (!flow.is('ended')) {
        const isPlacing = flow.is('acquiring', 'calling', 'ringing');
        const isDeclined = how === 'decline' || flow.is('incoming');
        facts.reason = isDeclined ? 'declined' : isPlacing ? 'cancelled' : 'hangup';
      }
      flow.dispatch(how);
      if (placing !== null) await placing.catch(() => undefined);
      return (await requests.concluded()) ?? facts.record ?? signalling.find(idOf());
    },
    leave(reason) {
      facts.reason = reason;
      flow.dispatch('over');
    },
    hear: hearing.hear,
    lookUp: requests.lookUp,
    apply,
    media: {
      setTrack: link.setTrack,
      remote: () => ({ main: link.state().remote, screen: link.state().remoteScreen }),
      fingerprints: () => link.state().fingerprints,
      patch(change) {
        view.patch(change);
        notes.tell();
      },
      notice: view.notice,
      acquire,
    },
  };
}
