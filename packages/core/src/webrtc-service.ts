import type { CallType } from '@majlis/contract';
import { createEmitter } from './base/emitter.ts';
import { createArgumentError, createMajlisError } from './base/errors.ts';
import { isId } from './base/ids.ts';
import { createConsoleLogger } from './base/logger.ts';
import type { CallSession, OpenCallSession } from './calls/call-session.ts';
import type { Signalling } from './calls/signalling.ts';
import type { Logger } from './io/ports.ts';
import { IDLE_CALL } from './state/calls.ts';
import type { MajlisError, WebRTCEvents, WebRTCService } from './types.ts';

export interface WebRTCServiceOptions {
  /** Default: warnings and errors to the console. */
  logger?: Logger;
  /** How calls reach the backend; none: every call rejects with `unsupported`. */
  signalling?: Signalling;
  /** What a call is made of; comes with level `calls`. */
  openSession?: OpenCallSession;
}

const CALL_TYPES: readonly string[] = ['VOICE', 'VIDEO'] satisfies CallType[];

const unsupported = (doing: string): MajlisError =>
  createMajlisError({
    code: 'unsupported',
    message: `unable to ${doing}; the backend does not declare level calls`,
    hint: 'Serve the call routes and declare `levels.calls` in GET /capabilities; hide the call buttons until then.',
  });
const noCall = (doing: string, hint: string): MajlisError =>
  createMajlisError({ code: 'conflict', message: `unable to ${doing}; there is no call`, hint });

function checkStart(callId: unknown, remoteUserId: unknown, type: unknown): MajlisError | null {
  if (!isId(callId)) return createArgumentError('unable to start the call; callId is not an id', 'Pass `call.id`.');
  if (!isId(remoteUserId)) {
    return createArgumentError('unable to start the call; remoteUserId is not an id', 'Pass the id of the other user.');
  }
  if (typeof type === 'string' && CALL_TYPES.includes(type)) return null;
  return createArgumentError(`unable to start the call; type is "${String(type)}"`, "Pass 'VOICE' or 'VIDEO'.");
}

/**
 * The live call of a page; one at a time. Creating it touches no device and no global. Without a call `getState()` is
 * idle, the streams are null, and ending, declining and toggling do nothing.
 */
export function createWebRTCService(options: WebRTCServiceOptions = {}): WebRTCService {
  const { signalling, openSession } = options;
  const events = createEmitter<WebRTCEvents>(options.logger ?? createConsoleLogger());
  let session: CallSession | null = null;
  let starting = false;

  return {
    async startCall(callId, remoteUserId, userName, type) {
      const fault = checkStart(callId, remoteUserId, type);
      if (fault) throw fault;
      if (!signalling || !openSession) throw unsupported('start the call');
      if (session || starting) {
        const hint = 'End it first.';
        throw createMajlisError({ code: 'call_in_progress', message: 'unable to start the call; one is on', hint });
      }
      starting = true;
      let over = false;
      const onOver = () => {
        over = true;
        session = null;
      };
      try {
        const { emit } = events;
        const opened = await openSession({ callId, remoteUserId, userName, type, signalling, emit, onOver });
        if (!over) session = opened;
      } finally {
        starting = false;
      }
    },
    async answerCall(offer) {
      if (!signalling || !openSession) throw unsupported('answer the call');
      if (!session) throw noCall('answer', 'Wait for `incoming`.');
      await session.answer(offer);
    },
    endCall: () => session?.end(),
    declineCall: () => session?.decline(),
    toggleMute: () => session?.toggleMute(),
    toggleVideo: () => session?.toggleVideo(),
    switchCamera: async () => session?.switchCamera(),
    getState: () => session?.getState() ?? IDLE_CALL,
    isInCall: () => !['idle', 'ended'].includes(session?.getState().status ?? 'idle'),
    getLocalMediaStream: () => session?.localStream() ?? null,
    getRemoteMediaStream: () => session?.remoteStream() ?? null,
    on: events.on,
  };
}
