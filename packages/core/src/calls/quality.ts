import type { CallQualityLevel } from '../types.ts';

/** What the last second was like. */
export interface QualitySample {
  level: CallQualityLevel;
  /** 1–4.5. */
  mos: number;
  /** Inbound RTP bytes since the connection was made. */
  bytes: number;
  /** Milliseconds. */
  rtt: number;
  /** Fractions, 0–1, of packets lost and of samples made up. */
  loss: number;
  concealed: number;
  /** Received, and what the network can take from us (null where the browser does not tell). */
  kbps: number;
  availableKbps: number | null;
  relay: boolean;
  /** The network cannot carry video: pause it; false again when it can. */
  shouldPauseVideo: boolean;
}
/** What is told of a call when it ends; goes as `stats` of POST …/end. */
export interface QualitySummary {
  mosMin: number | null;
  mosAverage: number | null;
  relay: boolean | null;
  setupMs: number | null;
}
export interface Quality {
  /** Feed it once a second; null until there are two reports of one connection to compare. */
  sample(report: RTCStatsReport): QualitySample | null;
  summary(setupMs: number | null): QualitySummary;
}
