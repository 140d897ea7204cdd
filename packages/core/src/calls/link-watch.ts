import type { Clock } from '../io/ports.ts';

/**
 * Judges whether media flows, and says what to do when it does not. Lives as long as the call, over all its epochs.
 * Before the first `connected` it also keeps the limits of connecting: a rebuild at 20 s, the end at 30 s.
 */
export interface LinkWatch {
  /** Every change of the peer connection's state. */
  state(state: RTCPeerConnectionState): void;
  /** Inbound RTP bytes so far; call it every 500 ms, so that a stall shows within 2 s. */
  bytes(total: number): void;
  /** Whether the other end says that it sends anything. */
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
