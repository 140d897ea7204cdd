import type { WebRTCEvents } from '../types.ts';
import type { CallFlow } from './call-flow.ts';
import { type CallLink, createCallLink } from './call-link.ts';
import type { CallPorts } from './call-ports.ts';
import { createCallPulse } from './call-pulse.ts';
import type { CallFacts } from './call-record.ts';
import type { CallView } from './call-view.ts';
import { createMediaNotes, type MediaNotes } from './media-notes.ts';
import type { SignalExchange } from './signal-exchange.ts';

/** The other end of one call: the link to it, what it says of itself, and the signs of life about it. */
export interface CallPeer {
  link: CallLink;
  notes: MediaNotes;
  /** From here on the link, the seconds and the backend's lease matter. */
  live(): void;
  /** Signs of life while it rings there. */
  beat(): void;
  /** Seconds on screen, from the moment at which media first flowed. */
  count(connectedAt: number): void;
  /** Frees what is held, and gives what was measured. */
  release(): object | null;
}
export interface CallPeerOptions {
  ports: CallPorts;
  facts: CallFacts;
  view: CallView;
  relayOnly: boolean;
  flow(): Pick<CallFlow, 'dispatch'>;
  exchange(): SignalExchange | null;
  hasVoice(): boolean;
  serverNow(): number;
  refreshServers(): Promise<RTCIceServer[] | null>;
  emit<Name extends keyof WebRTCEvents>(name: Name, payload: WebRTCEvents[Name]): void;
}

export function createCallPeer(options: CallPeerOptions): CallPeer {
  const { ports, facts, view, exchange, emit } = options;
  let shownRemote: MediaStream | null = null;
  let stopWatching = () => {};
  const callId = () => facts.record?.id ?? '';

  const notes = createMediaNotes({
    view,
    emit,
    tell(message) {
      const isDirect = link.send({ type: 'media', ...message });
      if (!isDirect && facts.record?.status === 'ANSWERED') exchange()?.send('media', message);
    },
    onPeerSends: (isSending) => link.news(isSending ? 'peer-sends' : 'peer-is-silent'),
    hasRemoteScreen: () => link.state().remoteScreen !== null,
    hasVoice: options.hasVoice,
  });
  const link: CallLink = createCallLink({
    ...ports,
    relayOnly: options.relayOnly,
    side: () => facts.side,
    refreshServers: options.refreshServers,
    onSignal: (kind, payload) => exchange()?.send(kind, payload),
    onChannelOpen: notes.tellAgain,
    onMessage: hear,
    onRemoteTrack: (role) => {
      if (role === 'screen' || role === 'screen-audio') notes.refresh();
      else showRemote();
    },
    onQuality({ level, mos, shouldPauseVideo }) {
      view.notice('video-paused', { isOn: shouldPauseVideo });
      view.patch({ quality: level });
      emit('quality', { level, mos });
    },
    onEvent(event) {
      if (event === 'connect-failed') facts.reason = 'connection_failed';
      if (event === 'reconnect-failed') facts.reason = 'connection_lost';
      options.flow().dispatch(event);
    },
  });
  const pulse = createCallPulse({
    clock: ports.clock,
    serverNow: options.serverNow,
    onSecond: (duration) => view.patch({ duration }),
    onBeat() {
      const { isAlive, mos } = link.state();
      exchange()?.send('heartbeat', { mediaAlive: isAlive, ...(mos === null ? {} : { quality: mos }) });
    },
  });

  function hear(message: unknown): void {
    const { type } = message as { type?: unknown };
    if (type === 'media') notes.hear(message);
    else if (type === 'signal') exchange()?.receive(message);
  }
  function showRemote(): void {
    const { remote } = link.state();
    if (!remote || remote === shownRemote) return;
    shownRemote = remote;
    emit('remoteStream', remote);
    void ports.page.canPlay(remote).then((can) => {
      if (can || remote !== shownRemote) return;
      view.notice('playback-blocked', { isOn: true });
      emit('playback-blocked', { callId: callId() });
    });
  }
  function beat(): void {
    stopWatching();
    const undoNetwork = ports.page.onNetworkChange(() => link.news('network-changed'));
    const undoLeave = ports.page.onLeave(() => exchange()?.send('leaving'));
    ports.page.holdCall(callId());
    stopWatching = () => {
      undoNetwork();
      undoLeave();
      ports.page.holdCall(null);
    };
    pulse.beat();
  }
  return {
    link,
    notes,
    live() {
      link.watch();
      beat();
    },
    beat,
    count: pulse.count,
    release() {
      const { summary } = link.state();
      shownRemote = null;
      pulse.stop();
      link.close();
      stopWatching();
      return summary;
    },
  };
}
