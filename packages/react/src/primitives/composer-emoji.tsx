import { lazy, type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

// What cannot be loaded says so in its place: an error here would take the conversation with it.
const EmojiPicker = lazy(() =>
  import('./emoji-picker.tsx').then(
    ({ EmojiPicker }) => ({ default: EmojiPicker }),
    () => ({ default: EmojiMissing }),
  ),
);

function EmojiMissing() {
  const { words } = useLanguage();
  return (
    <p className="majlis-problem" role="alert">
      {words.emoji.failed}
    </p>
  );
}

export interface EmojiButtonProps {
  isOpen: boolean;
  onToggle: () => void;
  button: RefObject<HTMLButtonElement | null>;
}

export function EmojiButton({ isOpen, onToggle, button }: EmojiButtonProps) {
  const { words } = useLanguage();
  return (
    <button
      ref={button}
      type="button"
      className="majlis-icon-button"
      aria-label={words.composer.emoji}
      title={words.composer.emoji}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      <Icon name="emoji" />
    </button>
  );
}

export interface EmojiPanelProps {
  onChoose: (emoji: string) => void;
  onClose: () => void;
}

/** The emoji, fetched when first opened. */
export function EmojiPanel(props: EmojiPanelProps) {
  return (
    <Suspense fallback={<div className="majlis-emoji" data-state="loading" />}>
      <EmojiPicker {...props} />
    </Suspense>
  );
}

/** Puts text where the caret is, or was when the field lost focus, and leaves the caret behind it. */
export function useInsertion(field: RefObject<HTMLTextAreaElement | null>, onChange: (text: string) => void) {
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return (inserted: string) => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    caret.current = selectionStart + inserted.length;
    onChange(value.slice(0, selectionStart) + inserted + value.slice(selectionEnd));
  };
}
