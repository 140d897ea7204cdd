import { useEffect, useRef, useState } from 'react';
import { useGeolocation } from '../hooks/use-geolocation.ts';
import type { GeoPosition } from '../media/geolocator.ts';
import { Dialog } from './dialog.tsx';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { fill } from './language.tsx';
import { useWholeLanguage } from './whole-language.ts';

/** What `PlaceDialog` takes. */
export interface PlaceDialogProps {
  onSend: (position: GeoPosition) => void;
  onClose: () => void;
}

/** Asks before a place is shared, finds it, and says in words why it could not be found. */
export function PlaceDialog({ onSend, onClose }: PlaceDialogProps) {
  const { words, formats } = useWholeLanguage();
  const { status, error, locate } = useGeolocation();
  const [position, setPosition] = useState<GeoPosition | null>(null);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    void locate().then((found) => {
      if (found && isOpen.current) setPosition(found);
    });
    return () => {
      isOpen.current = false;
    };
  }, [locate]);
  const reason = error?.code === 'permission_denied' ? words.permission.location : toReason(words, error);
  const again = () => void locate().then((found) => setPosition(found));
  return (
    <Dialog title={words.place.title} shape="sheet" onClose={onClose}>
      <div className="majlis-place-map" data-state={status} aria-hidden="true">
        <Icon name="pin" />
      </div>
      <p className="majlis-sheet-text">{words.place.question}</p>
      <p
        className="majlis-sheet-text"
        data-tone={status === 'failed' ? 'danger' : 'faint'}
        role={status === 'failed' ? 'alert' : 'status'}
      >
        {status === 'locating' && words.place.locating}
        {status === 'failed' && reason}
        {position && fill(words.place.accuracy, { distance: formats.metres(position.accuracy) })}
      </p>
      <div className="majlis-sheet-actions">
        <button type="button" className="majlis-button" data-autofocus onClick={onClose}>
          {words.dialog.cancel}
        </button>
        {status === 'failed' ? (
          <button type="button" className="majlis-button" data-tone="accent" onClick={again}>
            {words.dialog.tryAgain}
          </button>
        ) : (
          <button
            type="button"
            className="majlis-button"
            data-tone="accent"
            disabled={!position}
            onClick={() => position && onSend(position)}
          >
            {words.place.share}
          </button>
        )}
      </div>
    </Dialog>
  );
}
