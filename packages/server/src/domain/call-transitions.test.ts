import { expect, test } from 'vitest';
import { type CallAction, type CallOutcome, isLive, stepCall } from './call-transitions.ts';
import type { CallRecord } from './ports.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();
const RINGING: CallRecord = {
  id: 'call-1',
  conversationId: 'conv-1',
  callerId: 'layla',
  calleeId: 'adam',
  type: 'VIDEO',
  status: 'RINGING',
  createdAt: at(-10),
  updatedAt: at(-10),
  ringExpiresAt: at(35),
  startedAt: null,
  connectedAt: null,
  endedAt: null,
  duration: null,
  missedReason: null,
  endReason: null,
  endedById: null,
  callerSessionId: 'hers',
  calleeSessionId: null,
  epoch: 0,
  rev: 1,
  metadata: null,
  clientId: null,
  fingerprint: '',
  callerDeviceId: null,
  calleeDeviceId: null,
  parked: { epoch: 0, offer: {}, candidates: [] },
  callerSeenAt: at(-10),
  calleeSeenAt: null,
  mediaSeenAt: null,
  callerAwayAt: null,
  calleeAwayAt: null,
  stats: null,
};
const ANSWERED: CallRecord = {
  ...RINGING,
  status: 'ANSWERED',
  startedAt: at(-8),
  calleeSessionId: 'his',
  epoch: 1,
  rev: 2,
  parked: null,
};
const TALKING: CallRecord = { ...ANSWERED, connectedAt: at(-7), mediaSeenAt: at(-1), rev: 3 };
const OVER = (['ENDED', 'MISSED', 'DECLINED', 'BUSY', 'FAILED'] as const).map(
  (status): CallRecord => ({ ...TALKING, status, endedAt: at(-1), rev: 4 }),
);
const RUNG_OUT: CallRecord = { ...RINGING, ringExpiresAt: at(0) };

const answer: CallAction = { kind: 'answer', by: 'adam', sessionId: 'his', deviceId: null };
const decline: CallAction = { kind: 'decline', by: 'adam', reason: 'declined' };
const end = (by: string, reason: 'hangup' | 'connection_failed' | 'media_failed' = 'hangup'): CallAction => ({
  kind: 'end',
  by,
  reason,
  stats: null,
});
const resume = (by: string, sessionId: string, epoch = 1): CallAction => ({
  kind: 'resume',
  by,
  sessionId,
  deviceId: null,
  epoch,
});
const connected: CallAction = { kind: 'connected', by: 'adam', epoch: 1 };
const toWord = (outcome: CallOutcome): string => {
  if (outcome.kind === 'same') return 'same';
  if (outcome.kind === 'refused') return outcome.code;
  return [outcome.call.status, outcome.call.missedReason ?? outcome.call.endReason, outcome.message]
    .filter((word) => word !== null)
    .join(' ');
};

