import {
  type CallNotice,
  type CallOverReason,
  type CallSessionStatus,
  type CallState,
  type CallStreams,
  isMajlisError,
  type MajlisError,
} from '@majlis/core';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { toggleScreenShare } from '../hooks/use-call.ts';
import { useServiceState, useServiceStreams } from '../hooks/use-call-service.ts';
import { useChatContext } from '../provider/chat-context.ts';
import type { CallModalProps } from '../types.ts';
import { isShownCall, toStatus } from './call-live.ts';
import { toShownName } from './shown-name.ts';
import { useHasVideo } from './use-has-video.ts';

/** What the buttons of a call do. Null: nothing can do it, so no button is offered. */
export interface CallDeeds {
  answerVoice: (() => unknown) | null;
  callAgain: (() => unknown) | null;
  switchCamera: (() => void) | null;
  toggleScreen: (() => void) | null;
  toggleRecording: (() => void) | null;
  /** Plays what the browser held back, and asks again for a microphone. */
  resume: () => void;
  close: () => void;
}
/** A call as its screen shows it: the props, made whole by the call service when that holds the call. */
export interface CallView {
  props: CallModalProps;
  status: CallSessionStatus;
  /** Without what could reorder the text around it. */
  name: string;
  isVideo: boolean;
  endReason: CallOverReason | null;
  notices: readonly CallNotice[];
  /** What the service says; null: the props are all there is. */
  live: CallState | null;
  streams: CallStreams;
  shows: { remote: boolean; remoteScreen: boolean; local: boolean };
  /** Why the last wish came to nothing. */
  fault: MajlisError | null;
  deeds: CallDeeds;
}

const CallViewContext = createContext<CallView | null>(null);
export const CallViewProvider = CallViewContext.Provider;
export function useCallView(): CallView {
  const view = useContext(CallViewContext);
  if (!view) throw new Error('a part of a call stands outside its panel');
  return view;
}

/** Gives the browser's user the file. */
function save(recording: Blob): void {
  const url = URL.createObjectURL(recording);
  const link = document.createElement('a');
  link.href = url;
  link.download = `call-${new Date().toISOString().slice(0, 16).replace(':', '-')}.${recording.type.includes('mp4') ? 'mp4' : 'webm'}`;
  link.click();
  URL.revokeObjectURL(url);
}
const canShareScreen = (): boolean => typeof navigator.mediaDevices?.getDisplayMedia === 'function';
const canRecord = (): boolean => typeof MediaRecorder !== 'undefined';

/** Runs a wish and keeps why it failed until the next one. */
function useAttempts() {
  const [fault, setFault] = useState<MajlisError | null>(null);
  const attempt = useCallback(async (wish: () => unknown) => {
    setFault(null);
    try {
      await wish();
    } catch (error) {
      // What is no error of ours is the host's own, told by its own function.
      if (!isMajlisError(error)) throw error;
      setFault(error);
    }
  }, []);
  return { fault, attempt };
}

function useDeeds(props: CallModalProps, live: CallState | null, onResume: () => void) {
  const { calls, system } = useChatContext();
  const { fault, attempt } = useAttempts();
  const { remoteUser, callType, onAnswerVoice, onCallAgain, onClose } = props;
  const isLive = live !== null;
  const isRecording = live?.isRecording === true;
  const remoteUserId = live?.remoteUserId ?? remoteUser.id;
  const deeds = useMemo<CallDeeds>(() => {
    const wish = (act: () => unknown) => () => void attempt(act);
    const callAgain = async () => {
      const { id } = await system.getOrCreateConversation(remoteUserId);
      await system.startCall(id, remoteUserId, callType);
    };
    const toggleRecording = async () => {
      if (isRecording) save(await calls.media.stopRecording());
      else await calls.media.startRecording();
    };
    return {
      answerVoice: onAnswerVoice ?? (isLive ? wish(() => calls.answerCall(null, { video: false })) : null),
      callAgain: onCallAgain ?? (props.callId !== undefined || isLive ? wish(callAgain) : null),
      switchCamera: isLive ? wish(() => calls.switchCamera()) : null,
      toggleScreen: isLive && canShareScreen() ? wish(() => toggleScreenShare(calls)) : null,
      toggleRecording: isLive && canRecord() ? wish(toggleRecording) : null,
      resume: wish(() => {
        onResume();
        return isLive ? calls.media.resume() : undefined;
      }),
      close: () => void onClose?.(),
    };
  }, [
    attempt,
    calls,
    system,
    isLive,
    isRecording,
    remoteUserId,
    callType,
    props.callId,
    onResume,
    onAnswerVoice,
    onCallAgain,
    onClose,
  ]);
  return { deeds, fault };
}

const NO_NOTICES: readonly CallNotice[] = [];

export interface CallViewOptions {
  props: CallModalProps;
  /** The browser refused to play what the props gave. */
  isBlocked: boolean;
  onResume: () => void;
}
export function useCallViewOf({ props, isBlocked, onResume }: CallViewOptions): CallView {
  const { calls } = useChatContext();
  const state = useServiceState(calls);
  const live = isShownCall(state, props) ? state : null;
  const held = useServiceStreams(live && !live.isElsewhere ? calls : null);
  const { deeds, fault } = useDeeds(props, live, onResume);
  const { localStream, remoteStream, isVideoEnabled, callType } = props;
  // What a page read at its last render may be an older stream than the service's.
  const streams = useMemo(
    () => ({ ...held, local: held.local ?? localStream ?? null, remote: held.remote ?? remoteStream ?? null }),
    [held, localStream, remoteStream],
  );
  const status = toStatus(props);
  const isOver = status === 'ended';
  const hasRemote = useHasVideo(streams.remote);
  const hasLocal = useHasVideo(streams.local);
  const { video, screen } = live?.remoteMedia ?? { video: callType === 'VIDEO', screen: false };
  const notices = live?.notices ?? NO_NOTICES;
  return {
    props,
    status,
    name: toShownName(props.remoteUser.name) || (live?.remoteUserName ? toShownName(live.remoteUserName) : ''),
    isVideo: callType === 'VIDEO' || video || isVideoEnabled,
    endReason: props.endReason ?? live?.endReason ?? null,
    notices: isBlocked && !notices.includes('playback-blocked') ? [...notices, 'playback-blocked'] : notices,
    live,
    streams,
    shows: {
      remote: video && hasRemote && !isOver,
      remoteScreen: screen && streams.remoteScreen !== null && !isOver,
      local: isVideoEnabled && hasLocal && !isOver,
    },
    fault,
    deeds,
  };
}
