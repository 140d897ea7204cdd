import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { useLanguage } from './language.tsx';

export interface LightboxProps {
  url: string;
  caption: string | null;
  /** Whose picture it is. */
  title: string;
  onClose: () => void;
}

/** One picture in full; a press on it shows it in its own size and back. */
export function Lightbox({ url, caption, title, onClose }: LightboxProps) {
  const { words } = useLanguage();
  const [isZoomed, setZoomed] = useState(false);
  return (
    <Dialog title={title} shape="stage" onClose={onClose}>
      <div className="majlis-stage" data-zoomed={isZoomed || undefined}>
        <button
          type="button"
          className="majlis-stage-button"
          aria-pressed={isZoomed}
          aria-label={caption ?? words.message.photo}
          onClick={() => setZoomed((zoomed) => !zoomed)}
        >
          <img className="majlis-stage-image" src={url} alt="" draggable={false} />
        </button>
      </div>
      {caption && (
        <p className="majlis-stage-caption" dir="auto">
          {caption}
        </p>
      )}
    </Dialog>
  );
}
