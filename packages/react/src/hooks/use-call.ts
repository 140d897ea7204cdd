import type { CallType, Id } from '@majlis/contract';
import { type CallState, createMajlisError, isMajlisError, type MessagingSystem } from '@majlis/core';
import { useMemo, useSyncExternalStore } from 'react';
import { callFailureOf } from '../provider/call-failures.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';

export interface UseCallResult {
  callState: CallState;
  /** No function of these rejects: a failure is in `callState.error`. */
  startCall(conversationId: Id, calleeId: Id, type: CallType): Promise<void>;
  answerCall(): Promise<void>;
  endCall(): void;
  declineCall(): void;
  toggleMute(): void;
  toggleVideo(): void;
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

/** The user's one call, whichever conversation it belongs to. */
export function useCall(): UseCallResult {
  const { system, calls } = useChatContext();
  const failures = callFailureOf(system);
  const failure = useSyncExternalStore(failures.subscribe, failures.get, nothing);
  const live = useStoreSelector((state) => state.call);
  const callState = useMemo(
    () => (failure === null || live.error !== null ? live : { ...live, error: failure }),
    [live, failure],
  );
  const actions = useMemo(() => {
    const attempt = (wish: () => unknown) => attemptCall(system, wish);
    const withCall = (wish: (callId: Id) => unknown) =>
      attempt(() => {
        const { callId } = system.state.getSnapshot().call;
        return callId === null ? undefined : wish(callId);
      });
    return {
      startCall: (conversationId: Id, calleeId: Id, type: CallType) =>
        attempt(() => system.startCall(conversationId, calleeId, type)),
      answerCall: () => withCall((callId) => system.answerCall(callId)),
      endCall: () => void withCall((callId) => system.endCall(callId)),
      declineCall: () => void withCall((callId) => system.declineCall(callId)),
      toggleMute: () => void attempt(() => calls.toggleMute()),
      toggleVideo: () => void attempt(() => calls.toggleVideo()),
    };
  }, [system, calls]);
  return useMemo(() => ({ callState, ...actions }), [callState, actions]);
}
