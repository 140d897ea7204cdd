import { describe, expect, it } from 'vitest';
import { openCallStage } from '../test/call-stage.ts';
import { AHMAD, LAYLA } from '../test/stage.ts';

describe('a voice call between two systems', () => {
  it('rings, is answered, connects and ends on both sides, each event once', async () => {
    const stage = await openCallStage();
    const layla = await stage.enter(LAYLA);
    const ahmad = await stage.enter(AHMAD);
    const placed = layla.system.startCall(stage.conversationId, AHMAD, 'VOICE');
    await stage.rest();
    const call = await placed;
    expect(layla.state()).toMatchObject({ status: 'ringing', callId: call.id, remoteUserId: AHMAD, isIncoming: false });
    expect(ahmad.state()).toMatchObject({ status: 'incoming', callId: call.id, remoteUserId: LAYLA, isIncoming: true });
    expect(stage.peers.made).toHaveLength(2);
    await ahmad.system.answerCall(call.id);
    await stage.rest();
    expect(layla.state().status).toBe('connected');
    expect(ahmad.state().status).toBe('connected');
    layla.calls.endCall();
    await stage.rest();
    expect(layla.ended).toEqual([{ callId: call.id, reason: 'hangup', duration: 0 }]);
    expect(ahmad.ended).toEqual([{ callId: call.id, reason: 'hangup', duration: 0 }]);
    expect(layla.heard).toEqual(['remoteStream', 'connected', 'ended']);
    expect(ahmad.heard).toEqual(['incoming', 'call:incoming', 'remoteStream', 'connected', 'ended']);
  });
});
