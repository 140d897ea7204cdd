import type { CallQualityLevel } from '../types.ts';

const LEVELS = [
  [4, 'excellent'],
  [3.6, 'good'],
  [3.1, 'fair'],
] as const satisfies readonly (readonly [number, CallQualityLevel])[];
const VIDEO = { pauseBelowKbps: 100, resumeAboveKbps: 200, forMs: 5000, retryAfterMs: 15_000, retryAtMostMs: 120_000 };
/** Silence sends two or three packets a second; one of them lost is no loss of a third of the call. */
const MEANINGFUL_PACKETS = 25;
/** Weight of the newest second; the rest is the past. */
const NEWEST = 0.5;

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
  /** Feed it once a second, `now` in ms; null until there are two reports of one connection to compare. */
  sample(report: RTCStatsReport, now: number): QualitySample | null;
  summary(setupMs: number | null): QualitySummary;
}

/** Mean opinion score (1–4.5) by the E-model, from ms of mouth-to-ear delay and fractions lost and made up. */
export function toMos({ delayMs, loss, concealed }: { delayMs: number; loss: number; concealed: number }): number {
  const delay = 0.024 * delayMs + 0.11 * Math.max(0, delayMs - 177.3);
  // What RED or FEC brought back is barely heard; what had to be made up is.
  const percent = 100 * (concealed + loss / 4);
  const r = Math.min(100, Math.max(0, 93.2 - delay - (95 * percent) / (percent + 20)));
  return Math.min(4.5, Math.max(1, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r)));
}
/** The four levels that a person is shown. */
export function toLevel(mos: number): CallQualityLevel {
  return LEVELS.find(([from]) => mos >= from)?.[1] ?? 'poor';
}

interface Reading {
  bytes: number;
  lost: number;
  arrived: number;
  concealed: number;
  samples: number;
  bufferedSeconds: number;
  emitted: number;
  rttMs: number;
  availableKbps: number | null;
  relay: boolean;
}
type Entry = Readonly<Record<string, unknown>>;
const toNumber = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function read(report: RTCStatsReport): Reading {
  const entries: Entry[] = [];
  report.forEach((entry: Entry) => {
    entries.push(entry);
  });
  const byId = (id: unknown) => entries.find((entry) => entry.id === id);
  const inbound = entries.filter(({ type }) => type === 'inbound-rtp');
  const audio = inbound.filter(({ kind }) => kind === 'audio');
  const sum = (from: Entry[], field: string) => from.reduce((total, entry) => total + toNumber(entry[field]), 0);
  const transport = entries.find(
    ({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId,
  );
  const pair =
    byId(transport?.selectedCandidatePairId) ??
    // Firefox has no transport entry and marks the pair itself.
    entries.find(
      ({ type, selected, nominated, state }) =>
        type === 'candidate-pair' && (selected ?? (nominated && state === 'succeeded')),
    );
  const isRelay = (id: unknown) => byId(id)?.candidateType === 'relay';
  return {
    bytes: sum(inbound, 'bytesReceived'),
    lost: sum(audio, 'packetsLost'),
    arrived: sum(audio, 'packetsReceived'),
    // Silence made up while the other end sends none (DTX) is not heard as a fault.
    concealed: sum(audio, 'concealedSamples') - sum(audio, 'silentConcealedSamples'),
    samples: sum(audio, 'totalSamplesReceived'),
    bufferedSeconds: sum(audio, 'jitterBufferDelay'),
    emitted: sum(audio, 'jitterBufferEmittedCount'),
    rttMs: toNumber(pair?.currentRoundTripTime) * 1000,
    availableKbps: typeof pair?.availableOutgoingBitrate === 'number' ? pair.availableOutgoingBitrate / 1000 : null,
    relay: isRelay(pair?.localCandidateId) || isRelay(pair?.remoteCandidateId),
  };
}

/** Whether the network carries video. With nothing to send the browser's estimate stays low, so it is also tried anew. */
function createVideoBudget(): (state: { now: number; kbps: number | null; isCalm: boolean }) => boolean {
  let isPaused = false;
  let since: number | null = null;
  let changedAt = 0;
  let retryMs = VIDEO.retryAfterMs;
  return ({ now, kbps, isCalm }) => {
    const wantsChange = kbps !== null && (isPaused ? kbps >= VIDEO.resumeAboveKbps : kbps < VIDEO.pauseBelowKbps);
    since = wantsChange ? (since ?? now) : null;
    const isRetry = isPaused && isCalm && now - changedAt >= retryMs;
    if (isRetry || (since !== null && now - since >= VIDEO.forMs)) {
      isPaused = !isPaused;
      // Each pause soon after a try makes the next try wait longer.
      if (isPaused)
        retryMs =
          now - changedAt < 60_000 && changedAt > 0 ? Math.min(retryMs * 2, VIDEO.retryAtMostMs) : VIDEO.retryAfterMs;
      changedAt = now;
      since = null;
    }
    return isPaused;
  };
}

/** Judges a call second by second. One for the whole call; a new connection starts its own comparison. */
export function createQuality(): Quality {
  const judgeVideo = createVideoBudget();
  let previous: { reading: Reading; at: number } | null = null;
  let smooth: { loss: number; concealed: number } | null = null;
  let total = 0;
  let count = 0;
  let mosMin: number | null = null;
  let relay: boolean | null = null;

  return {
    sample(report, now) {
      const reading = read(report);
      const before = previous;
      previous = { reading, at: now };
      if (!before || now <= before.at || reading.bytes < before.reading.bytes) return null;
      const grown = (field: 'bytes' | 'lost' | 'arrived' | 'concealed' | 'samples' | 'bufferedSeconds' | 'emitted') =>
        Math.max(0, reading[field] - before.reading[field]);
      const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);
      const blend = (past: number | undefined, newest: number) =>
        past === undefined ? newest : past + NEWEST * (newest - past);
      const loss = blend(
        smooth?.loss,
        share(grown('lost'), Math.max(MEANINGFUL_PACKETS, grown('lost') + grown('arrived'))),
      );
      const concealed = blend(smooth?.concealed, share(grown('concealed'), grown('samples')));
      smooth = { loss, concealed };
      const bufferMs = grown('emitted') > 0 ? (grown('bufferedSeconds') / grown('emitted')) * 1000 : 0;
      const mos = toMos({ delayMs: reading.rttMs / 2 + bufferMs, loss, concealed });
      // A second without a packet is an outage or a pause: nobody heard it, the record leaves it out.
      if (grown('bytes') > 0) {
        total += mos;
        count += 1;
        mosMin = Math.min(mosMin ?? mos, mos);
      }
      relay = reading.relay;
      return {
        level: toLevel(mos),
        mos,
        bytes: reading.bytes,
        rtt: reading.rttMs,
        loss,
        concealed,
        kbps: (grown('bytes') * 8) / (now - before.at),
        availableKbps: reading.availableKbps,
        relay: reading.relay,
        shouldPauseVideo: judgeVideo({ now, kbps: reading.availableKbps, isCalm: loss < 0.05 && reading.rttMs < 400 }),
      };
    },
    summary(setupMs) {
      const round = (value: number) => Math.round(value * 100) / 100;
      return {
        mosMin: mosMin === null ? null : round(mosMin),
        mosAverage: count === 0 ? null : round(total / count),
        relay,
        setupMs: setupMs === null ? null : Math.round(setupMs),
      };
    },
  };
}
