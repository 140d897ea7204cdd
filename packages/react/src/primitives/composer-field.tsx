import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { useLanguage } from './language.tsx';

export interface ComposerFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  isInvalid: boolean;
  describedBy: string;
  onChange: (text: string) => void;
  onSubmit: () => void;
  onPasteFile: (file: File) => void;
}

/** Grows with its text up to what the stylesheet allows. */
function growWithText(element: HTMLTextAreaElement): void {
  element.style.blockSize = 'auto';
  // Asking for the height makes the browser lay the page out; an empty field has its own.
  if (element.value === '') return;
  element.style.blockSize = `${element.scrollHeight}px`;
}

/** Where the message is written. Enter sends, Shift and Enter begins a line; while a word is being composed Enter only chooses it. */
export function ComposerField(props: ComposerFieldProps) {
  const { field, value, isInvalid, describedBy, onChange, onSubmit, onPasteFile } = props;
  const { words } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on the text
  useLayoutEffect(() => {
    if (field.current) growWithText(field.current);
  }, [field, value]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // 229 is what WebKit says of a key that an input method has taken after composition ended.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    onSubmit();
  };
  const onPaste = (event: ClipboardEvent) => {
    const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
    if (!file || event.clipboardData.getData('text/plain')) return;
    event.preventDefault();
    onPasteFile(file);
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
      enterKeyHint="send"
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
