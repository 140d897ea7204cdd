import { useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { useMessageScope } from './message-scope.ts';
import { PhotoBox } from './photo-body.tsx';
import { toSafeMediaUrl } from './safe-url.ts';
import { isUploading, UploadRing } from './upload-ring.tsx';
import { useMediaUrl } from './use-media-url.ts';

interface FilmProps {
  message: DisplayMessage;
  url: string;
  poster: string | undefined;
  onError: () => void;
}
/** The browser's own player, where nothing can show a film in full. */
function Player({ message, url, poster, onError }: FilmProps) {
  const { words } = useLanguage();
  return (
    // biome-ignore lint/a11y/useMediaCaption: a film that a person sends has no captions
    <video
      className="majlis-photo-image"
      src={url}
      poster={poster}
      controls
      playsInline
      preload="metadata"
      aria-label={message.content ?? words.message.video}
      onError={onError}
    />
  );
}

/** Its poster, or its first picture: of the film itself only so much is fetched as that needs. */
function Poster({ url, poster, onError }: FilmProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (poster && poster !== broken) {
    return (
      <img
        className="majlis-photo-image"
        src={poster}
        alt=""
        decoding="async"
        draggable={false}
        onError={() => setBroken(poster)}
      />
    );
  }
  return (
    <video
      className="majlis-photo-image"
      src={`${url}#t=0.1`}
      muted
      playsInline
      preload="metadata"
      tabIndex={-1}
      aria-hidden="true"
      onError={onError}
    />
  );
}

/** A film as its first picture with its length; plays when it is opened, and is fetched piece by piece. */
export function MessageVideo({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  const { openPhoto } = useMessageScope();
  const attachment = message.attachments[0];
  const { url, onFailure } = useMediaUrl(message, attachment);
  const onError = () => void onFailure();
  if (!url) {
    return (
      <PhotoBox message={message}>
        <span className="majlis-photo-look" data-state="failed">
          <Icon name="video" />
          <span>{words.message.videoMissing}</span>
        </span>
      </PhotoBox>
    );
  }
  const film = { message, url, poster: toSafeMediaUrl(attachment?.thumbnailUrl) ?? undefined, onError };
  const { content } = message;
  return (
    <PhotoBox message={message}>
      {openPhoto ? (
        <button
          type="button"
          className="majlis-photo-button"
          aria-label={`${words.message.videoOpen}${content ? `: ${content}` : ''}`}
          onClick={() => openPhoto(message)}
        >
          <Poster {...film} />
          {!isUploading(message) && (
            <span className="majlis-photo-play">
              <Icon name="play" />
            </span>
          )}
        </button>
      ) : (
        <Player {...film} />
      )}
      {attachment?.duration ? (
        <span className="majlis-photo-length">
          <Icon name="video" />
          {formats.duration(attachment.duration)}
        </span>
      ) : null}
      {isUploading(message) && <UploadRing message={message} />}
    </PhotoBox>
  );
}
