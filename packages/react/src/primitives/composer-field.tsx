import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { useLanguage } from './language.tsx';

export interface ComposerFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  isInvalid: boolean;
  describedBy: string;
  /** False: Enter begins a line, and Control or Command with Enter sends. */
  sendOnEnter: boolean;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onPasteFiles: (files: File[]) => void;
  /** Gives up what the text is for: an answer, a change. */
  onEscape?: (() => void) | undefined;
}

/** Grows with its text up to what the stylesheet allows. */
function growWithText(element: HTMLTextAreaElement, text: string): void {
  element.style.blockSize = 'auto';
  // Asking for the height makes the browser lay the page out; an empty field has its own.
  if (text === '') return;
  element.style.blockSize = `${element.scrollHeight}px`;
}

function asksToSend({ shiftKey, ctrlKey, metaKey }: KeyboardEvent, sendOnEnter: boolean): boolean {
  return sendOnEnter ? !shiftKey : ctrlKey || metaKey;
}

/** Where the message is written. While a word is being composed Enter only chooses it. */
export function ComposerField(props: ComposerFieldProps) {
  const { field, value, isInvalid, describedBy, sendOnEnter, onChange, onSubmit, onPasteFiles, onEscape } = props;
  const { words } = useLanguage();
  useLayoutEffect(() => {
    if (field.current) growWithText(field.current, value);
  }, [field, value]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // 229 is what WebKit says of a key that an input method has taken after composition ended.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && onEscape) onEscape();
    else if (event.key === 'Enter' && asksToSend(event, sendOnEnter)) onSubmit();
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pictures = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    if (pictures.length === 0 || event.clipboardData.getData('text/plain')) return;
    event.preventDefault();
    onPasteFiles(pictures);
  };
  return (
    <textarea
      ref={field}
      className="majlis-field"
      rows={1}
      dir="auto"
      value={value}
      placeholder={words.composer.hint}
      aria-label={words.composer.label}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      enterKeyHint={sendOnEnter ? 'send' : 'enter'}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
