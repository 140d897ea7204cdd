import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

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

export interface Insertion {
  insert(text: string): void;
  /** The field has a caret from now on; before that text goes to its end. */
  onFocus(): void;
}

/** Puts text where the caret is, or was when the field lost focus, and leaves the caret behind it. */
export function useInsertion(
  field: RefObject<HTMLTextAreaElement | null>,
  onChange: (text: string) => void,
): Insertion {
  const caret = useRef<number | null>(null);
  const hasCaret = useRef(false);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return {
    insert(text) {
      const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
      const [from, to] = hasCaret.current ? [selectionStart, selectionEnd] : [value.length, value.length];
      hasCaret.current = true;
      caret.current = from + text.length;
      onChange(value.slice(0, from) + text + value.slice(to));
    },
    onFocus() {
      hasCaret.current = true;
    },
  };
}
