import type { Call, Id } from '@majlis/contract';
import { toMajlisError } from '../base/errors.ts';
import { IDLE_CALL } from '../state/calls.ts';
import type { CallNotice, CallOverReason, CallState, MajlisError, WebRTCEvents } from '../types.ts';
import { createCallFlow } from './call-flow.ts';
import { type CallLink, createCallLink } from './call-link.ts';
import type { CallEffect } from './call-machine.ts';
import type { CallPorts } from './call-ports.ts';
import { createCallPulse } from './call-pulse.ts';
import { type CallSubject, createFacts, isOver, toOverReason, toTime } from './call-record.ts';
import { createCallRequests } from './call-requests.ts';
import { createIceServers } from './call-servers.ts';
import { createCallView } from './call-view.ts';
import type { LocalMedia, TrackRole } from './local-media.ts';
import { createMediaNotes } from './media-notes.ts';
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
  notice(notice: CallNotice, isOn: boolean): void;
  /** Asks for the microphone again. */
  acquire(): Promise<void>;
}
export interface CallSessionOptions {
  ports: CallPorts;
  signalling: Signalling;
  media: LocalMedia;
  subject: CallSubject;
  myId: Id;
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

const MAX_EARLY = 32;
const DEFAULT_RING_MS = 45_000;
const NO_MEDIA = { isVideoEnabled: false, isScreenSharing: false, isRecording: false, notices: [], quality: null };

function toInitialState({ record, side, type, remote }: CallSubject): CallState {
  const isIncoming = side === 'callee';
  const remoteUserId = remote.id;
  return { ...IDLE_CALL, callId: record?.id ?? null, type, isIncoming, remoteUserId, remoteUserName: remote.name };
}

export function createCallSession(options: CallSessionOptions): CallSession {
  const { ports, signalling, media, subject, emit } = options;
  const { clock, logger } = ports;
  const facts = createFacts(subject);
  const early: CallEvent[] = [];
  let withVideo = subject.type === 'VIDEO';
  let hasVoice = false;
  let exchange: SignalExchange | null = null;
  let acquiring: Promise<void> = Promise.resolve();
  let placing: Promise<Call> | null = null;
  let claiming: Promise<Call> | null = null;
  let stats: object | null = null;
  let reportedEpoch = -1;
  let shownRemote: MediaStream | null = null;
  let letSleep = () => {};
  let stopWatching = () => {};
  const idOf = (): Id => facts.record?.id ?? '';

  const view = createCallView(toInitialState(subject), (state) => {
    options.show(state);
    emit('state', state);
  });
  const servers = createIceServers({ clock, ask: () => signalling.iceServers(idOf()) });
  const pulse = createCallPulse({
    clock,
    serverNow: options.serverNow,
    onSecond: (duration) => view.patch({ duration }),
    onBeat() {
      const { isAlive, mos } = link.state();
      exchange?.send('heartbeat', { mediaAlive: isAlive, ...(mos === null ? {} : { quality: mos }) });
    },
  });
  const notes = createMediaNotes({
    view,
    emit,
    tell(message) {
      const isDirect = link.send({ type: 'media', ...message });
      if (!isDirect && facts.record?.status === 'ANSWERED') exchange?.send('media', message);
    },
    onPeerSends: (isSending) => link.news(isSending ? 'peer-sends' : 'peer-is-silent'),
    hasRemoteScreen: () => link.state().remoteScreen !== null,
    hasVoice: () => hasVoice,
  });
  const link: CallLink = createCallLink({
    ...ports,
    relayOnly: options.relayOnly,
    side: () => facts.side,
    refreshServers: servers.renew,
    onSignal: (kind, payload) => exchange?.send(kind, payload),
    onChannelOpen: notes.tellAgain,
    onMessage(message) {
      const { type } = message as { type?: unknown };
      if (type === 'media') notes.hear(message);
      if (type === 'signal') exchange?.receive(message);
    },
    onRemoteTrack: (role) => {
      if (role === 'screen' || role === 'screen-audio') notes.refresh();
      else showRemote();
    },
    onQuality({ level, mos, shouldPauseVideo }) {
      view.notice('video-paused', shouldPauseVideo);
      view.patch({ quality: level });
      emit('quality', { level, mos });
    },
    onEvent(event) {
      if (event === 'connect-failed') facts.reason = 'connection_failed';
      if (event === 'reconnect-failed') facts.reason = 'connection_lost';
      flow.dispatch(event);
    },
  });

  const effects: { [Effect in CallEffect]: () => void } = {
    acquire: () => {
      acquiring = acquire();
    },
    place: () => {
      placing = requests.place();
      placing
        .then(() => {
          for (const event of early.splice(0)) hear(event);
        })
        .catch((error: unknown) => logger.debug('the call was not placed', { error }));
    },
    prepare: () => void prepare(),
    'tell-ringing'() {
      exchange?.send('ringing');
      options.onRinging();
    },
    claim: () => {
      claiming = requests.claim({ acquired: acquiring, video: withVideo });
      claiming.catch((error: unknown) => logger.debug('the call was not claimed', { error }));
    },
    'ask-resume'() {
      exchange?.send('resume', { sessionId: options.sessionId() });
      if (!link.isBuilt()) live();
    },
    connect() {
      if (facts.side === 'callee') {
        if (!link.isBuilt()) link.build(servers.current());
        link.prepare(facts.left);
        link.answer();
      }
      live();
      notes.tell();
    },
    rebuild: () => void rebuild(),
    'look-up': () => void requests.lookUp(),
    'report-connected': reportConnected,
    'tell-reconnecting': () => emit('reconnecting', { callId: idOf() }),
    release() {
      pulse.stop();
      stats = link.state().summary;
      media.release();
      link.close();
      exchange?.stop();
      letSleep();
      stopWatching();
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
  const flow = createCallFlow({
    clock,
    logger,
    effects,
    ringEndsInMs() {
      const at = toTime(facts.record?.ringExpiresAt ?? null);
      return at === null ? DEFAULT_RING_MS : at - options.serverNow();
    },
    onTimer(event) {
      if (event === 'ring-overdue') facts.reason = 'timeout';
    },
    onStatus(status) {
      if (status === 'ended') view.patch({ status, endReason: facts.reason, ...NO_MEDIA });
      else if (status !== 'idle') view.patch({ status });
    },
  });
  const requests = createCallRequests({
    facts,
    flow,
    signalling,
    clock,
    logger,
    myId: options.myId,
    sessionId: options.sessionId,
    async mustAsk() {
      const permission = await ports.devices.permission('microphone');
      return permission === 'prompt' || permission === 'unknown';
    },
    apply,
    adopt,
    fail,
  });

  function fail(error: unknown, message: string): MajlisError {
    const failure = toMajlisError(error, { code: 'internal', message });
    view.patch({ error: failure });
    emit('error', { error: failure });
    return failure;
  }
  function openExchange(epoch: number): void {
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
  }
  function showRemote(): void {
    const { remote } = link.state();
    if (!remote || remote === shownRemote) return;
    shownRemote = remote;
    emit('remoteStream', remote);
    void ports.page.canPlay(remote).then((can) => {
      if (can || remote !== shownRemote) return;
      view.notice('playback-blocked', true);
      emit('playback-blocked', { callId: idOf() });
    });
  }
  /** It is answered: from here on the link, the seconds and the backend's lease matter. */
  function live(): void {
    link.watch();
    pulse.beat();
    watchPage();
  }
  function watchPage(): void {
    stopWatching();
    const undoNetwork = ports.page.onNetworkChange(() => link.news('network-changed'));
    const undoLeave = ports.page.onLeave(() => exchange?.send('leaving'));
    ports.page.holdCall(idOf());
    stopWatching = () => {
      undoNetwork();
      undoLeave();
      ports.page.holdCall(null);
    };
  }
  function reportConnected(): void {
    letSleep();
    letSleep = ports.devices.keepAwake();
    const { setupMs, relay } = link.state().summary;
    const epoch = exchange?.epoch() ?? 0;
    if (reportedEpoch < 0) emit('connected', { callId: idOf() });
    if (reportedEpoch === epoch) return;
    reportedEpoch = epoch;
    const measured = { ...(setupMs === null ? {} : { setupMs }), ...(relay === null ? {} : { relay }) };
    exchange?.send('connected', measured);
  }

  function adopt({ call, iceServers, ...left }: CallTicket): void {
    if (left.offer !== undefined) facts.left = left;
    servers.put(iceServers);
    apply(call);
  }
  function apply(call: Call): void {
    const { record } = facts;
    if (record && (call.id !== record.id || call.rev <= record.rev)) return;
    facts.record = call;
    view.patch({ callId: call.id, type: call.type });
    openExchange(call.epoch);
    if (flow.is('idle', 'ended')) return;
    const connectedAt = toTime(call.connectedAt);
    if (connectedAt !== null && !isOver(call)) pulse.count(connectedAt);
    if (isOver(call)) {
      facts.reason = toOverReason(call);
      flow.dispatch('over');
    } else if (call.status === 'ANSWERED') followAnswered(call);
  }
  function followAnswered({ calleeSessionId, epoch }: Call): void {
    const isMine = calleeSessionId === null || calleeSessionId === (facts.claimedBy ?? options.sessionId());
    // Pages of one browser share a session: it is this one's only if it asked for it.
    if (facts.side === 'callee' && flow.is('incoming', 'answering') && !(isMine && claiming)) {
      facts.reason = 'answered_elsewhere';
      flow.dispatch('over');
      return;
    }
    const isRinging = flow.is('acquiring', 'calling', 'ringing', 'incoming', 'answering');
    const isNewEpoch = exchange !== null && epoch > exchange.epoch();
    if (isNewEpoch && !isRinging) flow.dispatch('epoch-risen');
    else {
      if (isNewEpoch) exchange?.setEpoch(epoch, { isContinued: true });
      flow.dispatch('answered');
    }
  }

  async function acquire(): Promise<void> {
    media.setMuted(view.get().isMuted);
    const { audio, video, refused } = await media.acquire({ audio: true, video: withVideo });
    if (flow.is('ended', 'idle')) return;
    hasVoice = audio !== null;
    view.patch({ isVideoEnabled: video !== null });
    notes.tell();
    if (hasVoice) return;
    if (refused.audio) fail(refused.audio, refused.audio.message);
    if (facts.side === 'callee') return;
    // A callee who has the call listens; a caller without a voice has nothing to call with.
    facts.reason = 'media_failed';
    flow.dispatch('media-failed');
  }
  async function prepare(): Promise<void> {
    // A callee that rings asks for the servers itself; everyone else was given them.
    if (flow.is('incoming')) {
      await servers.renew().catch((error: unknown) => logger.debug('no servers for the call yet', { error }));
      if (!flow.is('incoming', 'answering') || link.isBuilt()) return;
      link.build(servers.current());
      link.prepare(facts.left);
      return;
    }
    link.build(servers.current());
    if (facts.side === 'callee') return;
    pulse.beat();
    watchPage();
  }
  // CALL-10
  async function rebuild(): Promise<void> {
    await servers.renew().catch((error: unknown) => logger.debug('no fresh servers for the call', { error }));
    const epoch = facts.record?.epoch ?? 0;
    if (flow.is('ended', 'idle') || exchange === null || epoch <= exchange.epoch()) return;
    link.build(servers.current());
    if (facts.side === 'callee') link.answer();
    exchange.setEpoch(epoch, { isContinued: false });
    link.watch();
  }

  function hear(event: CallEvent): void {
    const { name, payload } = event;
    // An event may be here before the answer that says which call is ours.
    if (name === 'session:ready') hearSession(payload.sessionId);
    else if (!facts.record) {
      if (early.length < MAX_EARLY) early.push(event);
    } else if (name === 'call:updated' || name === 'call:incoming') apply(payload.call);
    else if (payload.callId !== idOf()) logger.debug('an event of another call was passed over', { name });
    else if (name === 'call:ringing') flow.dispatch('peer-ringing');
    else if (name === 'call:signal') exchange?.receive(payload);
    else {
      view.notice('peer-away', name === 'call:peer-away');
      link.news(name === 'call:peer-away' ? 'peer-away' : 'peer-back');
    }
  }
  /** The backend knows this device by another session now (CALL-10). */
  function hearSession(sessionId: string): void {
    const { record, side } = facts;
    if (!record || !flow.is('calling', 'ringing', 'connecting', 'connected', 'reconnecting')) return;
    const pinned = side === 'caller' ? record.callerSessionId : record.calleeSessionId;
    if (pinned !== sessionId) exchange?.send('resume', { sessionId });
    exchange?.flush();
    link.news('network-changed');
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
    hear,
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
