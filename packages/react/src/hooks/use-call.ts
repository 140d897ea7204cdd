import type { CallType, Id } from '@majlis/contract';
import {
  type CallMedia,
  type CallState,
  createMajlisError,
  isMajlisError,
  type MessagingSystem,
  type WebRTCService,
} from '@majlis/core';
import { useMemo, useSyncExternalStore } from 'react';
import { callFailureOf } from '../provider/call-failures.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';

/** What `useCall` gives. */
export interface UseCallResult {
  callState: CallState;
  /** No function of these rejects: a failure is in `callState.error`. */
  startCall(conversationId: Id, calleeId: Id, type: CallType): Promise<void>;
  /** `video: false` answers a video call as voice. */
  answerCall(options?: { video?: boolean }): Promise<void>;
  endCall(): void;
  declineCall(): void;
  toggleMute(): void;
  toggleVideo(): void;
  /** To the next camera of the device. */
  switchCamera(): Promise<void>;
  /** Shows the screen beside the camera, or stops showing it. A picker that the user closes is no failure. */
  toggleScreenShare(): Promise<void>;
  /** Devices, streams, recording and the rest of the live call; these do reject. */
  media: CallMedia;
}

const nothing = (): null => null;

/** Does what was wished for a call; a failure is noted where `callState` reads it, and the next wish clears it. */
export async function attemptCall(system: MessagingSystem, wish: () => unknown): Promise<void> {
  const failure = callFailureOf(system);
  failure.set(null);
  try {
    await wish();
  } catch (cause) {
    failure.set(
      isMajlisError(cause)
        ? cause
        : createMajlisError({
            code: 'internal',
            message: 'unable to do this in the call; the service broke off',
            cause,
          }),
    );
  }
}

/** Shows the screen or stops; resolves as well when the user closes the browser's picker. */
export async function toggleScreenShare(calls: WebRTCService): Promise<void> {
  if (calls.getState().isScreenSharing) {
    calls.media.stopScreenShare();
    return;
  }
  try {
    await calls.media.startScreenShare();
  } catch (error) {
    if (!isMajlisError(error) || error.code !== 'permission_denied') throw error;
  }
}

function createCallFunctions(system: MessagingSystem, calls: WebRTCService) {
  const attempt = (wish: () => unknown) => attemptCall(system, wish);
  const withCall = (wish: (callId: Id) => unknown) =>
    attempt(() => {
      const { callId } = system.state.getSnapshot().call;
      return callId === null ? undefined : wish(callId);
    });
  return {
    startCall: (conversationId: Id, calleeId: Id, type: CallType) =>
      attempt(() => system.startCall(conversationId, calleeId, type)),
    // As an event handler it is given an event, which has no `video`.
    answerCall: (options?: { video?: boolean }) =>
      withCall((callId) =>
        options?.video === false ? calls.answerCall(null, { video: false }) : system.answerCall(callId),
      ),
    endCall: () =>
      void attempt(() => {
        const { callId } = system.state.getSnapshot().call;
        // A call that is still on its way to the backend has no id yet, and is taken back all the same.
        return callId === null ? calls.endCall() : system.endCall(callId);
      }),
    declineCall: () => void withCall((callId) => system.declineCall(callId)),
    toggleMute: () => void attempt(() => calls.toggleMute()),
    toggleVideo: () => void attempt(() => calls.toggleVideo()),
    switchCamera: () => attempt(() => calls.switchCamera()),
    toggleScreenShare: () => attempt(() => toggleScreenShare(calls)),
    media: calls.media,
  };
}

/**
 * The user's one call, whichever conversation it belongs to: its state, and what can be done in it.
 *
 * @example
 * ```tsx
 * const { callState, endCall } = useCall();
 * ```
 */
export function useCall(): UseCallResult {
  const { system, calls } = useChatContext();
  const failures = callFailureOf(system);
  const failure = useSyncExternalStore(failures.subscribe, failures.get, nothing);
  const live = useStoreSelector((state) => state.call);
  const callState = useMemo(
    () => (failure === null || live.error !== null ? live : { ...live, error: failure }),
    [live, failure],
  );
  const functions = useMemo(() => createCallFunctions(system, calls), [system, calls]);
  return useMemo(() => ({ callState, ...functions }), [callState, functions]);
}