test.each<[string, CallRecord, CallAction, string]>([
  ['a ring, answered', RINGING, answer, 'ANSWERED CALL_STARTED'],
  ['a ring, answered by its caller', RINGING, { ...answer, by: 'layla' }, 'forbidden'],
  ['a ring, declined', RINGING, decline, 'DECLINED CALL_ENDED'],
  ['a ring, declined as busy', RINGING, { ...decline, reason: 'busy' }, 'BUSY CALL_MISSED'],
  ['a ring, declined by its caller', RINGING, { ...decline, by: 'layla' }, 'forbidden'],
  ['a ring, ended by its caller', RINGING, end('layla'), 'MISSED cancelled CALL_MISSED'],
  ['a ring, ended by the callee', RINGING, end('adam'), 'DECLINED CALL_ENDED'],
  ['a ring, said to be connected', RINGING, connected, 'call_not_answered'],
  ['a ring, resumed by its caller', RINGING, resume('layla', 'again'), 'RINGING'],
  ['a ring, resumed by the callee', RINGING, resume('adam', 'again'), 'call_not_answered'],
  ['a ring in time', RINGING, { kind: 'expire' }, 'same'],
  ['a ring at its end', RUNG_OUT, { kind: 'expire' }, 'MISSED timeout CALL_MISSED'],
  ['a ring, its caller there', RINGING, { kind: 'lose-caller' }, 'same'],
  ['a ring, its caller gone 7 s', { ...RINGING, callerAwayAt: at(-7) }, { kind: 'lose-caller' }, 'same'],
  [
    'a ring, its caller gone 8 s',
    { ...RINGING, callerAwayAt: at(-8) },
    { kind: 'lose-caller' },
    'MISSED caller_lost CALL_MISSED',
  ],
  ['a ring, no connection', RINGING, { kind: 'give-up-connecting' }, 'same'],
  ['a ring, no lease', RINGING, { kind: 'lose-both' }, 'same'],
  ['an answer repeated', ANSWERED, answer, 'same'],
  ['an answer by another device', ANSWERED, { ...answer, sessionId: 'other' }, 'call_already_answered'],
  ['an answer declined', ANSWERED, decline, 'call_already_answered'],
  ['an answer connected', ANSWERED, connected, 'ANSWERED'],
  ['an answer ended at once', ANSWERED, end('layla'), 'ENDED hangup CALL_ENDED'],
  [
    'an answer without a connection',
    ANSWERED,
    end('adam', 'connection_failed'),
    'FAILED connection_failed CALL_MISSED',
  ],
  ['an answer without media', ANSWERED, end('adam', 'media_failed'), 'FAILED media_failed CALL_MISSED'],
  ['an answer 8 s old', ANSWERED, { kind: 'give-up-connecting' }, 'same'],
  [
    'an answer 30 s old',
    { ...ANSWERED, startedAt: at(-30) },
    { kind: 'give-up-connecting' },
    'FAILED connection_failed CALL_MISSED',
  ],
  ['an answer, its ring time over', { ...ANSWERED, ringExpiresAt: at(-1) }, { kind: 'expire' }, 'same'],
  ['an answer, no lease yet', ANSWERED, { kind: 'lose-both' }, 'same'],
  ['a talk, connected again', TALKING, connected, 'same'],
  ['a talk, declined late', TALKING, decline, 'call_already_answered'],
  ['a talk, ended', TALKING, end('adam'), 'ENDED hangup CALL_ENDED'],
  ['a talk whose media failed', TALKING, end('adam', 'media_failed'), 'ENDED media_failed CALL_ENDED'],
  ['a talk, its caller away', { ...TALKING, callerAwayAt: at(-60) }, { kind: 'lose-caller' }, 'same'],
  ['a talk, both silent', TALKING, { kind: 'lose-both' }, 'ENDED connection_lost CALL_ENDED'],
  ['a talk, resumed', TALKING, resume('layla', 'again'), 'ANSWERED'],
  ['a talk, built anew by who holds it', TALKING, resume('layla', 'hers', 1), 'ANSWERED'],
  ['a talk, built anew for an epoch that is gone', { ...TALKING, epoch: 2 }, resume('adam', 'his', 1), 'same'],
  ['a ring, resumed by who holds it', RINGING, resume('layla', 'hers', 0), 'same'],
])('CALL-1, CALL-7: %s', (_, call, action, expected) => {
  const outcome = stepCall(call, action, NOW);
  expect(toWord(outcome)).toBe(expected);
  if (outcome.kind === 'next') expect(outcome.call).toMatchObject({ rev: call.rev + 1, updatedAt: at(0) });
});

test('CALL-1: nothing changes a call that is over', () => {
  const actions: CallAction[] = [
    answer,
    decline,
    connected,
    end('layla'),
    end('adam'),
    resume('layla', 'again'),
    { kind: 'expire' },
    { kind: 'lose-caller' },
    { kind: 'give-up-connecting' },
    { kind: 'lose-both' },
  ];
  for (const call of OVER) {
    expect(isLive(call)).toBe(false);
    for (const action of actions) expect(['same', 'call_ended']).toContain(toWord(stepCall(call, action, NOW)));
  }
});

test('CALL-4, CALL-8: the first answer claims the call for its session, and nothing is left for anyone else', () => {
  const outcome = stepCall(RINGING, { ...answer, deviceId: 'phone', glareType: 'VOICE' }, NOW);
  expect(outcome).toMatchObject({
    call: { calleeSessionId: 'his', calleeDeviceId: 'phone', startedAt: at(0), epoch: 1, type: 'VOICE', parked: null },
  });
});

test('CALL-5, GEN-5: a call lasts whole seconds from its answer on, to the last proof of life when it was lost', () => {
  expect(stepCall(TALKING, end('adam'), NOW + 999)).toMatchObject({ call: { duration: 8, endedById: 'adam' } });
  expect(stepCall(TALKING, { kind: 'lose-both' }, NOW + 60_000)).toMatchObject({
    call: { duration: 7, endedAt: at(-1), endedById: null },
  });
  expect(stepCall(RUNG_OUT, { kind: 'expire' }, NOW + 60_000)).toMatchObject({
    call: { duration: null, endedAt: at(0) },
  });
});

test('CALL-10: who resumes takes its end over with a new epoch; another device of the same user does not', () => {
  const moved = stepCall(TALKING, resume('adam', 'again'), NOW);
  expect(moved).toMatchObject({ call: { calleeSessionId: 'again', callerSessionId: 'hers', epoch: 2 } });
  const claimed = { ...TALKING, calleeDeviceId: 'phone' };
  const action = { kind: 'resume', by: 'adam', sessionId: 'again', epoch: 1 } as const;
  expect(toWord(stepCall(claimed, { ...action, deviceId: 'laptop' }, NOW))).toBe('forbidden');
  expect(toWord(stepCall(claimed, { ...action, deviceId: 'phone' }, NOW))).toBe('ANSWERED');
});
