import { describe, expect, it } from 'vitest';
import { type CallPlace, connect, NOURA, openPair, ring } from '../test/call-stage.ts';
import { AHMAD, LAYLA } from '../test/stage.ts';

const liveTracks = ({ devices }: CallPlace) => devices.tracks.filter(({ readyState }) => readyState === 'live');
const isClosed = ({ connectionState }: { connectionState: string }) => connectionState === 'closed';

describe('a call between two systems', () => {
  it('rings, is answered, connects and ends on both sides, each event once', async () => {
    const stage = await openPair();
    const { layla, ahmad } = stage;
    const call = await ring(stage);
    expect(layla.state()).toMatchObject({ status: 'ringing', callId: call.id, remoteUserId: AHMAD, isIncoming: false });
    expect(ahmad.state()).toMatchObject({ status: 'incoming', callId: call.id, remoteUserId: LAYLA, isIncoming: true });
    expect(ahmad.state().remoteUserName).toBe(stage.world.users[0]?.name);
    expect(stage.peers.made).toHaveLength(2);
    await ahmad.system.answerCall(call.id);
    await stage.rest();
    expect(layla.state().status).toBe('connected');
    expect(ahmad.state().status).toBe('connected');
    layla.calls.endCall();
    await stage.rest();
    expect(layla.ended).toEqual([{ callId: call.id, reason: 'hangup', duration: 0 }]);
    expect(ahmad.ended).toEqual([{ callId: call.id, reason: 'hangup', duration: 0 }]);
    expect([...layla.heard].sort()).toEqual(['connected', 'ended', 'remoteStream']);
    expect([...ahmad.heard].sort()).toEqual(['call:incoming', 'connected', 'ended', 'incoming', 'remoteStream']);
  });

  it('shows why it ended for a moment, frees every device and connection, and is idle then', async () => {
    const stage = await openPair();
    await connect(stage, 'VIDEO');
    expect(liveTracks(stage.layla)).toHaveLength(2);
    expect(stage.layla.devices.awake()).toBe(1);
    stage.ahmad.calls.endCall();
    expect(stage.ahmad.state()).toMatchObject({ status: 'ended', endReason: 'hangup', isVideoEnabled: false });
    await stage.rest();
    expect(stage.layla.state()).toMatchObject({ status: 'ended', endReason: 'hangup' });
    for (const place of [stage.layla, stage.ahmad]) {
      expect(liveTracks(place)).toEqual([]);
      expect(place.devices.awake()).toBe(0);
    }
    expect(stage.peers.made.every(isClosed)).toBe(true);
    await stage.pass(2500);
    expect(stage.layla.state()).toMatchObject({ status: 'idle', callId: null });
    expect(stage.clock.pending()).toBeLessThan(20);
  });

  it('is one state for both façades, and the state is there before the event', async () => {
    const stage = await openPair();
    const seen: string[] = [];
    stage.layla.calls.on('connected', () => seen.push(stage.layla.system.state.getSnapshot().call.status));
    stage.ahmad.system.on('call:incoming', () => seen.push(stage.ahmad.calls.getState().status));
    await connect(stage);
    expect(seen).toEqual(['incoming', 'connected']);
    expect(stage.layla.system.state.getSnapshot().call).toBe(stage.layla.calls.getState());
    expect(stage.layla.calls.isInCall()).toBe(true);
    expect(stage.layla.calls.getRemoteMediaStream()).not.toBeNull();
    expect(stage.layla.calls.getLocalMediaStream()?.getAudioTracks()).toHaveLength(1);
  });

  it('takes the same wish from both façades as one', async () => {
    const stage = await openPair();
    const call = await ring(stage);
    await stage.layla.calls.startCall(call.id, AHMAD, 'Ahmad', 'VOICE');
    await Promise.all([stage.ahmad.system.answerCall(call.id), stage.ahmad.calls.answerCall(), stage.rest()]);
    expect(stage.ahmad.state().status).toBe('connected');
    const ended = Promise.all([stage.ahmad.system.endCall(call.id), stage.ahmad.system.endCall(call.id)]);
    stage.ahmad.calls.endCall();
    await stage.rest();
    expect((await ended).map(({ status }) => status)).toEqual(['ENDED', 'ENDED']);
    expect(stage.ahmad.ended).toHaveLength(1);
    expect(await stage.records()).toHaveLength(1);
  });

  it('counts alike on both sides, from the moment media flowed', async () => {
    const stage = await openPair();
    await connect(stage);
    await stage.pass(7000);
    expect(stage.layla.state().duration).toBe(stage.ahmad.state().duration);
    expect(stage.layla.state().duration).toBeGreaterThanOrEqual(6);
  });
});

