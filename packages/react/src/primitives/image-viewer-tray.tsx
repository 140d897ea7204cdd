import type { Dictionary } from '../locales/dictionary.ts';
import type { TrayItem } from '../media/attachment-tray.ts';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { fill } from './language.tsx';
import { toShownName } from './shown-name.ts';
import { useWholeLanguage } from './whole-language.ts';

/** Why this one cannot go along, in the user's words. */
export function toPictureReason(words: Dictionary, { error, size }: TrayItem): string {
  if (size === 0) return words.preview.empty;
  if (error?.code === 'file_unreadable') return words.preview.damaged;
  if (error?.code === 'unsupported_media_type') return words.composer.notAnImage;
  return error?.code === 'too_large' ? words.preview.tooLarge : toReason(words, error);
}

export interface PictureTrayProps {
  items: readonly TrayItem[];
  selected: string;
  onSelect: (key: string) => void;
  onRemove: (key: string) => void;
}

/** Every picked picture, small: choose one to look at, take one out; one that cannot be sent says so itself. */
export function PictureTray({ items, selected, onSelect, onRemove }: PictureTrayProps) {
  const { words, formats } = useWholeLanguage();
  return (
    <ul className="majlis-tray" aria-label={words.preview.pictures}>
      {items.map((item, index) => {
        const name = toShownName(item.name) || `${words.message.photo} ${formats.number(index + 1)}`;
        return (
          <li key={item.key} className="majlis-tray-item" data-state={item.status}>
            <button
              type="button"
              className="majlis-tray-button"
              aria-label={item.error ? `${name}: ${toPictureReason(words, item)}` : name}
              aria-current={item.key === selected || undefined}
              onClick={() => onSelect(item.key)}
              onKeyDown={(event) => {
                if (event.key === 'Delete' || event.key === 'Backspace') onRemove(item.key);
              }}
            >
              {item.previewUrl && <img className="majlis-tray-image" src={item.previewUrl} alt="" />}
              {item.status === 'preparing' && <span className="majlis-spinner" aria-hidden="true" />}
              {item.error && <Icon name="alert" />}
            </button>
            <button
              type="button"
              className="majlis-tray-remove"
              aria-label={fill(words.preview.remove, { name })}
              title={fill(words.preview.remove, { name })}
              onClick={() => onRemove(item.key)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
