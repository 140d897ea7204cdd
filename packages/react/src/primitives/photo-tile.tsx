import type { Attachment } from '@majlis/contract';
import { useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { useMessageScope } from './message-scope.ts';
import { toSafeMediaUrl } from './safe-url.ts';
import { isUploading, UploadRing } from './upload-ring.tsx';
import { useMediaUrl } from './use-media-url.ts';

/** A picture of more pixels (a 20,000 by 20,000 one needs 1.6 GB in memory) is loaded only when it is opened. */
const MOST_PIXELS = 40_000_000;

/** Whether a picture is too large to be shown before it is asked for. */
export const isHuge = ({ width, height }: Pick<Attachment, 'width' | 'height'>): boolean =>
  (width ?? 0) * (height ?? 0) > MOST_PIXELS;

interface PhotoSource {
  /** What a list shows: the small picture, else the picture itself when it is not too large; null: neither. */
  src: string | null;
  isMissing: boolean;
  onError(): void;
}
function usePhotoSource(message: DisplayMessage, attachment: Attachment | undefined): PhotoSource {
  const { url, onFailure } = useMediaUrl(message, attachment);
  const [badThumbnail, setBadThumbnail] = useState<string | null>(null);
  const thumbnail = toSafeMediaUrl(attachment?.thumbnailUrl);
  if (thumbnail && thumbnail !== badThumbnail) {
    return { src: thumbnail, isMissing: false, onError: () => setBadThumbnail(thumbnail) };
  }
  return {
    src: attachment && isHuge(attachment) ? null : url,
    isMissing: url === null,
    onError: () => void onFailure(),
  };
}

/** One picture that fills its box and opens on press. It has a look while it loads, when it cannot, and when it is too large. */
export function PhotoTile({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  const { openPhoto } = useMessageScope();
  const [isLoaded, setLoaded] = useState(false);
  const { src, isMissing, onError } = usePhotoSource(message, message.attachments[0]);
  if (isMissing) {
    return (
      <span className="majlis-photo-look" data-state="failed">
        <Icon name="photo" />
        <span>{words.message.photoMissing}</span>
      </span>
    );
  }
  const { content } = message;
  const picture = src ? (
    <img
      className="majlis-photo-image"
      src={src}
      alt={content ?? words.message.photo}
      data-state={isLoaded ? 'ready' : 'loading'}
      decoding="async"
      draggable={false}
      onLoad={() => setLoaded(true)}
      onError={onError}
    />
  ) : (
    <span className="majlis-photo-look">
      <Icon name="photo" />
      <span>{words.message.photoOpen}</span>
    </span>
  );
  return (
    <>
      {openPhoto ? (
        <button
          type="button"
          className="majlis-photo-button"
          aria-label={`${words.message.photoOpen}${content ? `: ${content}` : ''}`}
          onClick={() => openPhoto(message)}
        >
          {picture}
        </button>
      ) : (
        picture
      )}
      {isUploading(message) && <UploadRing message={message} />}
    </>
  );
}
