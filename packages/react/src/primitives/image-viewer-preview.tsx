import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type PrepareImage, useImagePreparer } from '../hooks/use-image-preparer.ts';
import { createAttachmentTray, EMPTY_TRAY, type TrayItem } from '../media/attachment-tray.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { PictureTray, toPictureReason } from './image-viewer-tray.tsx';
import { fillCount } from './language.tsx';
import { toShownName } from './shown-name.ts';
import { useWholeLanguage } from './whole-language.ts';

/** A picture fit to send, with what was written under it. */
export type CaptionedImage = Awaited<ReturnType<PrepareImage>> & { caption: string };

/** What `ImagePreview` takes. */
export interface ImagePreviewProps {
  /** Grows while it is open: what is added is added. */
  files: readonly File[];
  /** Code points of a caption at most. */
  maxChars: number;
  onMore: (files: File[]) => void;
  onSend: (pictures: CaptionedImage[]) => void;
  onClose: () => void;
}

function useTray(files: readonly File[]) {
  const prepare = useImagePreparer();
  const [{ tray, known }] = useState(() => ({ tray: createAttachmentTray(prepare), known: new Set<File>() }));
  const items = useSyncExternalStore(tray.subscribe, tray.get, () => EMPTY_TRAY);
  useEffect(() => {
    const fresh = files.filter((file) => !known.has(file));
    for (const file of fresh) known.add(file);
    tray.add(fresh);
  }, [files, known, tray]);
  useEffect(
    () => () => {
      known.clear();
      tray.clear();
    },
    [known, tray],
  );
  return { tray, items };
}

/** One picture at its full size, or why there is none. */
function Stage({ item }: { item: TrayItem | undefined }) {
  const { words } = useWholeLanguage();
  return (
    <div className="majlis-stage" data-state={item?.status ?? 'preparing'}>
      {(!item || item.status === 'preparing') && (
        <p role="status">
          <span className="majlis-spinner" aria-hidden="true" /> {words.preview.preparing}
        </p>
      )}
      {item?.status === 'failed' && (
        <p className="majlis-stage-problem" role="alert">
          <Icon name="alert" />
          {item.name && <bdi className="majlis-stage-name">{toShownName(item.name)}</bdi>}{' '}
          <span>{toPictureReason(words, item)}</span>
        </p>
      )}
      {item?.previewUrl && <img className="majlis-stage-image" src={item.previewUrl} alt={words.message.photo} />}
    </div>
  );
}

function MoreButton({ onMore }: { onMore: (files: File[]) => void }) {
  const { words } = useWholeLanguage();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="majlis-icon-button"
        aria-label={words.preview.more}
        title={words.preview.more}
        onClick={() => picker.current?.click()}
      >
        <Icon name="attach" />
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        className="majlis-picker"
        accept="image/*"
        tabIndex={-1}
        aria-label={words.preview.more}
        onChange={({ target }) => {
          onMore([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}

/** The pictures as they will be sent, already made smaller and without their place, each with a caption of its own. */
export function ImagePreview({ files, maxChars, onMore, onSend, onClose }: ImagePreviewProps) {
  const { words, formats } = useWholeLanguage();
  const { tray, items } = useTray(files);
  const [wanted, setWanted] = useState('');
  const item = items.find(({ key }) => key === wanted) ?? items[0];
  const ready = items.flatMap(({ image, caption }) => (image ? [{ ...image, caption: caption.trim() }] : []));
  const isPreparing = items.some(({ status }) => status === 'preparing');
  const remove = (key: string) => {
    const at = items.findIndex((other) => other.key === key);
    tray.remove(key);
    if (items.length === 1) onClose();
    else if (key === item?.key) setWanted(items[at === 0 ? 1 : at - 1]?.key ?? '');
  };
  return (
    <Dialog title={words.preview.title} shape="stage" onClose={onClose}>
      <Stage item={item} />
      {items.length > 1 && (
        <PictureTray items={items} selected={item?.key ?? ''} onSelect={setWanted} onRemove={remove} />
      )}
      <form
        className="majlis-composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready.length > 0 && !isPreparing) onSend(ready);
        }}
      >
        <div className="majlis-composer-box">
          <MoreButton onMore={onMore} />
          <input
            className="majlis-field"
            dir="auto"
            value={item?.caption ?? ''}
            maxLength={maxChars}
            placeholder={words.preview.caption}
            aria-label={words.preview.caption}
            autoComplete="off"
            enterKeyHint="send"
            data-autofocus
            onChange={({ target }) => item && tray.setCaption(item.key, target.value)}
            // Enter that chooses a word must not send; a form cannot tell the two apart.
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229))
                event.preventDefault();
            }}
          />
        </div>
        <button
          type="submit"
          className="majlis-send"
          aria-label={fillCount(words.preview.send, { formats, count: Math.max(1, ready.length) })}
          disabled={ready.length === 0 || isPreparing}
        >
          <Icon name="send" />
          {ready.length > 1 && (
            <span className="majlis-send-count" aria-hidden="true">
              {formats.number(ready.length)}
            </span>
          )}
        </button>
      </form>
    </Dialog>
  );
}
