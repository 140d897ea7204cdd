import { describe, expect, it } from 'vitest';
import { connect, createTestBrowser, openCallStage, openPair, ring, STUN_URL } from '../test/call-stage.ts';
import { AHMAD, LAYLA } from '../test/stage.ts';

describe('the media servers of a call', () => {
  it('are the backend’s, on both sides, before anything is gathered', async () => {
    const stage = await openPair();
    await connect(stage);
    expect(stage.peers.made).toHaveLength(2);
    for (const { configuration } of stage.peers.made) {
      expect(configuration).toMatchObject({ iceServers: [{ urls: [STUN_URL] }] });
      expect(configuration.iceTransportPolicy).toBeUndefined();
    }
  });

  it('relay everything of someone who hides the own addresses, and of nobody else', async () => {
    const stage = await openCallStage();
    const layla = await stage.enter(LAYLA, { callerPrivacy: 'relay-only' });
    const ahmad = await stage.enter(AHMAD);
    await connect({ ...stage, layla, ahmad });
    const policies = stage.peers.made.map(({ configuration }) => configuration.iceTransportPolicy);
    expect(policies).toEqual(['relay', undefined]);
    expect(stage.peers.made[0]?.configuration).toMatchObject({ iceServers: [{ urls: [STUN_URL] }] });
  });
});

describe('a call whose media stop', () => {
  it('says so within two seconds, and is back with the network', async () => {
    const stage = await openPair();
    await connect(stage);
    await stage.pass(3000);
    stage.peers.cut();
    await stage.pass(2000);
    expect(stage.layla.state().status).toBe('reconnecting');
    expect(stage.layla.heard.filter((name) => name === 'reconnecting')).toHaveLength(1);
    stage.peers.mend();
    await stage.pass(2000);
    expect(stage.layla.state().status).toBe('connected');
    expect(stage.ahmad.state().status).toBe('connected');
    expect(stage.layla.heard.filter((name) => name === 'connected')).toHaveLength(1);
  });

  it('gives up after half a minute and says why, on both sides', async () => {
    const stage = await openPair();
    const call = await connect(stage);
    await stage.pass(3000);
    stage.peers.cut();
    for (const peer of stage.peers.made) peer.become('failed');
    await stage.pass(36_000);
    expect(stage.layla.ended).toEqual([expect.objectContaining({ callId: call.id, reason: 'connection_lost' })]);
    expect(stage.ahmad.ended).toEqual([expect.objectContaining({ reason: 'connection_lost' })]);
    expect((await stage.records())[0]).toMatchObject({ status: 'ENDED', endReason: 'connection_lost' });
  });

  it('builds a new connection when the old one is beyond repair, once for both', async () => {
    const stage = await openPair();
    await connect(stage);
    await stage.pass(3000);
    for (const peer of [...stage.peers.made]) peer.restartIce = () => undefined;
    for (let times = 0; times < 4; times += 1) {
      stage.layla.page.changeNetwork();
      stage.layla.page.changeNetwork();
      stage.layla.page.changeNetwork();
      await stage.rest();
    }
    await stage.pass(1000);
    expect((await stage.records())[0]?.epoch).toBe(2);
    expect(stage.layla.state().status).toBe('connected');
    expect(stage.ahmad.state().status).toBe('connected');
    expect(stage.peers.made).toHaveLength(4);
    expect(stage.peers.made.map(({ connectionState }) => connectionState)).toEqual([
      'closed',
      'closed',
      'connected',
      'connected',
    ]);
  });

  it('ends as failed when it never connects', async () => {
    const stage = await openPair();
    stage.peers.cut();
    await ring(stage);
    await stage.ahmad.calls.answerCall();
    await stage.pass(31_000);
    expect(stage.layla.ended[0]?.reason).toBe('connection_failed');
    expect(stage.layla.heard).not.toContain('connected');
  });
});

describe('a call whose backend is out of reach', () => {
  it('talks on, and still tells the other side when it mutes', async () => {
    const stage = await openPair();
    await connect(stage);
    stage.setOffline(true);
    await stage.pass(20_000);
    stage.layla.calls.toggleMute();
    await stage.rest();
    expect(stage.ahmad.state()).toMatchObject({ status: 'connected', remoteMedia: { audio: false } });
  });

  // CALL-10
  it('is known by the new session when the socket is back, and goes on', async () => {
    const stage = await openPair();
    await connect(stage);
    const [before] = await stage.records();
    stage.cut();
    await stage.pass(5000);
    const [after] = await stage.records();
    expect(after?.callerSessionId).not.toBe(before?.callerSessionId);
    expect(after?.calleeSessionId).not.toBe(before?.calleeSessionId);
    await stage.pass(2000);
    expect(stage.layla.state().status).toBe('connected');
    expect(stage.ahmad.state().status).toBe('connected');
    expect([...stage.layla.heard, ...stage.ahmad.heard]).not.toContain('ended');
  });

  it('rings on with a new offer when the caller has a new session, and connects', async () => {
    const stage = await openPair();
    await ring(stage);
    stage.cut();
    await stage.pass(5000);
    expect(stage.layla.state().status).toBe('ringing');
    expect(stage.ahmad.state().status).toBe('incoming');
    expect(stage.ahmad.rung).toHaveLength(1);
    await stage.ahmad.calls.answerCall();
    await stage.rest();
    expect(stage.ahmad.state().status).toBe('connected');
    expect(stage.layla.state().status).toBe('connected');
  });

  it('learns after the outage that the call is over', async () => {
    const stage = await openPair();
    const call = await connect(stage);
    stage.setOffline(true);
    await stage.endAs(AHMAD, call.id);
    await stage.rest();
    stage.setOffline(false);
    await stage.pass(40_000);
    expect(stage.layla.ended.map(({ reason }) => reason)).toEqual(['hangup']);
  });

  it('shows that the other side is away, until it is back', async () => {
    const stage = await openPair();
    await connect(stage);
    stage.ahmad.page.leave();
    await stage.rest();
    expect(stage.sent.at(-1)).toBe('Ahmad call:leaving');
    expect(stage.layla.state().notices).toEqual(['peer-away']);
    await stage.pass(5000);
    expect(stage.layla.state().notices).toEqual([]);
  });
});

