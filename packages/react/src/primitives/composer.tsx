import { type DragEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import type { WhatsAppStyleChatProps } from '../types.ts';
import { AttachMenu } from './attach-menu.tsx';
import { ComposerField } from './composer-field.tsx';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { useComposerText } from './use-composer-text.ts';

const RecorderBar = lazy(() => import('./recorder-bar.tsx').then(({ RecorderBar }) => ({ default: RecorderBar })));
const ImagePreview = lazy(() =>
  import('./image-viewer-preview.tsx').then(({ ImagePreview }) => ({ default: ImagePreview })),
);
const PlaceDialog = lazy(() => import('./map-place-dialog.tsx').then(({ PlaceDialog }) => ({ default: PlaceDialog })));

export interface ComposerProps
  extends Pick<
    WhatsAppStyleChatProps,
    'onSendMessage' | 'onSendVoice' | 'onSendImage' | 'onSendLocation' | 'onTyping'
  > {
  /** Code points of a text at most. */
  maxChars: number;
  initialText?: string | undefined;
  onTextChange?: ((text: string) => void) | undefined;
}

type Mode = { name: 'text' } | { name: 'voice' } | { name: 'place' } | { name: 'photo'; file: File };

const TEXT: Mode = { name: 'text' };

function useModes({
  onSendImage,
  setProblem,
  notAnImage,
}: {
  onSendImage: unknown;
  setProblem: (problem: string | null) => void;
  notAnImage: string;
}) {
  const [mode, setMode] = useState<Mode>(TEXT);
  const [isDragging, setDragging] = useState(false);
  const takeFile = (file: File | null | undefined) => {
    if (!file || !onSendImage) return;
    if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') setProblem(notAnImage);
    else setMode({ name: 'photo', file });
  };
  const drag = onSendImage
    ? {
        onDragOver: (event: DragEvent) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setDragging(true);
        },
        onDragLeave: () => setDragging(false),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          setDragging(false);
          takeFile(event.dataTransfer.files[0]);
        },
      }
    : {};
  return { mode, setMode, isDragging, takeFile, drag };
}

/** Where messages are made: text, a voice note, a picture with a caption, a place. What has no `onSend…` is not offered. */
export function Composer(props: ComposerProps) {
  const {
    onSendMessage,
    onSendVoice,
    onSendImage,
    onSendLocation,
    onTyping,
    maxChars,
    initialText = '',
    onTextChange,
  } = props;
  const { words } = useLanguage();
  const problemId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const writing = useComposerText({ maxChars, initialText, onSend: onSendMessage, onTyping, onTextChange });
  const { text, problem, canSend, change, submit, setProblem } = writing;
  const modes = useModes({ onSendImage, setProblem, notAnImage: words.composer.notAnImage });
  const { mode, setMode, isDragging, takeFile, drag } = modes;
  const send = (sending: () => unknown) => {
    setMode(TEXT);
    new Promise((resolve) => resolve(sending())).catch((error: unknown) => setProblem(toReason(words, error)));
  };
  const close = () => setMode(TEXT);
  const writes = text.trim() !== '' || !onSendVoice;
  return (
    <div className="majlis-composer" data-mode={mode.name} data-dragging={isDragging || undefined} {...drag}>
      <p className="majlis-problem" id={problemId} role="alert">
        {problem}
      </p>
      {mode.name === 'voice' && onSendVoice ? (
        <Suspense fallback={<div className="majlis-composer-row" data-loading />}>
          <RecorderBar
            onTyping={onTyping}
            onCancel={close}
            onSend={({ blob, duration, waveform }) => send(() => onSendVoice(blob, duration, { waveform }))}
          />
        </Suspense>
      ) : (
        <form
          className="majlis-composer-row"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
            field.current?.focus();
          }}
        >
          <div className="majlis-composer-box">
            <AttachMenu
              onPhoto={onSendImage && (() => picker.current?.click())}
              onPlace={onSendLocation && (() => setMode({ name: 'place' }))}
            />
            <ComposerField
              field={field}
              value={text}
              isInvalid={problem !== null}
              describedBy={problemId}
              onChange={change}
              onSubmit={submit}
              onPasteFile={takeFile}
            />
          </div>
          {writes ? (
            // Pressing it must not take focus from the field, or a phone's keyboard would close.
            <button
              type="submit"
              className="majlis-send"
              aria-label={words.composer.send}
              disabled={!canSend}
              onMouseDown={(event) => event.preventDefault()}
            >
              <Icon name="send" />
            </button>
          ) : (
            <button
              type="button"
              className="majlis-send"
              aria-label={words.composer.record}
              title={words.composer.record}
              onClick={() => setMode({ name: 'voice' })}
            >
              <Icon name="microphone" />
            </button>
          )}
        </form>
      )}
      {onSendImage && (
        <input
          ref={picker}
          type="file"
          className="majlis-picker"
          accept="image/png,image/jpeg,image/gif,image/webp,image/avif,image/*"
          tabIndex={-1}
          aria-label={words.composer.photo}
          onChange={(event) => {
            takeFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      )}
      {isDragging && <p className="majlis-drop">{words.composer.dropHere}</p>}
      <Suspense fallback={null}>
        {mode.name === 'photo' && onSendImage && (
          <ImagePreview
            file={mode.file}
            maxChars={maxChars}
            onClose={close}
            onSend={({ file, caption, width, height }) =>
              send(() => onSendImage(file, { width, height, ...(caption && { caption }) }))
            }
          />
        )}
        {mode.name === 'place' && onSendLocation && (
          <PlaceDialog onClose={close} onSend={({ lat, lng }) => send(() => onSendLocation(lat, lng))} />
        )}
      </Suspense>
    </div>
  );
}
