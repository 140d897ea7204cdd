import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import { useComponent } from '../provider/replacements.ts';
import { Avatar } from './avatar.tsx';
import { CallButton } from './call-button.tsx';
import { EndButton, MuteButton } from './call-controls.tsx';
import { clampOffset, type Offset, startDrag } from './call-drag.ts';
import { CallLine } from './call-heading.tsx';
import { CallIcon } from './call-icons.tsx';
import { StreamVideo } from './call-stream.tsx';
import { useCallView } from './call-view.ts';
import { Icon } from './icons.tsx';
import { useWholeLanguage } from './whole-language.ts';

export interface CallFloatProps {
  /** The page's own window moves; a window of the system is moved by the system. */
  isMovable: boolean;
  onMaximize: () => void;
  /** The user has read that the call is over. */
  onClose: () => void;
}

const STEP = 24;
const STEPS: Readonly<Record<string, Offset>> = {
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
};

/** Moves the dialog around a part by pointer and arrow keys, never out of the page. */
function useMovable(isMovable: boolean) {
  const part = useRef<HTMLDivElement>(null);
  const place = useRef<Offset>({ x: 0, y: 0 });
  const box = () => (isMovable ? (part.current?.closest('dialog') ?? null) : null);
  const move = useRef((to: Offset) => {
    const element = part.current?.closest('dialog');
    if (!element) return;
    const now = element.getBoundingClientRect();
    const home = new DOMRect(now.x - place.current.x, now.y - place.current.y, now.width, now.height);
    const { clientWidth, clientHeight } = document.documentElement;
    place.current = clampOffset(to, home, { inlineSize: clientWidth, blockSize: clientHeight });
    element.style.setProperty('translate', `${place.current.x}px ${place.current.y}px`);
  });
  useEffect(() => {
    if (!isMovable) return;
    const element = part.current?.closest('dialog');
    const stay = () => move.current(place.current);
    window.addEventListener('resize', stay);
    return () => {
      window.removeEventListener('resize', stay);
      element?.style.removeProperty('translate');
    };
  }, [isMovable]);
  return {
    part,
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const from = place.current;
      if (!box()) return;
      startDrag(event, {
        onMove: ({ x, y }) => move.current({ x: from.x + x, y: from.y + y }),
        onDrop: () => undefined,
      });
    },
    onKeyDown(event: KeyboardEvent) {
      const step = STEPS[event.key];
      if (!step || !box()) return;
      event.preventDefault();
      move.current({ x: place.current.x + step.x, y: place.current.y + step.y });
    },
  };
}

function FloatPicture() {
  const { streams, shows, name, props, live } = useCallView();
  const Picture = useComponent('Avatar', Avatar);
  if (live?.isElsewhere) return null;
  if (shows.remoteScreen && streams.remoteScreen) {
    return <StreamVideo stream={streams.remoteScreen} label={name} shape="fit" />;
  }
  if (shows.remote && streams.remote) return <StreamVideo stream={streams.remote} label={name} shape="fill" />;
  return <Picture id={props.remoteUser.id} name={name} image={props.remoteUser.profileImage} />;
}

/** A call in a corner: who, how it stands, microphone, end, and the way back to all of it. */
export function CallFloat({ isMovable, onMaximize, onClose }: CallFloatProps) {
  const { words } = useWholeLanguage();
  const { name, shows, status, live } = useCallView();
  const { part, onPointerDown, onKeyDown } = useMovable(isMovable);
  const hintId = useId();
  const isOn = status !== 'ended' && status !== 'incoming';
  return (
    <div
      ref={part}
      className="majlis-call-float"
      data-video={shows.remote || shows.remoteScreen || undefined}
      onPointerDown={onPointerDown}
    >
      <div className="majlis-call-thumb">
        <FloatPicture />
        <button
          type="button"
          className="majlis-call-back"
          aria-label={words.call.maximize}
          aria-describedby={isMovable ? hintId : undefined}
          title={words.call.maximize}
          onKeyDown={onKeyDown}
          onClick={onMaximize}
        >
          <CallIcon name="maximize" />
        </button>
      </div>
      <div className="majlis-call-strip">
        <p className="majlis-call-who">
          <bdi>{name}</bdi>
          <CallLine />
        </p>
        {isOn && !live?.isElsewhere && <MuteButton />}
        {isOn && <EndButton />}
        {status === 'ended' && (
          <CallButton label={words.dialog.close} onPress={onClose}>
            <Icon name="close" />
          </CallButton>
        )}
      </div>
      {isMovable && (
        <span className="majlis-unseen" id={hintId}>
          {words.call.move}
        </span>
      )}
    </div>
  );
}
