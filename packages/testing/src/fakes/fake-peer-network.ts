import type { PeerConnection } from '@majlis/core';
import type { FakeTransceiver } from './fake-transceiver.ts';

/** How the way between two fake peers is. */
export interface FakeNetwork {
  relay: boolean;
  /** Seconds. */
  rtt: number;
  /** Bits per second. */
  availableOutgoingBitrate: number;
  /** Fraction, 0–1. */
  loss: number;
}
export interface FakePeerConnection extends PeerConnection {
  readonly configuration: RTCConfiguration;
  /** Does what time does after a cut. */
  become(state: 'disconnected' | 'failed'): void;
}

/** One end as the network sees it. */
export interface FakeEnd {
  peer: FakePeerConnection;
  places: FakeTransceiver[];
  channel: { deliver(text: string): void; open(): void; shut(): void } | null;
  /** This end stands: both descriptions set, candidates of the other end here. */
  link(): { own: string; other: string; hasCandidates: boolean } | null;
  setState(state: RTCPeerConnectionState): void;
  /** Failed, and no ICE restart since. */
  isStuck(): boolean;
}
export interface FakeNet {
  isCut: boolean;
  network: FakeNetwork;
  ends: FakeEnd[];
  partner(end: FakeEnd): FakeEnd | null;
  tryConnect(): void;
  /** Runs now, or when the network is mended. */
  carry(run: () => void): void;
}
