import { useEffect, useId, useRef } from 'react';
import type { CallModalProps } from '../types.ts';
import { Avatar } from './avatar.tsx';
import { Icon, type IconName } from './icons.tsx';
import { type Language, useLanguage } from './language.tsx';
import { toShownName } from './shown-name.ts';

export type CallPanelProps = CallModalProps & { colorScheme: 'light' | 'dark' | 'auto' };

function StreamVideo({
  stream,
  label,
  part,
  isMuted,
}: {
  stream: MediaStream;
  label: string;
  part: string;
  isMuted: boolean;
}) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <video
      ref={video}
      className="majlis-call-video"
      data-part={part}
      aria-label={label}
      autoPlay
      playsInline
      muted={isMuted}
    />
  );
}

function RemoteAudio({ stream }: { stream: MediaStream }) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  // biome-ignore lint/a11y/useMediaCaption: a live call has no captions
  return <audio ref={audio} autoPlay />;
}

interface RoundButtonProps {
  icon: IconName;
  label: string;
  tone: 'plain' | 'accept' | 'refuse';
  isPressed?: boolean;
  onPress: () => unknown;
}
function RoundButton({ icon, label, tone, isPressed, onPress }: RoundButtonProps) {
  return (
    <button
      type="button"
      className="majlis-call-button"
      data-tone={tone}
      data-icon={icon}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={() => void onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}

function toLine({ words, formats }: Language, { callStatus, callType, isIncoming, duration }: CallModalProps): string {
  if (callStatus === 'connected') return formats.duration(duration);
  if (isIncoming && (callStatus === 'incoming' || callStatus === 'ringing')) {
    return callType === 'VIDEO' ? words.call.incomingVideo : words.call.incomingVoice;
  }
  const lines: Record<string, string> = {
    acquiring: words.call.acquiring,
    calling: words.call.calling,
    ringing: words.call.ringing,
    answering: words.call.connecting,
    connecting: words.call.connecting,
    reconnecting: words.call.reconnecting,
    ended: words.call.ended,
  };
  return (Object.hasOwn(lines, callStatus) ? lines[callStatus] : undefined) ?? words.call.connecting;
}

function Controls(props: CallPanelProps) {
  const { words } = useLanguage();
  const { callStatus, callType, isIncoming, isMuted, isVideoEnabled } = props;
  const { onAnswer, onDecline, onEnd, onToggleMute, onToggleVideo } = props;
  if (isIncoming && (callStatus === 'incoming' || callStatus === 'ringing')) {
    return (
      <div className="majlis-call-controls">
        <RoundButton icon="close" label={words.call.decline} tone="refuse" onPress={onDecline} />
        <RoundButton
          icon={callType === 'VIDEO' ? 'video' : 'call'}
          label={words.call.answer}
          tone="accept"
          onPress={onAnswer}
        />
      </div>
    );
  }
  return (
    <div className="majlis-call-controls">
      <RoundButton
        icon="microphone"
        label={isMuted ? words.call.unmute : words.call.mute}
        tone="plain"
        isPressed={isMuted}
        onPress={onToggleMute}
      />
      {callType === 'VIDEO' && (
        <RoundButton
          icon="video"
          label={isVideoEnabled ? words.call.videoOff : words.call.videoOn}
          tone="plain"
          isPressed={!isVideoEnabled}
          onPress={onToggleVideo}
        />
      )}
      <RoundButton icon="call" label={words.call.end} tone="refuse" onPress={onEnd} />
    </div>
  );
}

/** A call in a dialog of its own, which nothing but its buttons closes. */
export function CallPanel(props: CallPanelProps) {
  const { remoteUser, localStream, remoteStream, callType, callStatus, isVideoEnabled, colorScheme } = props;
  const language = useLanguage();
  const { words, locale } = language;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (typeof element.close === 'function') element.close();
    };
  }, []);
  const hasVideo = callType === 'VIDEO';
  const name = toShownName(remoteUser.name);
  const showsRemote = hasVideo && remoteStream && callStatus !== 'ended';
  return (
    <div className="majlis" data-part="call" data-color-scheme={colorScheme} dir={words.direction} lang={locale}>
      <dialog
        ref={dialog}
        className="majlis-call"
        aria-labelledby={titleId}
        data-status={callStatus}
        data-type={callType}
        data-video={showsRemote ? true : undefined}
        onCancel={(event) => event.preventDefault()}
      >
        {showsRemote && <StreamVideo stream={remoteStream} label={name} part="remote" isMuted={false} />}
        {!hasVideo && remoteStream && <RemoteAudio stream={remoteStream} />}
        <div className="majlis-call-who">
          {!showsRemote && <Avatar id={remoteUser.id} name={remoteUser.name} image={remoteUser.profileImage} />}
          <h2 className="majlis-call-name" id={titleId}>
            <bdi>{name}</bdi>
          </h2>
          <p className="majlis-call-line" role={callStatus === 'connected' ? 'timer' : 'status'}>
            {toLine(language, props)}
          </p>
        </div>
        {hasVideo && localStream && isVideoEnabled && (
          <StreamVideo stream={localStream} label={words.call.self} part="local" isMuted={true} />
        )}
        <Controls {...props} />
      </dialog>
    </div>
  );
}
