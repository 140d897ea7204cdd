import { type RefObject, useId, useRef } from 'react';
import type { WhatsAppStyleChatProps } from '../types.ts';
import { ComposerEdit, ComposerReply } from './composer-bars.tsx';
import { Pictures, Place } from './composer-parts.tsx';
import { ComposerRow } from './composer-row.tsx';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import type { CaptionedImage } from './image-viewer-preview.tsx';
import { useLanguage } from './language.tsx';
import { TEXT_MODE, useComposerModes, useReturnFocus } from './use-composer-modes.ts';
import { type ComposerText, useComposerText } from './use-composer-text.ts';

/** What the next message answers. */
export interface ComposerReplyTo {
  /** Who wrote it; null when that was the user. */
  name: string | null;
  /** The message in one line. */
  summary: string;
  onCancel: () => void;
}
/** The sent message that is being changed. The draft waits meanwhile. */
export interface ComposerEditOf {
  /** Tells one message from another. */
  key: string;
  text: string;
  /** As `onSendMessage`: what is refused at once comes back into the field with its reason. */
  onSave: (text: string) => unknown;
  onCancel: () => void;
}
/** What `Composer` takes. */
export interface ComposerProps
  extends Pick<
    WhatsAppStyleChatProps,
    'onSendMessage' | 'onSendVoice' | 'onSendImage' | 'onSendLocation' | 'onTyping' | 'sendOnEnter'
  > {
  /** Code points of a text at most. */
  maxChars: number;
  initialText?: string | undefined;
  onTextChange?: ((text: string) => void) | undefined;
  /** Where files may be dropped; its `position` must be other than static. Default: the composer. */
  dropZone?: RefObject<HTMLElement | null> | undefined;
  reply?: ComposerReplyTo | null | undefined;
  editing?: ComposerEditOf | null | undefined;
}

/** The text of the draft and that of the message being changed; one does not touch the other. */
function useWriting(props: ComposerProps): ComposerText {
  const { maxChars, initialText = '', onTextChange, onSendMessage, onTyping, editing } = props;
  const draft = useComposerText({ maxChars, initialText, onSend: onSendMessage, onTyping, onTextChange });
  const change = useComposerText({
    maxChars,
    initialText: editing?.text ?? '',
    textKey: editing?.key,
    onSend: (text) => editing?.onSave(text),
  });
  return editing ? change : draft;
}

/** One after the other, so that they arrive in the order in which they were picked; one that is refused stops none. */
async function sendPictures(
  pictures: readonly CaptionedImage[],
  onSendImage: NonNullable<ComposerProps['onSendImage']>,
): Promise<void> {
  let failure: { error: unknown } | null = null;
  for (const { file, caption, width, height } of pictures) {
    try {
      await onSendImage(file, { width, height, ...(caption && { caption }) });
    } catch (error) {
      failure ??= { error };
    }
  }
  if (failure) throw failure.error;
}

/** Where messages are made: text, a voice note, pictures with captions, a place. What has no `onSend…` is not offered. */
export function Composer(props: ComposerProps) {
  const { onSendImage, onSendLocation, maxChars, reply, editing } = props;
  const { words } = useLanguage();
  const problemId = useId();
  const composer = useRef<HTMLDivElement>(null);
  const writing = useWriting(props);
  const { problem, setProblem } = writing;
  const modes = useComposerModes({
    zone: props.dropZone ?? composer,
    takesPictures: Boolean(onSendImage) && !editing,
    onNoPicture: () => setProblem(words.composer.notAnImage),
  });
  const { mode, setMode, takeFiles, isDragging } = modes;
  useReturnFocus(composer, mode);
  const send = (sending: () => unknown) => {
    setMode(TEXT_MODE);
    new Promise((resolve) => resolve(sending())).catch((error: unknown) => setProblem(toReason(words, error)));
  };
  const close = () => setMode(TEXT_MODE);
  const onMissing = () => {
    close();
    setProblem(words.errors.network);
  };
  return (
    <div
      ref={composer}
      className="majlis-composer"
      data-mode={mode.name}
      data-dragging={isDragging || undefined}
      data-own-zone={props.dropZone ? undefined : true}
    >
      <p className="majlis-problem" id={problemId} role="alert">
        {problem}
      </p>
      {editing && <ComposerEdit summary={editing.text} onCancel={editing.onCancel} />}
      {reply && !editing && <ComposerReply {...reply} />}
      <ComposerRow
        props={props}
        writing={writing}
        problemId={problemId}
        modes={modes}
        send={send}
        onMissing={onMissing}
      />
      {isDragging && (
        <p className="majlis-drop">
          <Icon name="photo" />
          {words.composer.dropHere}
        </p>
      )}
      {mode.name === 'photo' && onSendImage && (
        <Pictures
          files={mode.files}
          maxChars={maxChars}
          onMore={takeFiles}
          onMissing={onMissing}
          onClose={close}
          onSend={(pictures) => send(() => sendPictures(pictures, onSendImage))}
        />
      )}
      {mode.name === 'place' && onSendLocation && (
        <Place onClose={close} onMissing={onMissing} onSend={({ lat, lng }) => send(() => onSendLocation(lat, lng))} />
      )}
    </div>
  );
}