describe('a call that is not answered', () => {
  it('ends as declined on both sides', async () => {
    const stage = await openPair();
    const call = await ring(stage);
    stage.ahmad.calls.declineCall();
    await stage.rest();
    expect((await stage.records())[0]?.status).toBe('DECLINED');
    expect(stage.layla.ended).toEqual([{ callId: call.id, reason: 'declined', duration: 0 }]);
    expect(stage.ahmad.ended).toEqual([{ callId: call.id, reason: 'declined', duration: 0 }]);
  });

  it('is taken back by the caller, and stops ringing', async () => {
    const stage = await openPair();
    const call = await ring(stage);
    await stage.layla.system.endCall(call.id);
    await stage.rest();
    expect((await stage.records())[0]).toMatchObject({ status: 'MISSED', missedReason: 'cancelled' });
    expect(stage.layla.ended[0]?.reason).toBe('cancelled');
    expect(stage.ahmad.ended[0]?.reason).toBe('cancelled');
  });

  it('is taken back while the backend has not even heard of it', async () => {
    const stage = await openPair();
    const placed = stage.layla.system.startCall(stage.conversationId, AHMAD, 'VOICE');
    await Promise.resolve();
    stage.layla.calls.endCall();
    await stage.rest();
    await placed.catch(() => undefined);
    expect(stage.layla.state().status).not.toBe('calling');
    expect((await stage.records()).filter(({ status }) => status === 'RINGING')).toEqual([]);
    expect(stage.ahmad.state().status).not.toBe('incoming');
  });

  // CALL-6
  it('is over for both when it rang for long enough', async () => {
    const stage = await openPair();
    await ring(stage);
    await stage.pass(46_000);
    expect(stage.ahmad.ended.map(({ reason }) => reason)).toEqual(['timeout']);
    expect(stage.layla.ended.map(({ reason }) => reason)).toEqual(['timeout']);
    expect((await stage.records())[0]).toMatchObject({ status: 'MISSED', missedReason: 'timeout' });
  });

  // CALL-2
  it('is busy at once when the other side talks to somebody', async () => {
    const stage = await openPair();
    const noura = await stage.enter(NOURA);
    const conversationId = await stage.world.as(NOURA).open(AHMAD);
    const first = noura.system.startCall(conversationId, AHMAD, 'VOICE');
    await stage.rest();
    await first;
    await stage.ahmad.calls.answerCall();
    await stage.rest();
    const call = await ring(stage);
    expect(call.status).toBe('BUSY');
    expect(stage.layla.ended).toEqual([{ callId: call.id, reason: 'busy', duration: 0 }]);
    expect(stage.ahmad.rung).toHaveLength(1);
    expect(stage.ahmad.state()).toMatchObject({ status: 'connected', remoteUserId: NOURA });
  });

  it('does not begin without a microphone, says so, and takes the ring back', async () => {
    const stage = await openPair();
    stage.layla.devices.refuse('microphone', 'permission_denied');
    const errors: string[] = [];
    stage.layla.calls.on('error', ({ error }) => errors.push(error.code));
    await ring(stage);
    expect(errors).toEqual(['permission_denied']);
    expect(stage.layla.state()).toMatchObject({ status: 'ended', endReason: 'media_failed' });
    expect(stage.layla.state().error?.code).toBe('permission_denied');
    expect((await stage.records())[0]?.status).toBe('MISSED');
    expect(stage.ahmad.state().status).not.toBe('incoming');
  });
});

