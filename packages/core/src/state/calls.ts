import type { CallState } from '../types.ts';
import type { Applied, CoreState } from './core-state.ts';

/** No call. */
export const IDLE_CALL: CallState = Object.freeze({
  status: 'idle',
  callId: null,
  type: null,
  isIncoming: false,
  remoteUserId: null,
  remoteUserName: null,
  duration: 0,
  isMuted: false,
  isVideoEnabled: false,
  error: null,
  remoteMedia: Object.freeze({ audio: false, video: false, screen: false }),
  isScreenSharing: false,
  isRecording: false,
  notices: Object.freeze([]),
  quality: null,
  endReason: null,
  isElsewhere: false,
});

export function applyCall(state: CoreState, call: CallState): Applied {
  return { state: { ...state, call }, facts: [] };
}
