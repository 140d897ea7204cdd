import { describe, expect, it, vi } from 'vitest';
import type { CallSession, CallSessionStart } from './calls/call-session.ts';
import type { Signalling } from './calls/signalling.ts';
import type { CallState } from './types.ts';
import { createWebRTCService } from './webrtc-service.ts';

const never = () => Promise.reject(new Error('not asked for here'));
const signalling: Signalling = {
  start: never,
  answer: never,
  end: never,
  decline: never,
  signal: never,
  onEvent: () => () => {},
};

function createFakeSession(start: CallSessionStart): CallSession {
  const state: CallState = {
    status: 'calling',
    callId: start.callId,
    type: start.type,
    isIncoming: false,
    remoteUserId: start.remoteUserId,
    remoteUserName: start.userName,
    duration: 0,
    isMuted: false,
    isVideoEnabled: true,
    error: null,
  };
  return {
    getState: () => state,
    answer: async () => {},
    end: () => {
      start.emit('ended', { callId: start.callId, reason: 'hangup', duration: 0 });
      start.onOver();
    },
    decline: () => {},
    toggleMute: () => {},
    toggleVideo: () => {},
    switchCamera: async () => {},
    localStream: () => null,
    remoteStream: () => null,
  };
}

describe('the call service before a backend offers calls', () => {
  it('is idle, without streams, and lets every button be pressed', async () => {
    const service = createWebRTCService();
    service.endCall();
    service.declineCall();
    service.toggleMute();
    service.toggleVideo();
    await service.switchCamera();
    expect(service.getState()).toMatchObject({ status: 'idle', callId: null, isMuted: false });
    expect(service.isInCall()).toBe(false);
    expect(service.getLocalMediaStream()).toBeNull();
    expect(service.getRemoteMediaStream()).toBeNull();
  });

  it('says why a call cannot be made and what to do about it', async () => {
    const service = createWebRTCService();
    await expect(service.startCall('call-1', 'user-2', 'سارة', 'VIDEO')).rejects.toMatchObject({
      code: 'unsupported',
      hint: expect.stringContaining('levels.calls'),
    });
    await expect(service.answerCall()).rejects.toMatchObject({ code: 'unsupported' });
  });

  it.each([
    ['', 'user-2', 'VIDEO'],
    ['call-1', '..', 'VIDEO'],
    ['call-1', 'user-2', 'HOLOGRAM'],
  ])('refuses a wrong argument at once (%s, %s, %s)', async (callId, userId, type) => {
    const start = createWebRTCService().startCall as (...args: string[]) => Promise<void>;
    await expect(start(callId, userId, 'Sara', type)).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});

describe('the call service with a session behind it', () => {
  const open = vi.fn(async (start: CallSessionStart) => createFakeSession(start));

  it('shows the state of the one live call and forgets it when it is over', async () => {
    const service = createWebRTCService({ signalling, openSession: open });
    const ended = vi.fn();
    service.on('ended', ended);
    await service.startCall('call-1', 'user-2', 'Sara', 'VIDEO');
    expect(service.isInCall()).toBe(true);
    expect(service.getState()).toMatchObject({ status: 'calling', callId: 'call-1', remoteUserName: 'Sara' });
    await expect(service.startCall('call-2', 'user-3', 'Noura', 'VOICE')).rejects.toMatchObject({
      code: 'call_in_progress',
    });
    service.endCall();
    expect(ended).toHaveBeenCalledOnce();
    expect(service.isInCall()).toBe(false);
  });

  it('rings nobody when an answer comes without a call', async () => {
    const service = createWebRTCService({ signalling, openSession: open });
    await expect(service.answerCall()).rejects.toMatchObject({ code: 'conflict' });
  });
});