describe('who may call whom when', () => {
  it('refuses a second call while one is on, without asking the backend', async () => {
    const stage = await openPair();
    await connect(stage);
    const again = stage.layla.system.startCall(stage.conversationId, AHMAD, 'VOICE');
    await expect(again).rejects.toMatchObject({ code: 'call_in_progress' });
    expect(await stage.records()).toHaveLength(1);
    expect(stage.layla.state().status).toBe('connected');
  });

  it('can call again at once while the end of the last call is still shown', async () => {
    const stage = await openPair();
    await connect(stage);
    stage.layla.calls.endCall();
    await stage.rest();
    expect(stage.layla.state().status).toBe('ended');
    const call = await ring(stage);
    expect(stage.layla.state()).toMatchObject({ status: 'ringing', callId: call.id, endReason: null });
    await stage.pass(3000);
    expect(stage.layla.state().status).toBe('ringing');
  });

  // CALL-3
  it('makes one call of two that cross each other', async () => {
    const stage = await openPair();
    const crossed = Promise.all([
      stage.layla.system.startCall(stage.conversationId, AHMAD, 'VIDEO'),
      stage.ahmad.system.startCall(stage.conversationId, LAYLA, 'VOICE'),
    ]);
    await stage.rest();
    const [mine, theirs] = await crossed;
    expect(mine.id).toBe(theirs.id);
    expect(await stage.records()).toHaveLength(1);
    expect(stage.layla.state().status).toBe('connected');
    expect(stage.ahmad.state().status).toBe('connected');
    expect([...stage.layla.heard, ...stage.ahmad.heard]).not.toContain('ended');
    // Voice if either is voice: the camera that was meant for a video call goes dark again.
    await stage.pass(500);
    for (const place of [stage.layla, stage.ahmad]) {
      expect(place.state()).toMatchObject({ type: 'VOICE', isVideoEnabled: false });
      expect(liveTracks(place).map(({ kind }) => kind)).toEqual(['audio']);
    }
  });

  it.each(Array.from({ length: 24 }, (_, turns) => turns))(
    'makes one call of two whatever comes first (the second after %i turns), and leaves no connection behind',
    async (turns) => {
      const stage = await openPair();
      const first = stage.layla.system.startCall(stage.conversationId, AHMAD, 'VOICE');
      for (let turn = 0; turn < turns; turn += 1) await (turn % 3 === 2 ? stage.clock.advance(0) : Promise.resolve());
      const second = stage.ahmad.system.startCall(stage.conversationId, LAYLA, 'VOICE');
      await stage.rest();
      expect((await first).id).toBe((await second).id);
      expect([stage.layla.state().status, stage.ahmad.state().status]).toEqual(['connected', 'connected']);
      expect(stage.peers.made.filter((peer) => !isClosed(peer))).toHaveLength(2);
      stage.layla.calls.endCall();
      await stage.rest();
      expect(stage.peers.made.every(isClosed)).toBe(true);
    },
  );

  it('answers the call that rings when its callee calls back', async () => {
    const stage = await openPair();
    const call = await ring(stage);
    const back = stage.ahmad.system.startCall(stage.conversationId, LAYLA, 'VOICE');
    await stage.rest();
    expect((await back).id).toBe(call.id);
    expect(stage.layla.state().status).toBe('connected');
  });

  it('tells an unknown or ended call apart from none', async () => {
    const stage = await openPair();
    await expect(stage.ahmad.calls.answerCall()).rejects.toMatchObject({ code: 'conflict' });
    await expect(stage.ahmad.system.answerCall('call-7')).rejects.toMatchObject({ code: 'not_found' });
    const call = await ring(stage);
    stage.ahmad.calls.declineCall();
    await stage.pass(3000);
    await expect(stage.ahmad.system.answerCall(call.id)).rejects.toMatchObject({ code: 'call_ended' });
  });
});

describe('a second call that comes in', () => {
  it('does not ring into a ring, and rings after it when it still waits', async () => {
    const stage = await openPair();
    const noura = await stage.enter(NOURA);
    const call = await ring(stage);
    const placed = noura.system.startCall(await stage.world.as(NOURA).open(AHMAD), AHMAD, 'VOICE');
    await stage.rest();
    const other = await placed;
    expect(stage.ahmad.state().callId).toBe(call.id);
    stage.ahmad.calls.declineCall();
    await stage.pass(2500);
    expect(stage.ahmad.state()).toMatchObject({ status: 'incoming', callId: other.id, remoteUserId: NOURA });
    expect(stage.ahmad.rung.map(({ call: { id } }) => id)).toEqual([call.id, other.id]);
  });

  it('stays silent when hardly any time is left to answer, or where there is no WebRTC', async () => {
    const stage = await openPair();
    await ring(stage);
    const plain = await stage.enter(AHMAD, { hasWebRTC: false });
    await stage.pass(42_500);
    const late = await stage.enter(AHMAD);
    expect(plain.state().status).toBe('idle');
    expect(late.state().status).toBe('idle');
    expect(stage.ahmad.state().status).toBe('incoming');
    expect((await stage.records())[0]?.status).toBe('RINGING');
  });
});

