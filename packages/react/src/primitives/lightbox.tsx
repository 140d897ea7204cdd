import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { Dialog } from './dialog.tsx';
import { type GalleryItem, toGallery } from './gallery.ts';
import { Icon } from './icons.tsx';
import { fill } from './language.tsx';
import { isOwnMessage } from './message-rows.ts';
import { toSenderName, useMessageScope } from './message-scope.ts';
import { toShownName } from './shown-name.ts';
import { useMediaUrl } from './use-media-url.ts';
import { useViewerGestures } from './use-viewer-gestures.ts';
import { ViewerSlide } from './viewer-slide.tsx';
import { useWholeLanguage } from './whole-language.ts';

/** What `ImageViewer` takes. */
export interface LightboxProps {
  /** The picture or film to begin with. */
  message: DisplayMessage;
  /** The conversation, whose other pictures are a swipe away. */
  messages: readonly DisplayMessage[];
  onClose: () => void;
}

function useTitle(message: DisplayMessage): string {
  const { words } = useWholeLanguage();
  const scope = useMessageScope();
  const isOwn = isOwnMessage(message, scope.currentUserId);
  return isOwn ? words.list.you : toShownName(toSenderName(scope, message.senderId));
}

function Download({ item: { message, attachment } }: { item: GalleryItem }) {
  const { words } = useWholeLanguage();
  const { url } = useMediaUrl(message, attachment);
  if (!url) return null;
  return (
    <a
      className="majlis-icon-button"
      href={url}
      download={toShownName(attachment.fileName ?? '') || ''}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.viewer.download}
      title={words.viewer.download}
    >
      <Icon name="download" />
    </a>
  );
}

interface Place {
  /** In the gallery; -1: what was shown is gone. */
  index: number;
  /** False: there is nothing. */
  go(index: number): boolean;
}
/** Which picture is shown, held by its key: older ones may load before it meanwhile. */
function usePlace(gallery: readonly GalleryItem[], { id }: DisplayMessage): Place {
  const [key, setKey] = useState(() => gallery.find((item) => item.message.id === id)?.key);
  const index = gallery.findIndex((item) => item.key === key);
  return {
    index,
    go(next) {
      const item = gallery[next];
      if (!item || next === index) return false;
      setKey(item.key);
      return true;
    },
  };
}

interface StepProps {
  side: 'previous' | 'next';
  onStep: (() => unknown) | null;
}
function Step({ side, onStep }: StepProps) {
  const { words } = useWholeLanguage();
  return (
    <button
      type="button"
      className="majlis-icon-button"
      data-side={side}
      disabled={!onStep}
      aria-label={words.viewer[side]}
      title={words.viewer[side]}
      onClick={() => onStep?.()}
    >
      <Icon name="back" />
    </button>
  );
}

/**
 * The pictures and films of a conversation, one at a time: arrows and swipes go to the next, a pinch, the wheel and a
 * double tap come closer, Escape and a pull downwards close it. Focus goes back to where it was.
 */
export function Lightbox({ message, messages, onClose }: LightboxProps) {
  const { words, formats } = useWholeLanguage();
  const gallery = useMemo(() => toGallery(messages), [messages]);
  const { index, go } = usePlace(gallery, message);
  const item = gallery[index];
  const title = useTitle(item?.message ?? message);
  const [isZoomed, setZoomed] = useState(false);
  const stage = useRef<HTMLElement>(null);
  /** The side that the next picture comes in from, when no finger brings it. */
  const from = useRef<1 | -1 | null>(null);
  const forward = words.direction === 'rtl' ? -1 : 1;
  const controls = useViewerGestures(stage, {
    onSwipe: (side) => go(index + side * forward),
    onClose,
    onZoom: setZoomed,
  });
  const step = (next: number) => {
    if (go(next)) from.current = next > index === forward > 0 ? 1 : -1;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another picture that arrives
  useLayoutEffect(() => {
    controls.current?.arrive(from.current);
    from.current = null;
  }, [item?.key]);
  const isGone = item === undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (!item) return null;
  const steps: Record<string, number> = {
    ArrowLeft: index - forward,
    ArrowRight: index + forward,
    Home: 0,
    End: gallery.length - 1,
  };
  const position = fill(words.viewer.position, {
    position: formats.number(index + 1),
    count: formats.number(gallery.length),
  });
  return (
    <Dialog
      title={title}
      shape="stage"
      onClose={onClose}
      onKeyDown={({ key, target }) => {
        const next = steps[key];
        // A film has keys of its own.
        if (next !== undefined && !(target instanceof HTMLVideoElement)) step(next);
        if ((key === '+' && !isZoomed) || (key === '-' && isZoomed)) controls.current?.toggleZoom();
      }}
      actions={
        <>
          <span className="majlis-stage-position" aria-live="polite">
            {gallery.length > 1 && position}
          </span>
          {item.message.type === 'IMAGE' && (
            <button
              type="button"
              className="majlis-icon-button"
              aria-pressed={isZoomed}
              aria-label={words.viewer.zoom}
              title={words.viewer.zoom}
              onClick={() => controls.current?.toggleZoom()}
            >
              <Icon name="search" />
            </button>
          )}
          <Download key={item.key} item={item} />
        </>
      }
    >
      <section ref={stage} className="majlis-stage" tabIndex={-1} data-autofocus="" data-zoomed={isZoomed || undefined}>
        <div className="majlis-slides" data-slides="">
          {[-1, 0, 1].map((place) => {
            const shown = gallery[index + place];
            return shown && <ViewerSlide key={shown.key} item={shown} place={place} />;
          })}
        </div>
        {gallery.length > 1 && (
          <>
            <Step side="previous" onStep={index > 0 ? () => step(index - 1) : null} />
            <Step side="next" onStep={index < gallery.length - 1 ? () => step(index + 1) : null} />
          </>
        )}
      </section>
      {item.message.content && (
        <p className="majlis-stage-caption" dir="auto">
          {item.message.content}
        </p>
      )}
    </Dialog>
  );
}
