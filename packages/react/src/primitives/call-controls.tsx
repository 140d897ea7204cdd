import { useId } from 'react';
import { useDevices } from '../hooks/use-devices.ts';
import { CallButton } from './call-button.tsx';
import { CallIcon } from './call-icons.tsx';
import { CallMenu } from './call-menu.tsx';
import { useCallView } from './call-view.ts';
import { Icon } from './icons.tsx';
import { useWholeLanguage } from './whole-language.ts';

export function MuteButton() {
  const { words } = useWholeLanguage();
  const { isMuted, onToggleMute } = useCallView().props;
  return (
    <CallButton
      label={isMuted ? words.call.unmute : words.call.mute}
      isPressed={isMuted}
      shortcut="M"
      onPress={onToggleMute}
    >
      <CallIcon name={isMuted ? 'microphone-off' : 'microphone'} />
    </CallButton>
  );
}
function CameraButton() {
  const { words } = useWholeLanguage();
  const { isVideoEnabled, onToggleVideo } = useCallView().props;
  return (
    <CallButton
      label={isVideoEnabled ? words.call.videoOff : words.call.videoOn}
      isPressed={!isVideoEnabled}
      shortcut="V"
      onPress={onToggleVideo}
    >
      <CallIcon name={isVideoEnabled ? 'camera' : 'camera-off'} />
    </CallButton>
  );
}
/** Only once there is someone to show it to. */
function ShareButton() {
  const { words } = useWholeLanguage();
  const { live, deeds, status } = useCallView();
  if (!deeds.toggleScreen || (status !== 'connected' && status !== 'reconnecting')) return null;
  const isSharing = live?.isScreenSharing === true;
  return (
    <CallButton
      label={isSharing ? words.call.stopSharing : words.call.share}
      isPressed={isSharing}
      onPress={deeds.toggleScreen}
    >
      <CallIcon name="screen" />
    </CallButton>
  );
}
/** Only where there is another one. */
export function SwitchCameraButton({ onSwitch }: { onSwitch: () => void }) {
  const { words } = useWholeLanguage();
  const { cameras } = useDevices();
  if (cameras.length < 2) return null;
  return (
    <CallButton label={words.call.switchCamera} part="switch" onPress={onSwitch}>
      <CallIcon name="switch" />
    </CallButton>
  );
}
export function EndButton() {
  const { words } = useWholeLanguage();
  const { props } = useCallView();
  return (
    <CallButton label={words.call.end} tone="refuse" part="end" onPress={props.onEnd}>
      <Icon name="call" />
    </CallButton>
  );
}

/** Decline at the start, answer at the end, and between them the way to answer a video call unseen. */
export function IncomingControls() {
  const { words } = useWholeLanguage();
  const { props, deeds } = useCallView();
  const isVideo = props.callType === 'VIDEO';
  return (
    <div className="majlis-call-bar" data-part="incoming">
      <CallButton label={words.call.decline} tone="refuse" part="end" isNamed onPress={props.onDecline}>
        <Icon name="call" />
      </CallButton>
      {isVideo && deeds.answerVoice && (
        <CallButton label={words.call.answerVoice} isNamed onPress={deeds.answerVoice}>
          <Icon name="call" />
        </CallButton>
      )}
      <CallButton label={words.call.answer} tone="accept" part="answer" isNamed onPress={props.onAnswer}>
        {isVideo ? <CallIcon name="camera" /> : <Icon name="call" />}
      </CallButton>
    </div>
  );
}

export function EndedControls({ onClose }: { onClose: () => void }) {
  const { words } = useWholeLanguage();
  const { props, deeds } = useCallView();
  return (
    <div className="majlis-call-bar" data-part="ended">
      <CallButton label={words.dialog.close} isNamed onPress={onClose}>
        <Icon name="close" />
      </CallButton>
      {deeds.callAgain && (
        <CallButton label={words.call.again} tone="accept" isNamed onPress={deeds.callAgain}>
          {props.callType === 'VIDEO' ? <CallIcon name="camera" /> : <Icon name="call" />}
        </CallButton>
      )}
    </div>
  );
}

export interface LiveControlsProps {
  isMenuOpen: boolean;
  onMenu: (isOpen: boolean) => void;
  pictureInPicture: (() => unknown) | null;
}
/** Microphone, camera, the rest behind one button, and the end. */
export function LiveControls({ isMenuOpen, onMenu, pictureInPicture }: LiveControlsProps) {
  const { words } = useWholeLanguage();
  const { props, live } = useCallView();
  const menuId = useId();
  const hasMenu = live !== null || pictureInPicture !== null;
  if (live?.isElsewhere) {
    return (
      <div className="majlis-call-bar" data-part="live">
        <EndButton />
      </div>
    );
  }
  return (
    <>
      {isMenuOpen && hasMenu && (
        <CallMenu id={menuId} pictureInPicture={pictureInPicture} onClose={() => onMenu(false)} />
      )}
      <div className="majlis-call-bar" data-part="live">
        {hasMenu && (
          <CallButton label={words.call.more} isExpanded={isMenuOpen} part="more" onPress={() => onMenu(!isMenuOpen)}>
            <CallIcon name="more" />
          </CallButton>
        )}
        <ShareButton />
        {(props.callType === 'VIDEO' || live !== null) && <CameraButton />}
        <MuteButton />
        <EndButton />
      </div>
    </>
  );
}