describe('a page that is reloaded', () => {
  it('takes the call up again with a new connection, and the timer goes on', async () => {
    const stage = await openPair();
    const call = await connect(stage, 'VIDEO');
    await stage.pass(4000);
    stage.ahmad.page.leave();
    stage.ahmad.vanish();
    await stage.pass(1000);
    const back = await stage.enter(AHMAD, { held: call.id });
    await stage.pass(1000);
    expect(back.state()).toMatchObject({ status: 'connected', callId: call.id, type: 'VIDEO', isIncoming: true });
    expect(back.state().duration).toBeGreaterThanOrEqual(4);
    expect(stage.layla.state().status).toBe('connected');
    expect((await stage.records())[0]?.epoch).toBe(2);
    expect(back.heard).not.toContain('incoming');
    expect(stage.layla.heard.filter((name) => name === 'remoteStream')).toHaveLength(2);
  });

  it('takes a ring back that it began', async () => {
    const stage = await openPair();
    const call = await ring(stage);
    stage.layla.vanish();
    await stage.enter(LAYLA, { held: call.id });
    expect((await stage.records())[0]).toMatchObject({ status: 'MISSED', missedReason: 'cancelled' });
    expect(stage.ahmad.state().status).toBe('ended');
  });

  it('rings again while the call still rings', async () => {
    const stage = await openPair();
    await ring(stage);
    stage.ahmad.vanish();
    const back = await stage.enter(AHMAD);
    expect(back.state().status).toBe('incoming');
    await back.calls.answerCall();
    await stage.rest();
    expect(back.state().status).toBe('connected');
    expect(stage.layla.state().status).toBe('connected');
  });
});

describe('several pages of one browser', () => {
  async function openTabs() {
    const stage = await openCallStage();
    const browser = createTestBrowser();
    const layla = await stage.enter(LAYLA);
    const first = await stage.enter(AHMAD, { browser });
    const second = await stage.enter(AHMAD, { browser });
    return { ...stage, layla, ahmad: first, first, second, browser };
  }

  it('ring in one, and show in the others that it rings there', async () => {
    const stage = await openTabs();
    await ring(stage);
    expect(stage.first.state()).toMatchObject({ status: 'incoming', isElsewhere: false });
    expect(stage.second.state()).toMatchObject({ status: 'incoming', isElsewhere: true });
    expect([...stage.first.rung, ...stage.second.rung]).toHaveLength(1);
    await stage.first.calls.answerCall();
    await stage.rest();
    expect(stage.first.state()).toMatchObject({ status: 'connected', isElsewhere: false });
    expect(stage.second.state()).toMatchObject({ status: 'connected', isElsewhere: true });
    expect(stage.second.devices.asked).toEqual([]);
    const again = stage.second.system.startCall(stage.conversationId, LAYLA, 'VOICE');
    await expect(again).rejects.toMatchObject({ code: 'call_in_progress' });
  });

  it('hand the ring to the one in which the user answers', async () => {
    const stage = await openTabs();
    const call = await ring(stage);
    expect(stage.second.state().callId).toBe(call.id);
    const answered = stage.second.calls.answerCall();
    await stage.rest();
    await answered;
    await stage.rest();
    expect(stage.second.state()).toMatchObject({ status: 'connected', isElsewhere: false });
    expect(stage.layla.state().status).toBe('connected');
    expect(stage.first.devices.asked).toEqual([]);
    await stage.pass(3000);
    expect(stage.first.state()).toMatchObject({ status: 'connected', isElsewhere: true });
  });

  it('hang up from any of them', async () => {
    const stage = await openTabs();
    await connect(stage);
    stage.second.calls.endCall();
    await stage.pass(3000);
    expect(stage.first.state().status).toBe('idle');
    expect(stage.second.state().status).toBe('idle');
    expect(stage.first.ended.map(({ reason }) => reason)).toEqual(['hangup']);
  });

  it('forget the call of a page that is gone', async () => {
    const stage = await openTabs();
    await connect(stage);
    expect(stage.second.state().isElsewhere).toBe(true);
    stage.first.vanish();
    await stage.rest();
    expect(stage.second.state()).toMatchObject({ status: 'idle', isElsewhere: false });
  });
});

describe('a user who signs out', () => {
  it('falls silent while it rings, and declines for no other device', async () => {
    const stage = await openPair();
    const phone = await stage.enter(AHMAD);
    await ring(stage);
    await stage.ahmad.system.disconnect();
    await stage.rest();
    expect(stage.ahmad.state().status).toBe('idle');
    expect(phone.state().status).toBe('incoming');
    expect(stage.layla.state().status).toBe('ringing');
  });

  it('leaves the call, frees the devices and is idle at once', async () => {
    const stage = await openPair();
    await connect(stage);
    const done = stage.layla.system.disconnect({ wipe: true });
    expect(stage.layla.state().status).toBe('idle');
    await stage.rest();
    await done;
    expect(stage.layla.devices.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
    expect((await stage.records())[0]?.status).toBe('ENDED');
    expect(stage.ahmad.ended[0]?.reason).toBe('hangup');
  });
});
