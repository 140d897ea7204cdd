import type { Call, CallEndReason, Id } from '@majlis/contract';
import { createMajlisError, toMajlisError } from '../base/errors.ts';
import type { Clock, Logger } from '../io/ports.ts';
import type { MajlisError } from '../types.ts';
import type { CallFlow } from './call-flow.ts';
import { type CallFacts, isOver, toSides } from './call-record.ts';
import { persist } from './call-retry.ts';
import type { CallTicket, Signalling } from './signalling.ts';

/** What a call asks of the backend's routes, and what the answers mean to it. */
export interface CallRequests {
  /** The caller's first step. Rejects with what the backend said; the call is over then. */
  place(): Promise<Call>;
  /** The callee's: first wins (CALL-4). */
  claim(options: { acquired: Promise<void>; video: boolean }): Promise<Call>;
  /** How the call stands; never rejects. */
  lookUp(): Promise<void>;
  /** Tells the backend once that the call is over, whatever it says to that. */
  conclude(how: 'end' | 'decline', stats: object | null): void;
  /** The answer to `conclude`, or null before it. */
  concluded(): Promise<Call> | null;
}
export interface CallRequestsOptions {
  facts: CallFacts;
  flow: Pick<CallFlow, 'is' | 'dispatch' | 'waitHere'>;
  signalling: Signalling;
  clock: Clock;
  logger: Logger;
  myId: Id;
  sessionId(): string | null;
  createId(): string;
  /** Whether the user has yet to be asked for the microphone. */
  mustAsk(): Promise<boolean>;
  apply(call: Call): void;
  adopt(ticket: CallTicket): void;
  fail(error: unknown, message: string): MajlisError;
}

const LOOK_UP_AGAIN_MS = 5000;
/** Reasons that a client may give (CALL-5). */
const SAID = ['media_failed', 'connection_failed', 'connection_lost', 'page_closed'] as const;

export function createCallRequests(options: CallRequestsOptions): CallRequests {
  const { facts, flow, signalling, clock, logger, fail } = options;
  let concluding: Promise<Call> | null = null;
  const idOf = (): Id => facts.record?.id ?? '';

  async function placeNew(): Promise<Call> {
    const { conversationId, type, remote } = facts.subject;
    const request = { conversationId, calleeId: remote.id, type, clientId: options.createId() };
    const ticket = await persist(clock, () => signalling.start(request));
    options.adopt(ticket);
    // Hung up meanwhile: the backend hears of it now.
    if (flow.is('ended')) conclude('end', null);
    return facts.record ?? ticket.call;
  }
  /** A call that another page of this user placed, or this one without its media. */
  async function takeUp(held: Call): Promise<Call> {
    const sessionId = options.sessionId();
    if (held.callerSessionId === sessionId) return held;
    const payload = { sessionId };
    await signalling.signal({ callId: held.id, epoch: held.epoch, seq: 0, kind: 'resume', payload });
    options.apply(await signalling.find(held.id));
    return facts.record ?? held;
  }
  async function refuseClaim(error: unknown): Promise<MajlisError> {
    const failure = toMajlisError(error, { code: 'internal', message: 'unable to answer' });
    if (failure.code === 'call_already_answered') {
      facts.reason = 'answered_elsewhere';
      flow.dispatch('over');
    } else if (failure.code === 'call_ended' || failure.code === 'not_found') {
      await lookUp();
      facts.reason = flow.is('ended') ? facts.reason : 'unavailable';
      flow.dispatch('over');
    } else {
      fail(failure, failure.message);
      flow.dispatch('claim-failed');
    }
    return failure;
  }
  async function lookUp(): Promise<void> {
    try {
      options.apply(await signalling.find(idOf()));
    } catch (error) {
      logger.debug('a step of the call was passed over', { error });
    }
    if (flow.is('calling', 'ringing')) flow.waitHere(LOOK_UP_AGAIN_MS, () => void lookUp());
  }
  function conclude(how: 'end' | 'decline', stats: object | null): void {
    if (concluding || !facts.record) return;
    const reason: CallEndReason = SAID.find((said) => said === facts.reason) ?? 'hangup';
    const about = { reason, ...(stats ? { stats } : {}) };
    const told = persist(clock, () => (how === 'end' ? signalling.end(idOf(), about) : signalling.decline(idOf())));
    concluding = told.then((call) => {
      if (!facts.record || call.rev > facts.record.rev) facts.record = call;
      return call;
    });
    concluding.catch((error: unknown) => logger.warn('a call ended unheard', { error }));
  }
  return {
    async place() {
      const held = facts.record;
      let call: Call;
      try {
        call = await (held ? takeUp(held) : placeNew());
      } catch (error) {
        facts.reason = 'unavailable';
        const failure = fail(error, 'unable to call');
        flow.dispatch('over');
        throw failure;
      }
      if (isOver(call)) return call;
      // The other side's own call was answered by ours (CALL-3).
      if (toSides(call, options.myId).side === 'callee') {
        facts.side = 'callee';
        facts.claimedBy = call.calleeSessionId;
        flow.dispatch('claimed');
        return call;
      }
      flow.dispatch('placed');
      if (call.status === 'ANSWERED') flow.dispatch('answered');
      return call;
    },
    async claim({ acquired, video }) {
      // Whoever is still asked is not yet there: it rings on until the answer.
      if (await options.mustAsk()) await acquired;
      if (!flow.is('answering')) {
        throw createMajlisError({ code: 'call_ended', message: 'unable to answer; the call is over' });
      }
      facts.claimedBy = options.sessionId();
      try {
        const ticket = await persist(clock, () => signalling.answer(idOf(), { audio: true, video }));
        options.adopt(ticket);
        flow.dispatch('claimed');
        return facts.record ?? ticket.call;
      } catch (error) {
        throw await refuseClaim(error);
      }
    },
    lookUp,
    conclude,
    concluded: () => concluding,
  };
}
