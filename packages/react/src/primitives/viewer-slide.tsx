import { useState } from 'react';
import type { GalleryItem } from './gallery.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { isHuge } from './photo-tile.tsx';
import { useMediaUrl } from './use-media-url.ts';

export interface ViewerSlideProps {
  item: GalleryItem;
  /** 0: in the middle; 1: after it; -1: before it. */
  place: number;
}

/** One picture in full, or one film with the browser's own controls. */
export function ViewerSlide({ item, place }: ViewerSlideProps) {
  const { words } = useLanguage();
  const { message, attachment } = item;
  const { url, onFailure } = useMediaUrl(message, attachment);
  const [isLoaded, setLoaded] = useState(false);
  const isFilm = message.type === 'VIDEO';
  if (!url) {
    return (
      <div className="majlis-slide" data-place={place}>
        <p className="majlis-stage-problem" role={place === 0 ? 'alert' : undefined}>
          <Icon name="alert" />
          {isFilm ? words.message.videoMissing : words.message.photoMissing}
        </p>
      </div>
    );
  }
  return (
    <div
      className="majlis-slide"
      data-place={place}
      data-state={isLoaded || isFilm ? 'ready' : 'loading'}
      aria-hidden={place !== 0}
    >
      {isFilm ? (
        // biome-ignore lint/a11y/useMediaCaption: a film that a person sends has no captions
        <video
          key={url}
          className="majlis-stage-image"
          src={url}
          poster={attachment.thumbnailUrl ?? undefined}
          controls={place === 0}
          autoPlay={place === 0}
          playsInline
          preload={place === 0 ? 'auto' : 'none'}
          aria-label={message.content ?? words.message.video}
          onError={() => void onFailure()}
        />
      ) : (
        <img
          className="majlis-stage-image"
          data-zoomable=""
          // One that is only beside the one that is shown waits.
          src={place !== 0 && isHuge(attachment) ? undefined : url}
          alt={message.content ?? words.message.photo}
          decoding="async"
          draggable={false}
          onLoad={() => setLoaded(true)}
          onError={() => void onFailure()}
        />
      )}
    </div>
  );
}
