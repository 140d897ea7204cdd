import type { CSSProperties } from 'react';
import { useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { useMessageScope } from './message-scope.ts';
import { isUploading, UploadRing } from './upload-ring.tsx';
import { useMediaUrl } from './use-media-url.ts';

const MIN_RATIO = 0.6;
const MAX_RATIO = 2.2;

/** Width by height, kept within what a bubble can show; a picture of unknown size gets four by three. */
export function toShownRatio(width: number | null | undefined, height: number | null | undefined): number {
  if (!width || !height) return 4 / 3;
  return Math.min(MAX_RATIO, Math.max(MIN_RATIO, width / height));
}

/** A picture whose place is kept before it loads; opens on press. */
export function MessagePhoto({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  const { openPhoto } = useMessageScope();
  const [isLoaded, setLoaded] = useState(false);
  const attachment = message.attachments[0];
  const { url, onFailure } = useMediaUrl(message, attachment);
  const ratio = toShownRatio(attachment?.width, attachment?.height);
  const box = { '--majlis-photo-ratio': ratio } as CSSProperties;
  const name = message.content ?? words.message.photo;
  if (!url) {
    return (
      <div className="majlis-photo" data-state="failed" style={box}>
        <Icon name="photo" />
        <span>{words.message.photoMissing}</span>
      </div>
    );
  }
  const picture = (
    <img
      className="majlis-photo-image"
      src={url}
      alt={name}
      decoding="async"
      draggable={false}
      onLoad={() => setLoaded(true)}
      onError={() => void onFailure()}
    />
  );
  return (
    <div className="majlis-photo" data-state={isLoaded ? 'ready' : 'loading'} style={box}>
      {openPhoto ? (
        <button
          type="button"
          className="majlis-photo-button"
          aria-label={`${words.message.photoOpen}${message.content ? `: ${message.content}` : ''}`}
          onClick={() => openPhoto(message)}
        >
          {picture}
        </button>
      ) : (
        picture
      )}
      {isUploading(message) && <UploadRing message={message} />}
    </div>
  );
}
