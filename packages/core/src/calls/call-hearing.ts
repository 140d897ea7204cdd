import type { Call } from '@majlis/contract';
import type { Logger } from '../io/ports.ts';
import type { CallFlow } from './call-flow.ts';
import type { CallPeer } from './call-peer.ts';
import { type CallFacts, isOver, toOverReason, toTime } from './call-record.ts';
import type { CallView } from './call-view.ts';
import type { SignalExchange } from './signal-exchange.ts';
import type { CallEvent } from './signalling.ts';

/** What the backend says of a call, and what follows from it here. */
export interface CallHearing {
  hear(event: CallEvent): void;
  /** A record; an older one than is held changes nothing (CALL-1). */
  apply(call: Call): void;
  /** The backend may know this device by another session now (CALL-10). */
  checkSession(how: { isBack: boolean }): void;
  /** What was heard before the backend's answer said which call is ours. */
  catchUp(): void;
}
export interface CallHearingOptions {
  facts: CallFacts;
  view: CallView;
  peer: CallPeer;
  logger: Logger;
  flow: Pick<CallFlow, 'is' | 'dispatch'>;
  /** Opened with the epoch of the first record. */
  openExchange(epoch: number): SignalExchange;
  sessionId(): string | null;
  offerAgain(): void;
  /** The call is voice only after all (CALL-3). */
  onVoiceOnly(): void;
  /** Whether this page has asked to answer. */
  isClaiming(): boolean;
}

const MAX_EARLY = 32;

export function createCallHearing(options: CallHearingOptions): CallHearing {
  const { facts, view, peer, logger, flow } = options;
  const early: CallEvent[] = [];

  function apply(call: Call): void {
    const { record } = facts;
    if (record && (call.id !== record.id || call.rev <= record.rev)) return;
    facts.record = call;
    if (call.type === 'VOICE' && view.get().type === 'VIDEO') options.onVoiceOnly();
    view.patch({ callId: call.id, type: call.type });
    const exchange = options.openExchange(call.epoch);
    if (flow.is('idle', 'ended')) return;
    if (isOver(call)) {
      facts.reason = toOverReason(call);
      flow.dispatch('over');
      return;
    }
    const connectedAt = toTime(call.connectedAt);
    if (connectedAt !== null) peer.count(connectedAt);
    if (call.status === 'ANSWERED') followAnswered(call, exchange);
    // What another session of ours had left for the callee is gone with it.
    else if (flow.is('calling', 'ringing') && record?.callerSessionId !== call.callerSessionId) options.offerAgain();
  }
  function followAnswered({ calleeSessionId, epoch }: Call, exchange: SignalExchange): void {
    const isMine = calleeSessionId === null || calleeSessionId === (facts.claimedBy ?? options.sessionId());
    // Pages of one browser share a session: it is this one's only if it asked for it.
    if (facts.side === 'callee' && flow.is('incoming', 'answering') && !(isMine && options.isClaiming())) {
      facts.reason = 'answered_elsewhere';
      flow.dispatch('over');
      return;
    }
    const isRinging = flow.is('acquiring', 'calling', 'ringing', 'incoming', 'answering');
    const isNewEpoch = epoch > exchange.epoch();
    if (isNewEpoch && !isRinging) flow.dispatch('epoch-risen');
    else {
      if (isNewEpoch) exchange.setEpoch(epoch, { isContinued: true });
      flow.dispatch('answered');
    }
  }
  function checkSession({ isBack }: { isBack: boolean }): void {
    const { record, side } = facts;
    const sessionId = options.sessionId();
    if (!record || sessionId === null || !flow.is('calling', 'ringing', 'connecting', 'connected', 'reconnecting'))
      return;
    const exchange = options.openExchange(record.epoch);
    const pinned = side === 'caller' ? record.callerSessionId : record.calleeSessionId;
    exchange.flush();
    if (pinned === sessionId) {
      // The socket is back, perhaps over another network.
      if (isBack && !flow.is('calling', 'ringing')) peer.link.news('network-changed');
      return;
    }
    exchange.send('resume', { sessionId });
  }
  function hear(event: CallEvent): void {
    const { name, payload } = event;
    const { record } = facts;
    if (name === 'session:ready') {
      checkSession({ isBack: true });
    } else if (!record) {
      if (early.length < MAX_EARLY) early.push(event);
    } else if (name === 'call:updated' || name === 'call:incoming') apply(payload.call);
    else if (payload.callId !== record.id) logger.debug('the call passes an event over', { name });
    else if (name === 'call:ringing') flow.dispatch('peer-ringing');
    else if (name === 'call:signal') options.openExchange(record.epoch).receive(payload);
    else {
      view.notice('peer-away', { isOn: name === 'call:peer-away' });
      peer.link.news(name === 'call:peer-away' ? 'peer-away' : 'peer-back');
    }
  }
  return {
    hear,
    checkSession,
    apply,
    catchUp() {
      for (const event of early.splice(0)) hear(event);
    },
  };
}
