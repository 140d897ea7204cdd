import { type PointerEvent, useState } from 'react';
import { startDrag } from './call-drag.ts';
import { StreamVideo } from './call-stream.tsx';
import { useWholeLanguage } from './whole-language.ts';

export interface CallSelfViewProps {
  stream: MediaStream;
}

/** In the order in which presses lead through them; block side, then inline side. */
const CORNERS = ['end end', 'end start', 'start start', 'start end'] as const;
type Corner = (typeof CORNERS)[number];

/** The camera that looks away from the user shows the world as it is. */
export function isMirrored(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks();
  return track?.getSettings?.().facingMode !== 'environment';
}

function nearestCorner(tile: Element, stage: Element): Corner {
  const [box, bounds] = [tile.getBoundingClientRect(), stage.getBoundingClientRect()];
  const isEnd = box.y + box.height / 2 > bounds.y + bounds.height / 2;
  const isRight = box.x + box.width / 2 > bounds.x + bounds.width / 2;
  const isInlineEnd = isRight === (getComputedStyle(tile).direction === 'ltr');
  return `${isEnd ? 'end' : 'start'} ${isInlineEnd ? 'end' : 'start'}`;
}

/** One's own picture in a corner: dragged to another one, or sent on to the next by a press. */
export function CallSelfView({ stream }: CallSelfViewProps) {
  const { words } = useWholeLanguage();
  const [corner, setCorner] = useState<Corner>('end end');
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    const element = event.currentTarget;
    startDrag(event, {
      onMove: ({ x, y }) => element.style.setProperty('translate', `${x}px ${y}px`),
      onDrop() {
        if (element.parentElement) setCorner(nearestCorner(element, element.parentElement));
        element.style.removeProperty('translate');
      },
    });
  };
  return (
    <button
      type="button"
      className="majlis-call-self"
      data-corner={corner}
      aria-label={words.call.moveSelf}
      title={words.call.moveSelf}
      onPointerDown={onPointerDown}
      onClick={() => setCorner((now) => CORNERS[(CORNERS.indexOf(now) + 1) % CORNERS.length] ?? 'end end')}
    >
      <StreamVideo stream={stream} label={words.call.self} shape="fill" isMirrored={isMirrored(stream)} />
    </button>
  );
}
