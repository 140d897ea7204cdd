import type { PeerFactory } from '../io/peer.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { MajlisError } from '../types.ts';

export type TrackRole = 'microphone' | 'camera' | 'screen' | 'screen-audio';

/** One peer connection of one epoch of a call. After `close` everything is a quiet no-op. */
export interface Negotiation {
  /** The caller's first step: allocates the m-lines and signals the offer. */
  offer(): void;
  /** What the other end signalled. @throws invalid_response when it is malformed or the browser refuses it */
  receive(signal: { kind: 'description' | 'candidates'; payload: unknown }): Promise<void>;
  /** The callee while it rings: takes the offer, sends nothing (CALL-8). @throws invalid_response */
  prepare(description: unknown): Promise<void>;
  /** From now on answers leave: at once when there is an offer, else as soon as one comes. @throws network when the browser cannot make one */
  answer(): Promise<void>;
  /** Sends this track, or nothing, in that place; never negotiates. Before the offer is there it is kept for it. */
  setTrack(role: TrackRole, track: MediaStreamTrack | null): Promise<void>;
  /** Over the data channel as JSON; false when it is not open. */
  send(message: unknown): boolean;
  /** New ICE credentials, and the configuration that is given (fresh TURN credentials). */
  restart(config?: Partial<RTCConfiguration>): void;
  stats(): Promise<RTCStatsReport>;
  /** Microphone and camera of the other end, from its first description on. */
  remoteStream(): MediaStream | null;
  /** Screen and its sound, once the first packet of it came. */
  remoteScreenStream(): MediaStream | null;
  /** Keeps camera and screen from being sent; the tracks stay. */
  setVideoPaused(paused: boolean): Promise<void>;
  close(): void;
}
export interface NegotiationOptions {
  peers: PeerFactory;
  clock: Clock;
  logger: Logger;
  config: RTCConfiguration;
  /** The callee yields when both offer at once. */
  polite: boolean;
  signal(kind: 'description' | 'candidates', payload: unknown): void;
  onState(state: RTCPeerConnectionState): void;
  /** Microphone and camera: with the first description. Screen and its sound: with the first packet. Once each. */
  onRemoteTrack(role: TrackRole, track: MediaStreamTrack): void;
  onMessage(message: unknown): void;
  onChannel(isOpen: boolean): void;
  /** A step of our own failed in the background. */
  onFailure(error: MajlisError): void;
  /** The DTLS fingerprints of both ends, for the safety code; once both descriptions are set. */
  onFingerprints?(both: { local: string; remote: string }): void;
}
