// Property functions compare by method rules, so that the browser's own connection fits the port as it is.
type Handler<Event> = { handle(event: Event): void }['handle'] | null;

/** The part of an `RTCRtpSender` that calls use. */
export type PeerSender = Pick<RTCRtpSender, 'replaceTrack' | 'getParameters' | 'setParameters'>;
/** One pre-allocated m-line, both ways. */
export interface PeerTransceiver {
  readonly mid: string | null;
  direction: RTCRtpTransceiverDirection;
  readonly sender: PeerSender;
  readonly receiver: { readonly track: MediaStreamTrack; getStats?(): Promise<RTCStatsReport> };
  /** Absent where the browser does not let codecs be ordered. */
  setCodecPreferences?(codecs: RTCRtpCodec[]): void;
}
/** The part of an `RTCDataChannel` that calls use. */
export interface PeerChannel {
  readonly readyState: RTCDataChannelState;
  onopen: Handler<unknown>;
  onclose: Handler<unknown>;
  onmessage: Handler<{ readonly data: unknown }>;
  send(text: string): void;
  close(): void;
}
type PeerOperations = Pick<
  RTCPeerConnection,
  | 'signalingState'
  | 'connectionState'
  | 'localDescription'
  | 'remoteDescription'
  | 'addIceCandidate'
  | 'setRemoteDescription'
  | 'restartIce'
  | 'setConfiguration'
  | 'getStats'
  | 'close'
>;
/** What calls use of an `RTCPeerConnection`; the browser's own fits as it is. */
export interface PeerConnection extends PeerOperations {
  onnegotiationneeded: Handler<unknown>;
  onicecandidate: Handler<{ readonly candidate: { readonly candidate: string; toJSON(): RTCIceCandidateInit } | null }>;
  onconnectionstatechange: Handler<unknown>;
  /** Without an argument: the offer or answer that fits the state. */
  setLocalDescription(): Promise<void>;
  addTransceiver(kind: 'audio' | 'video', init: RTCRtpTransceiverInit): PeerTransceiver;
  getTransceivers(): PeerTransceiver[];
  createDataChannel(label: string, init: RTCDataChannelInit): PeerChannel;
}
/** Makes peer connections and what goes with them. */
export interface PeerFactory {
  isSupported(): boolean;
  create(config: RTCConfiguration): PeerConnection;
  createStream(tracks: readonly MediaStreamTrack[]): MediaStream;
  /** What can be sent; `[]` where the browser does not tell. */
  codecs(kind: 'audio' | 'video'): RTCRtpCodec[];
}

/** The browser's own peer connections. */
export function createBrowserPeers(): PeerFactory {
  return {
    isSupported: () => typeof RTCPeerConnection === 'function',
    create: (config) => new RTCPeerConnection(config),
    createStream: (tracks) => new MediaStream([...tracks]),
    codecs: (kind) => RTCRtpSender.getCapabilities?.(kind)?.codecs ?? [],
  };
}
