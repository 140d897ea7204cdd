import type { Clock } from '../io/ports.ts';

const BATCH_MS = 50;
const BATCH_SIZE = 32;
const KEPT = 256;

/** Own candidates on their way out: the first at once, then what 50 ms bring, 32 at most. */
export function createCandidateBatches({ clock, send }: { clock: Clock; send(batch: RTCIceCandidateInit[]): void }): {
  push(candidate: RTCIceCandidateInit): void;
  stop(): void;
} {
  let waiting: RTCIceCandidateInit[] = [];
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel = null;
    if (waiting.length === 0) return;
    const batch = waiting.splice(0, BATCH_SIZE);
    cancel = clock.setTimeout(flush, BATCH_MS);
    send(batch);
  }
  return {
    push(candidate) {
      waiting.push(candidate);
      if (!cancel) flush();
    },
    stop() {
      cancel?.();
      cancel = () => undefined;
      waiting = [];
    },
  };
}

/**
 * The other end's candidates until the description that they belong to is set: told by its credentials (`ufrag`),
 * so that those of a newer description, or of one that never comes, wait and do no harm.
 */
export function createCandidateQueue(add: (candidate: RTCIceCandidateInit) => Promise<void>): {
  /** Rejects as the browser does. */
  push(candidate: RTCIceCandidateInit, remoteSdp: string | null): Promise<void>;
  /** A new remote description is set. */
  flush(remoteSdp: string): Promise<void>;
} {
  let waiting: RTCIceCandidateInit[] = [];
  const belongs = ({ usernameFragment }: RTCIceCandidateInit, sdp: string) =>
    !usernameFragment || sdp.split(/\r?\n/).includes(`a=ice-ufrag:${usernameFragment}`);

  return {
    async push(candidate, remoteSdp) {
      if (remoteSdp !== null && belongs(candidate, remoteSdp)) await add(candidate);
      else if (waiting.push(candidate) > KEPT) waiting.shift();
    },
    async flush(remoteSdp) {
      const ready = waiting.filter((candidate) => belongs(candidate, remoteSdp));
      waiting = waiting.filter((candidate) => !ready.includes(candidate));
      await Promise.all(ready.map(add));
    },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 1024;

/** A batch as it came over the wire; null when anything in it is malformed. */
export function decodeCandidates(payload: unknown): RTCIceCandidateInit[] | null {
  if (!Array.isArray(payload) || payload.length > BATCH_SIZE) return null;
  const candidates: RTCIceCandidateInit[] = [];
  for (const item of payload) {
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = (item ?? {}) as Record<string, unknown>;
    if (!isText(candidate)) return null;
    if (sdpMid != null && !isText(sdpMid)) return null;
    if (usernameFragment != null && !isText(usernameFragment)) return null;
    if (sdpMLineIndex != null && !Number.isInteger(sdpMLineIndex)) return null;
    candidates.push({
      candidate,
      sdpMid: sdpMid ?? null,
      sdpMLineIndex: sdpMLineIndex == null ? null : Number(sdpMLineIndex),
      usernameFragment: usernameFragment ?? null,
    });
  }
  return candidates;
}
