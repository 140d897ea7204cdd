import { type RefObject, useEffect, useRef, useState } from 'react';
import { AttachMenu } from './attach-menu.tsx';
import type { ComposerProps } from './composer.tsx';
import { EmojiButton, type EmojiButtonProps, useInsertion } from './composer-emoji.tsx';
import { ComposerField } from './composer-field.tsx';
import { MicrophoneButton, SendButton } from './composer-main-button.tsx';
import { Emoji, Recorder } from './composer-parts.tsx';
import { focusedBeside } from './focused-element.ts';
import { useLanguage } from './language.tsx';
import { type ComposerModes, TEXT_MODE } from './use-composer-modes.ts';
import type { ComposerText } from './use-composer-text.ts';

/** Whoever answers or changes a message wants to write: focus goes to the field, behind what stands there. */
function useFocusFor(field: RefObject<HTMLTextAreaElement | null>, wanted: string | null): void {
  useEffect(() => {
    const element = field.current;
    if (wanted === null || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [field, wanted]);
}

/** Fingers are what points here: a keyboard comes with the field. */
const isTouched = (): boolean => window.matchMedia?.('(pointer: coarse)').matches ?? false;

/** A file chooser that another button opens. */
function PicturePicker({
  picker,
  onFiles,
}: {
  picker: RefObject<HTMLInputElement | null>;
  onFiles: (files: File[]) => void;
}) {
  const { words } = useLanguage();
  return (
    <input
      ref={picker}
      type="file"
      multiple
      className="majlis-picker"
      accept="image/png,image/jpeg,image/gif,image/webp,image/avif,image/*"
      tabIndex={-1}
      aria-label={words.composer.photo}
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])]);
        target.value = '';
      }}
    />
  );
}

export interface ComposerRowProps {
  props: ComposerProps;
  writing: ComposerText;
  modes: ComposerModes;
  problemId: string;
  send: (sending: () => unknown) => void;
  /** A part of it cannot be fetched. */
  onMissing: () => void;
}

/** The field and what stands beside it. */
function WritingBox({
  props,
  writing,
  modes,
  problemId,
  field,
  emoji,
}: Omit<ComposerRowProps, 'send' | 'onMissing'> & {
  field: RefObject<HTMLTextAreaElement | null>;
  emoji: EmojiButtonProps;
}) {
  const { onSendImage, onSendLocation, reply, editing, sendOnEnter = true } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="majlis-composer-box">
      {!editing && (
        <AttachMenu
          onPhoto={onSendImage && (() => picker.current?.click())}
          onPlace={onSendLocation && (() => modes.setMode({ name: 'place' }))}
        />
      )}
      <EmojiButton {...emoji} />
      <ComposerField
        field={field}
        value={writing.text}
        isInvalid={writing.problem !== null}
        describedBy={problemId}
        sendOnEnter={sendOnEnter}
        onChange={writing.change}
        onSubmit={writing.submit}
        onPasteFiles={modes.takeFiles}
        onEscape={emoji.isOpen ? emoji.onToggle : (editing?.onCancel ?? reply?.onCancel)}
      />
      {onSendImage && <PicturePicker picker={picker} onFiles={modes.takeFiles} />}
    </div>
  );
}

/** One line at the bottom: the field, or the recorder in its place, and the button that sends or records. */
export function ComposerRow({ props, writing, modes, problemId, send, onMissing }: ComposerRowProps) {
  const { onSendVoice, onTyping, reply, editing } = props;
  const { mode, setMode } = modes;
  const field = useRef<HTMLTextAreaElement>(null);
  const emojiButton = useRef<HTMLButtonElement>(null);
  const [hasEmoji, setHasEmoji] = useState(false);
  const insertion = useInsertion(field, writing.change);
  useFocusFor(field, editing?.key ?? (reply ? `${reply.name}: ${reply.summary}` : null));
  const phase = mode.name === 'voice' ? mode.phase : null;
  const writes = writing.text.trim() !== '' || !onSendVoice || Boolean(editing);
  const close = () => setMode(TEXT_MODE);
  const emoji = { isOpen: hasEmoji, button: emojiButton, onToggle: () => setHasEmoji((isOpen) => !isOpen) };
  return (
    <div className="majlis-composer-body">
      <form
        className="majlis-composer-row"
        onFocus={() => {
          if (!field.current?.matches(':focus')) return;
          insertion.onFocus();
          // A phone's keyboard comes with the field: there is room for one of the two.
          if (isTouched()) setHasEmoji(false);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          writing.submit();
          // The button goes; focus that was on it must not. Elsewhere it stays: a closed keyboard stays closed.
          if (event.currentTarget.contains(focusedBeside(event.currentTarget))) field.current?.focus();
        }}
      >
        {phase !== null && onSendVoice && (
          <Recorder
            key="voice"
            phase={phase}
            onLock={() => setMode({ name: 'voice', phase: 'locked' })}
            onTyping={onTyping}
            onCancel={close}
            onMissing={onMissing}
            onSend={({ blob, duration, waveform }) => send(() => onSendVoice(blob, duration, { waveform }))}
          />
        )}
        {phase !== 'locked' && (
          <WritingBox
            key="box"
            props={props}
            writing={writing}
            modes={modes}
            problemId={problemId}
            field={field}
            emoji={emoji}
          />
        )}
        {phase !== 'locked' &&
          (writes ? (
            <SendButton key="send" isDisabled={!writing.canSend} isEdit={Boolean(editing)} />
          ) : (
            <MicrophoneButton
              key="microphone"
              phase={phase}
              onPhase={(next) => setMode({ name: 'voice', phase: next })}
              onCancel={close}
            />
          ))}
      </form>
      {hasEmoji && phase === null && (
        <Emoji
          onChoose={(chosen, by) => {
            insertion.insert(chosen);
            // On a phone the keyboard would come and cover them.
            if (by === 'pointer' && !isTouched()) field.current?.focus();
          }}
          onMissing={() => {
            setHasEmoji(false);
            onMissing();
          }}
          onClose={() => {
            setHasEmoji(false);
            emojiButton.current?.focus();
          }}
        />
      )}
    </div>
  );
}
