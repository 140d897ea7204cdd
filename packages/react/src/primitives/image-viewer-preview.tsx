import { useEffect, useState } from 'react';
import { type PrepareImage, useImagePreparer } from '../hooks/use-image-preparer.ts';
import { Dialog } from './dialog.tsx';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

type Prepared = Awaited<ReturnType<PrepareImage>>;

export interface ImagePreviewProps {
  file: File;
  /** Code points of a caption at most. */
  maxChars: number;
  onSend: (picture: Prepared & { caption: string }) => void;
  onClose: () => void;
}

type Preparing =
  | { status: 'preparing' }
  | { status: 'ready'; picture: Prepared; url: string }
  | { status: 'failed'; error: unknown };

function usePrepared(file: File): Preparing {
  const prepare = useImagePreparer();
  const [state, setState] = useState<Preparing>({ status: 'preparing' });
  useEffect(() => {
    let isCurrent = true;
    let url: string | null = null;
    prepare(file).then(
      (picture) => {
        if (!isCurrent) return;
        url = URL.createObjectURL(picture.file);
        setState({ status: 'ready', picture, url });
      },
      (error: unknown) => {
        if (isCurrent) setState({ status: 'failed', error });
      },
    );
    return () => {
      isCurrent = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [file, prepare]);
  return state;
}

/** The picture as it will be sent, already made smaller and without its place, and a caption to go with it. */
export function ImagePreview({ file, maxChars, onSend, onClose }: ImagePreviewProps) {
  const { words } = useLanguage();
  const [caption, setCaption] = useState('');
  const state = usePrepared(file);
  return (
    <Dialog title={words.preview.title} shape="stage" onClose={onClose}>
      <div className="majlis-stage" data-state={state.status}>
        {state.status === 'preparing' && (
          <p role="status">
            <span className="majlis-spinner" aria-hidden="true" /> {words.preview.preparing}
          </p>
        )}
        {state.status === 'failed' && (
          <p className="majlis-stage-problem" role="alert">
            <Icon name="alert" /> {toReason(words, state.error)}
          </p>
        )}
        {state.status === 'ready' && <img className="majlis-stage-image" src={state.url} alt={words.message.photo} />}
      </div>
      <form
        className="majlis-composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (state.status === 'ready') onSend({ ...state.picture, caption: caption.trim() });
        }}
      >
        <div className="majlis-composer-box">
          <input
            className="majlis-field"
            dir="auto"
            value={caption}
            maxLength={maxChars}
            placeholder={words.preview.caption}
            aria-label={words.preview.caption}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setCaption(event.target.value)}
          />
        </div>
        <button
          type="submit"
          className="majlis-send"
          aria-label={words.preview.send}
          disabled={state.status !== 'ready'}
        >
          <Icon name="send" />
        </button>
      </form>
    </Dialog>
  );
}
