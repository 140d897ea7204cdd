import type { DisplayMessage } from '../types.ts';
import { fillCount, useLanguage } from './language.tsx';
import { keyOf } from './message-rows.ts';
import { useMessageScope } from './message-scope.ts';
import { PhotoTile } from './photo-tile.tsx';

const MOST_TILES = 4;

/** What `MessageAlbum` takes. */
export interface MessageAlbumProps {
  /** At least two pictures. */
  messages: readonly DisplayMessage[];
}

/** Up to four pictures as one grid; on the last of them, how many more there are. */
export function MessageAlbum({ messages }: MessageAlbumProps) {
  const { words, formats } = useLanguage();
  const { openPhoto } = useMessageScope();
  const shown = messages.slice(0, MOST_TILES);
  const last = shown[shown.length - 1];
  const more = messages.length - shown.length;
  return (
    <div className="majlis-album" data-count={shown.length}>
      {shown.map((message, index) => (
        // The row around them is that of the first.
        <div key={keyOf(message)} className="majlis-album-tile" data-message-id={index > 0 ? message.id : undefined}>
          <PhotoTile message={message} />
          {more > 0 && message === last && (
            <button
              type="button"
              className="majlis-album-more"
              aria-label={`+${formats.number(more)} ${fillCount(words.message.morePhotos, { formats, count: more })}`}
              onClick={() => openPhoto?.(message)}
            >
              <bdi dir="ltr">+{formats.number(more)}</bdi>
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
