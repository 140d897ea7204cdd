import { createMessagingSystem, createWebRTCService, type MessagingSystem, type WebRTCService } from '@majlis/core';
import { CallModal, ChatProvider, useCall } from '@majlis/react';
import { createRoot } from 'react-dom/client';
import { type BareMessage, createBareCall } from './bare.ts';
import '@majlis/react/styles.css';

interface SignIn {
  baseUrl: string;
  userId: string;
  token: string;
}
declare global {
  /** Given by the script: carries a message to the other page. */
  var toPeer: (message: BareMessage) => Promise<void>;
  var signIn: (setup: SignIn) => Promise<void>;
  /** Each resolves with milliseconds since the epoch. */
  var startCall: (otherUserId: string, type: 'VOICE' | 'VIDEO') => Promise<number>;
  var ringsOnScreen: () => Promise<number>;
  var answer: () => Promise<number>;
  /** Resolves when it has answered. */
  var answerWhenItRings: () => Promise<void>;
  var isConnected: () => Promise<number>;
  var hangUp: () => Promise<number>;
  var isOver: () => Promise<number>;
  var isIdle: () => Promise<number>;
  var toldPeerAway: () => Promise<number>;
  var bare: {
    prepare(): Promise<void>;
    offer(): Promise<number>;
    take(message: BareMessage): Promise<void>;
    connected(): Promise<number>;
    close(): void;
  };
}

const epoch = () => performance.timeOrigin + performance.now();
let system: MessagingSystem;
let calls: WebRTCService;

/** When the call first stands like this; at once if it does. */
function when(test: () => boolean): Promise<number> {
  if (test()) return Promise.resolve(epoch());
  return new Promise((resolve) => {
    const undo = calls.on('state', () => {
      if (!test()) return;
      undo();
      resolve(epoch());
    });
  });
}

function Call() {
  const { callState: call, answerCall, declineCall, endCall, toggleMute, toggleVideo } = useCall();
  return (
    <CallModal
      isOpen={call.status !== 'idle'}
      callType={call.type ?? 'VOICE'}
      callStatus={call.status}
      isIncoming={call.isIncoming}
      remoteUser={{ id: call.remoteUserId ?? '', name: call.remoteUserName ?? '' }}
      duration={call.duration}
      localStream={calls.getLocalMediaStream()}
      remoteStream={calls.getRemoteMediaStream()}
      isMuted={call.isMuted}
      isVideoEnabled={call.isVideoEnabled}
      onAnswer={answerCall}
      onDecline={declineCall}
      onEnd={endCall}
      onToggleMute={toggleMute}
      onToggleVideo={toggleVideo}
    />
  );
}

globalThis.signIn = async ({ baseUrl, userId, token }) => {
  system = createMessagingSystem({ baseUrl });
  calls = createWebRTCService({ system });
  await system.initialize(userId, token);
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root');
  createRoot(root).render(
    <ChatProvider system={system} calls={calls} locale="ar">
      <Call />
    </ChatProvider>,
  );
};
globalThis.startCall = async (otherUserId, type) => {
  const { id } = await system.getOrCreateConversation(otherUserId);
  const startedAt = epoch();
  void system.startCall(id, otherUserId, type);
  return startedAt;
};
const SHOWN = '.majlis-call[data-status="incoming"]';
globalThis.ringsOnScreen = () =>
  new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(SHOWN)) requestAnimationFrame(() => resolve(epoch()));
      else requestAnimationFrame(look);
    };
    look();
  });
globalThis.answer = async () => {
  const answeredAt = epoch();
  void calls.answerCall();
  return answeredAt;
};
globalThis.answerWhenItRings = async () => {
  await when(() => calls.getState().status === 'incoming');
  await calls.answerCall();
};
globalThis.isConnected = () => when(() => calls.getState().status === 'connected');
globalThis.hangUp = async () => {
  const endedAt = epoch();
  calls.endCall();
  return endedAt;
};
globalThis.isOver = () => when(() => ['ended', 'idle'].includes(calls.getState().status));
globalThis.isIdle = () => when(() => calls.getState().status === 'idle');
globalThis.toldPeerAway = () => when(() => calls.getState().notices.includes('peer-away'));

let stream: MediaStream | null = null;
let call: ReturnType<typeof createBareCall> | null = null;
const live = () => {
  if (!call) throw new Error('prepare() comes first');
  return call;
};
globalThis.bare = {
  async prepare() {
    stream ??= await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 640, height: 480 } });
    call = createBareCall(stream, (message) => void globalThis.toPeer(message));
  },
  offer: () => live().offer(),
  take: (message) => live().take(message),
  connected: () => live().connected,
  close: () => live().close(),
};
document.title = 'ready';