describe('several devices', () => {
  it('stops ringing on the others when one answers, and never calls it missed', async () => {
    const stage = await openPair();
    const phone = await stage.enter(AHMAD);
    await ring(stage);
    expect(phone.state().status).toBe('incoming');
    await phone.calls.answerCall();
    await stage.rest();
    expect(phone.state().status).toBe('connected');
    expect(stage.layla.state().status).toBe('connected');
    expect(stage.ahmad.ended).toEqual([expect.objectContaining({ reason: 'answered_elsewhere' })]);
    expect(stage.ahmad.devices.asked).toEqual([]);
  });

  it('gives the call to one of two that answer at once', async () => {
    const stage = await openPair();
    const phone = await stage.enter(AHMAD);
    await ring(stage);
    const both = Promise.allSettled([phone.calls.answerCall(), stage.ahmad.calls.answerCall()]);
    await stage.rest();
    expect((await both).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const statuses = [phone.state().status, stage.ahmad.state().status].sort();
    expect(statuses).toEqual(['connected', 'ended']);
    expect(stage.layla.state().status).toBe('connected');
  });
});

describe('what a call shows of its media', () => {
  it('answers a video call as voice', async () => {
    const stage = await openPair();
    await ring(stage, 'VIDEO');
    await stage.ahmad.calls.answerCall(null, { video: false });
    await stage.rest();
    expect(stage.ahmad.state()).toMatchObject({ status: 'connected', isVideoEnabled: false });
    expect(stage.layla.state().remoteMedia).toEqual({ audio: true, video: false, screen: false });
    expect(stage.ahmad.state().remoteMedia).toEqual({ audio: true, video: true, screen: false });
  });

  it('tells the other side when it mutes, and when voice becomes video', async () => {
    const stage = await openPair();
    const media: object[] = [];
    stage.layla.calls.on('media', (change) => media.push(change));
    await connect(stage);
    stage.layla.calls.toggleMute();
    await stage.rest();
    expect(stage.layla.state().isMuted).toBe(true);
    expect(stage.ahmad.state().remoteMedia.audio).toBe(false);
    stage.layla.calls.toggleVideo();
    await stage.rest();
    expect(stage.layla.state().isVideoEnabled).toBe(true);
    expect(stage.ahmad.state().remoteMedia.video).toBe(true);
    expect(stage.ahmad.state().isVideoEnabled).toBe(false);
    expect(media.at(-1)).toEqual({ audio: false, video: true, screen: false });
  });

  it('keeps a callee without a microphone in the call as a listener', async () => {
    const stage = await openPair();
    stage.ahmad.devices.refuse('microphone', 'permission_denied');
    await ring(stage);
    await stage.ahmad.calls.answerCall();
    await stage.rest();
    expect(stage.ahmad.state()).toMatchObject({ status: 'connected', notices: ['listening-only'] });
    expect(stage.layla.state().remoteMedia.audio).toBe(false);
    stage.ahmad.devices.refuse('microphone', null);
    await stage.ahmad.calls.media.resume();
    await stage.rest();
    expect(stage.ahmad.state().notices).toEqual([]);
    expect(stage.layla.state().remoteMedia.audio).toBe(true);
  });

  it('shares a screen, and sees that the browser ended it', async () => {
    const stage = await openPair();
    await connect(stage);
    await stage.layla.calls.media.startScreenShare();
    await stage.rest();
    expect(stage.layla.state().isScreenSharing).toBe(true);
    expect(stage.ahmad.state().remoteMedia.screen).toBe(true);
    stage.layla.devices.tracks.at(-1)?.end();
    await stage.rest();
    expect(stage.layla.state().isScreenSharing).toBe(false);
    expect(stage.ahmad.state().remoteMedia.screen).toBe(false);
  });

  it('says that sound is blocked, and plays after a touch', async () => {
    const stage = await openPair();
    stage.ahmad.page.mayPlay = false;
    await connect(stage);
    expect(stage.ahmad.state().notices).toEqual(['playback-blocked']);
    expect(stage.ahmad.heard.filter((name) => name === 'playback-blocked')).toHaveLength(1);
    stage.ahmad.page.mayPlay = true;
    await stage.ahmad.calls.media.resume();
    expect(stage.ahmad.state().notices).toEqual([]);
  });

  it('judges the call each second, and keeps what was measured with its end', async () => {
    const stage = await openPair();
    const levels: string[] = [];
    stage.layla.calls.on('quality', ({ level }) => levels.push(level));
    await connect(stage);
    await stage.pass(5000);
    expect(levels.length).toBeGreaterThanOrEqual(3);
    expect(stage.layla.state().quality).toBe(levels.at(-1));
    stage.layla.calls.endCall();
    await stage.rest();
    expect(stage.ends.at(-1)).toMatchObject({ reason: 'hangup', stats: { relay: false } });
    expect(stage.layla.state().quality).toBeNull();
  });

  it('shows the same safety code on both sides', async () => {
    const stage = await openPair();
    await connect(stage);
    const [mine, theirs] = await Promise.all([
      stage.layla.calls.media.safetyCode(),
      stage.ahmad.calls.media.safetyCode(),
    ]);
    expect(mine).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(mine).toBe(theirs);
  });
});
