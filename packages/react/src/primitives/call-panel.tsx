import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useCallSounds } from '../hooks/use-call-sounds.ts';
import type { CallModalProps } from '../types.ts';
import { CallButton } from './call-button.tsx';
import { EndedControls, IncomingControls, LiveControls, SwitchCameraButton } from './call-controls.tsx';
import { CallFloat } from './call-float.tsx';
import { CallHeading } from './call-heading.tsx';
import { CallIcon } from './call-icons.tsx';
import { CallNotices } from './call-notices.tsx';
import { useCallPictureInPicture } from './call-pip.ts';
import { CallSound } from './call-sound.tsx';
import { CallStage } from './call-stage.tsx';
import type { Players } from './call-stream.tsx';
import { type CallView, CallViewProvider, useCallView, useCallViewOf } from './call-view.ts';
import { type CallPlace, useCallDialog } from './use-call-dialog.ts';
import { useIdleMark } from './use-idle.ts';
import { useWholeLanguage } from './whole-language.ts';

/** What `CallPanel` takes. */
export type CallPanelProps = CallModalProps & { colorScheme: 'light' | 'dark' | 'auto' };

/** The keys by their place on the keyboard as well: an Arabic layout has no M. */
const MUTE = new Set(['m', 'KeyM']);
const CAMERA = new Set(['v', 'KeyV']);
const isLatin = (key: string) => /^[a-z]$/i.test(key);

function onShortcut(event: KeyboardEvent, { props, status, live }: CallView): void {
  const { target, key, code, ctrlKey, altKey, metaKey, repeat } = event;
  const isTyped = target instanceof HTMLInputElement && target.type !== 'radio';
  if (ctrlKey || altKey || metaKey || repeat || isTyped || status === 'ended' || status === 'incoming') return;
  const pressed = isLatin(key) ? key.toLowerCase() : code;
  if (MUTE.has(pressed)) void props.onToggleMute();
  else if (CAMERA.has(pressed) && (props.callType === 'VIDEO' || live)) void props.onToggleVideo();
}

interface ScreenProps {
  titleId: string;
  video: { current: HTMLVideoElement | null };
  isMenuOpen: boolean;
  onMenu: (isOpen: boolean) => void;
  pictureInPicture: (() => unknown) | null;
  onMinimize: () => void;
  onClose: () => void;
}
/** The call in full. */
function Screen({ titleId, video, isMenuOpen, onMenu, pictureInPicture, onMinimize, onClose }: ScreenProps) {
  const { words } = useWholeLanguage();
  const { status, props, deeds } = useCallView();
  return (
    <>
      <CallStage video={video} />
      <header className="majlis-call-top">
        {status !== 'ended' && (
          <CallButton label={words.call.minimize} shortcut="Escape" part="minimize" onPress={onMinimize}>
            <CallIcon name="minimize" />
          </CallButton>
        )}
        <CallHeading id={titleId} />
        {props.isVideoEnabled && deeds.switchCamera && <SwitchCameraButton onSwitch={deeds.switchCamera} />}
        <CallNotices />
      </header>
      <div className="majlis-call-foot">
        {status === 'incoming' && <IncomingControls />}
        {status === 'ended' && <EndedControls onClose={onClose} />}
        {status !== 'incoming' && status !== 'ended' && (
          <LiveControls isMenuOpen={isMenuOpen} onMenu={onMenu} pictureInPicture={pictureInPicture} />
        )}
      </div>
    </>
  );
}

function useSounds({ status, name, live, props }: CallView): void {
  const { words } = useWholeLanguage();
  useCallSounds({
    status,
    name,
    isElsewhere: live?.isElsewhere === true,
    line: props.callType === 'VIDEO' ? words.call.incomingVideo : words.call.incomingVoice,
    ringtone: props.ringtone,
    ringback: props.ringback,
  });
}

/** What the browser has refused to play, and the way to ask it again. */
function usePlayback() {
  const [isBlocked, setBlocked] = useState(false);
  const [players] = useState<Players>(() => new Set());
  const onResume = useCallback(() => {
    for (const play of players) play();
  }, [players]);
  return { isBlocked, setBlocked, players, onResume };
}

/** A call in a dialog of its own. Escape makes it small and never ends it. M mutes and V turns the camera on and off. */
export function CallPanel(props: CallPanelProps) {
  const { words, locale } = useWholeLanguage();
  const titleId = useId();
  const playback = usePlayback();
  const view = useCallViewOf({ props, isBlocked: playback.isBlocked, onResume: playback.onResume });
  const { status, shows, live, deeds } = view;
  const isOver = status === 'ended';
  // What another tab holds is not put in the way of this one.
  const [isSmall, setSmall] = useState(live?.isElsewhere === true && status !== 'incoming');
  const [isClosed, setClosed] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const hasPicture = shows.remote || shows.remoteScreen;
  const isUp = status === 'connected' || status === 'reconnecting';
  const root = useRef<HTMLDivElement>(null);
  const pip = useCallPictureInPicture(video, { hasPicture, isOn: isUp && !live?.isElsewhere, beside: root });
  const place: CallPlace = pip.place ? 'away' : isSmall ? 'small' : 'full';
  const dialog = useCallDialog(place);
  useSounds(view);
  useIdleMark(dialog, { isOn: place === 'full' && hasPicture && !isMenuOpen });
  const close = () => {
    setClosed(true);
    deeds.close();
  };
  const withdraw = () => {
    if (isMenuOpen) setMenuOpen(false);
    else if (isOver) close();
    else setSmall(true);
  };
  // The next call is shown again.
  if (!isOver && isClosed) setClosed(false);
  if (isOver && isClosed) return null;
  return (
    <div
      ref={root}
      className="majlis"
      data-part="call"
      data-color-scheme={props.colorScheme}
      dir={words.direction}
      lang={locale}
    >
      <CallViewProvider value={view}>
        <CallSound players={playback.players} onBlocked={playback.setBlocked} />
        <dialog
          ref={dialog}
          className="majlis-call"
          aria-labelledby={titleId}
          tabIndex={-1}
          data-place={place}
          data-status={status}
          data-type={props.callType}
          data-video={hasPicture || shows.local || undefined}
          onCancel={(event) => {
            event.preventDefault();
            withdraw();
          }}
          // A browser may close it without asking, at the second Escape in a row.
          onClose={() => place === 'full' && dialog.current?.open === false && withdraw()}
          onKeyDown={(event) => onShortcut(event, view)}
        >
          {place === 'full' && (
            <Screen
              titleId={titleId}
              video={video}
              isMenuOpen={isMenuOpen}
              onMenu={setMenuOpen}
              pictureInPicture={pip.open}
              onMinimize={() => setSmall(true)}
              onClose={close}
            />
          )}
          {place === 'small' && (
            <>
              <span className="majlis-unseen" id={titleId}>
                {view.name}
              </span>
              <CallFloat isMovable onMaximize={() => setSmall(false)} onClose={close} />
            </>
          )}
        </dialog>
        {pip.place &&
          createPortal(
            <div className="majlis" data-part="call-window" dir={words.direction} lang={locale}>
              <CallFloat isMovable={false} onMaximize={pip.close} onClose={pip.close} />
            </div>,
            pip.place,
          )}
      </CallViewProvider>
    </div>
  );
}
