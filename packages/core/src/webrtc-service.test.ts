import type { Capabilities } from '@majlis/contract';
import { describe, expect, it } from 'vitest';
import { createMessagingSystem } from './messaging-system.ts';
import { openStage, signIn } from './test/stage.ts';
import { createWebRTCService } from './webrtc-service.ts';

describe('the call service without a system', () => {
  it('is idle, without streams, and lets every button be pressed', async () => {
    const service = createWebRTCService();
    service.endCall();
    service.declineCall();
    service.toggleMute();
    service.toggleVideo();
    service.media.stopScreenShare();
    await service.switchCamera();
    expect(service.getState()).toMatchObject({ status: 'idle', callId: null, isMuted: false });
    expect(service.isInCall()).toBe(false);
    expect(service.getLocalMediaStream()).toBeNull();
    expect(service.getRemoteMediaStream()).toBeNull();
    expect(service.media.streams()).toEqual({ local: null, remote: null, localScreen: null, remoteScreen: null });
    expect(service.media.chosenDevice('microphone')).toBeNull();
  });

  it('says why a call cannot be made and what to do about it', async () => {
    const service = createWebRTCService();
    await expect(service.startCall('call-1', 'user-2', 'سارة', 'VIDEO')).rejects.toMatchObject({
      code: 'not_initialized',
      hint: expect.stringContaining('createWebRTCService({ system })'),
    });
    await expect(service.answerCall()).rejects.toMatchObject({ code: 'not_initialized' });
    await expect(service.media.listDevices()).rejects.toMatchObject({ code: 'not_initialized' });
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

describe('the call service of a system', () => {
  it('rejects while nobody is signed in, and while the backend has no calls', async () => {
    const lone = createMessagingSystem();
    createWebRTCService({ system: lone });
    await expect(lone.startCall('conversation-1', 'user-2', 'VOICE')).rejects.toMatchObject({
      code: 'not_initialized',
    });
    const capabilities = {
      contract: '1.0',
      contracts: ['1.0'],
      dataEpoch: 'e',
      server: { name: 'own', version: '1' },
      auth: { modes: ['bearer'] },
      levels: { core: 1 },
      realtime: { transports: ['socketio'] },
      limits: {},
    } as const satisfies Capabilities;
    const stage = await openStage({ capabilities });
    const service = createWebRTCService({ system: stage.system });
    await signIn(stage);
    await expect(stage.system.startCall(stage.conversationId, 'user-ar-2', 'VOICE')).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(service.answerCall()).rejects.toMatchObject({ code: 'conflict' });
    await stage.system.disconnect();
  });

  it('belongs to a system that createMessagingSystem made', () => {
    const foreign = { ...createMessagingSystem() };
    expect(() => createWebRTCService({ system: foreign })).toThrowError(
      expect.objectContaining({ code: 'invalid_argument' }),
    );
  });
});
