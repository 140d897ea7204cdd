import type { Id } from '@majlis/contract';
import { isMajlisError } from '../base/errors.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { CallSignalName, Signalling } from './signalling.ts';

/** What two ends say to each other, in order and of the present epoch alone (CALL-8). */
export interface SignalExchange {
  send(kind: CallSignalName, payload?: unknown): void;
  /** A signal of the other end, from the backend or over the data channel; anything else is passed over. */
  receive(signal: unknown): void;
  /** `isContinued`: the call was answered and the connection stays; else both ends build a new one. */
  setEpoch(epoch: number, how: { isContinued: boolean }): void;
  epoch(): number;
  /** The backend can be reached again. */
  flush(): void;
  stop(): void;
}
export interface SignalExchangeOptions {
  callId: Id;
  epoch: number;
  signalling: Pick<Signalling, 'signal'>;
  clock: Clock;
  logger: Logger;
  /** Whether the backend is out of reach, so that the data channel has to help. */
  isCutOff(): boolean;
  /** Over the data channel; false when it is not open. */
  sendDirect(message: unknown): boolean;
  onSignal(kind: string, payload: unknown): void;
}
interface Entry {
  kind: CallSignalName;
  payload: unknown;
  epoch: number;
}
interface Received {
  epoch: number;
  seq: number;
  kind: string;
  payload: unknown;
  from: string;
}

const RETRY_MS = 2000;
/** Of an epoch that is not here yet; a well-behaved other end sends a handful. */
const MAX_EARLY = 64;
/** What nobody needs any more once it is late. */
const PASSING: readonly CallSignalName[] = ['heartbeat', 'leaving', 'ringing'];

function decodeSignal(signal: unknown): Received | null {
  if (typeof signal !== 'object' || signal === null) return null;
  const { epoch, seq, kind, payload, fromSessionId = '' } = signal as { [Name in string]?: unknown };
  if (!Number.isSafeInteger(epoch) || !Number.isSafeInteger(seq) || typeof kind !== 'string') return null;
  return { epoch: Number(epoch), seq: Number(seq), kind, payload, from: String(fromSessionId) };
}

export function createSignalExchange(options: SignalExchangeOptions): SignalExchange {
  const { callId, signalling, clock, logger } = options;
  let { epoch } = options;
  let seq = 0;
  let isOver = false;
  let cancelRetry = () => {};
  /** Sent and not confirmed, the oldest first. */
  const unsettled = new Set<Entry>();
  const waiting: Entry[] = [];
  let early: Received[] = [];
  /** Of the session that speaks there; what comes directly names none and counts with it. */
  const last = { from: '', seq: 0 };

  function dispatch(entry: Entry): void {
    const { kind, payload } = entry;
    seq += 1;
    unsettled.add(entry);
    // One of the two arrives first; the other has the same seq and is dropped there.
    const isForPeer = kind === 'description' || kind === 'candidates';
    if (isForPeer && options.isCutOff()) options.sendDirect({ type: 'signal', epoch: entry.epoch, seq, kind, payload });
    signalling.signal({ callId, epoch: entry.epoch, seq, kind, payload }).then(
      () => void unsettled.delete(entry),
      (error: unknown) => {
        if (!unsettled.delete(entry) || isOver) return;
        logger.debug('a signal of the call did not get through', { kind, error });
        if (PASSING.includes(kind) || !isMajlisError(error) || !error.retryable) return;
        waiting.push(entry);
        cancelRetry();
        cancelRetry = clock.setTimeout(flush, RETRY_MS);
      },
    );
  }
  function flush(): void {
    cancelRetry();
    if (isOver) return;
    for (const entry of waiting.splice(0)) if (entry.epoch === epoch) dispatch(entry);
  }
  function take(signal: Received): void {
    if (isOver || signal.epoch < epoch) return;
    if (signal.epoch > epoch) {
      if (early.length < MAX_EARLY) early.push(signal);
      return;
    }
    const { from, kind, payload } = signal;
    if (from !== '' && from !== last.from) Object.assign(last, { from, seq: last.from === '' ? last.seq : 0 });
    if (signal.seq <= last.seq) return;
    last.seq = signal.seq;
    options.onSignal(kind, payload);
  }
  return {
    send: (kind, payload) => {
      if (!isOver) dispatch({ kind, payload, epoch });
    },
    receive(signal) {
      const decoded = decodeSignal(signal);
      if (decoded) take(decoded);
      else logger.debug('a signal of an unknown shape was passed over');
    },
    setEpoch(next, { isContinued }) {
      const open = [...unsettled, ...waiting.splice(0)];
      unsettled.clear();
      epoch = next;
      seq = 0;
      last.seq = 0;
      // What was on its way as the call was answered may have come too late for the ring, and is of an old epoch now.
      if (isContinued) for (const { kind, payload } of open) dispatch({ kind, payload, epoch });
      const held = early;
      early = [];
      for (const signal of held) take(signal);
    },
    epoch: () => epoch,
    flush,
    stop() {
      isOver = true;
      cancelRetry();
      waiting.length = 0;
      early = [];
    },
  };
}
