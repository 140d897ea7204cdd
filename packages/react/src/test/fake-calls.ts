import {
  type CallDevice,
  type CallMedia,
  type CallState,
  type CallStreams,
  IDLE_CALL,
  type WebRTCEvents,
  type WebRTCService,
} from '@majlis/core';

type Handlers = { [Name in keyof WebRTCEvents]: Set<(payload: WebRTCEvents[Name]) => void> };

export interface FakeCalls {
  service: WebRTCService;
  /** What was asked of the service, in order. */
  asked: string[];
  set(change: Partial<CallState>): void;
  setStreams(change: Partial<CallStreams>): void;
  setDevices(devices: readonly CallDevice[]): void;
  /** The next wish for a device or a screen fails with this. */
  failNext(error: Error): void;
}

export const DEVICES: readonly CallDevice[] = [
  { id: 'default', kind: 'microphone', label: 'Default microphone' },
  { id: 'mic-2', kind: 'microphone', label: 'USB headset' },
  { id: 'cam-1', kind: 'camera', label: 'Front camera' },
  { id: 'cam-2', kind: 'camera', label: '' },
  { id: 'speaker-1', kind: 'speaker', label: 'Loudspeaker' },
];

/** A call service whose call is whatever a test says, and which keeps what was asked of it. */
export function createFakeCalls(initial: Partial<CallState> = {}): FakeCalls {
  let state: CallState = { ...IDLE_CALL, ...initial };
  let streams: CallStreams = { local: null, remote: null, localScreen: null, remoteScreen: null };
  let devices = DEVICES;
  let failure: Error | null = null;
  const asked: string[] = [];
  const chosen = new Map<CallDevice['kind'], string>();
  const onDevices = new Set<() => void>();
  const handlers: Handlers = {
    incoming: new Set(),
    connected: new Set(),
    ended: new Set(),
    remoteStream: new Set(),
    state: new Set(),
    media: new Set(),
    quality: new Set(),
    reconnecting: new Set(),
    error: new Set(),
    'playback-blocked': new Set(),
  };
  const tell = () => {
    for (const handler of [...handlers.state]) handler(state);
  };
  const set = (change: Partial<CallState>) => {
    state = { ...state, ...change };
    tell();
  };
  const ask = (wish: string) => void asked.push(wish);
  const attempt = async (wish: string) => {
    ask(wish);
    const error = failure;
    failure = null;
    if (error) throw error;
  };
  const media: CallMedia = {
    listDevices: async () => devices,
    chosenDevice: (kind) => chosen.get(kind) ?? null,
    async chooseDevice(kind, deviceId) {
      await attempt(`choose ${kind} ${deviceId}`);
      chosen.set(kind, deviceId);
      for (const listener of [...onDevices]) listener();
    },
    onDevicesChanged(listener) {
      onDevices.add(listener);
      return () => void onDevices.delete(listener);
    },
    streams: () => ({ ...streams }),
    async startScreenShare() {
      await attempt('share');
      set({ isScreenSharing: true });
    },
    stopScreenShare() {
      ask('stop sharing');
      set({ isScreenSharing: false });
    },
    async startRecording() {
      await attempt('record');
      set({ isRecording: true });
    },
    async stopRecording() {
      await attempt('stop recording');
      set({ isRecording: false });
      return new Blob(['film'], { type: 'video/webm' });
    },
    setProcessor: async () => undefined,
    resume: () => attempt('resume'),
    safetyCode: async () => '4821 0937 5516',
  };
  const service: WebRTCService = {
    startCall: (callId) => attempt(`start ${callId}`),
    answerCall: (_offer, options) => attempt(options?.video === false ? 'answer voice' : 'answer'),
    endCall: () => ask('end'),
    declineCall: () => ask('decline'),
    toggleMute: () => ask('mute'),
    toggleVideo: () => ask('video'),
    switchCamera: () => attempt('switch camera'),
    getState: () => state,
    isInCall: () => state.status !== 'idle' && state.status !== 'ended',
    getLocalMediaStream: () => streams.local,
    getRemoteMediaStream: () => streams.remote,
    on(name, handler) {
      handlers[name].add(handler);
      return () => void handlers[name].delete(handler);
    },
    media,
  };
  return {
    service,
    asked,
    set,
    setStreams(change) {
      streams = { ...streams, ...change };
      tell();
    },
    setDevices(next) {
      devices = next;
      for (const listener of [...onDevices]) listener();
    },
    failNext(error) {
      failure = error;
    },
  };
}
