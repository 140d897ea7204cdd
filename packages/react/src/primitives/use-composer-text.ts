import { useCallback, useEffect, useRef, useState } from 'react';
import { toReason } from './error-words.ts';
import { fillCount, useLanguage } from './language.tsx';

export interface ComposerTextOptions {
  /** Code points at most. */
  maxChars: number;
  initialText: string;
  /** What the text belongs to; another key begins with `initialText` again. */
  textKey?: string | undefined;
  onSend: (text: string) => unknown;
  onTyping?: ((isTyping?: boolean) => void) | undefined;
  onTextChange?: ((text: string) => void) | undefined;
}
export interface ComposerText {
  text: string;
  /** What is wrong, in words; null when nothing is. */
  problem: string | null;
  canSend: boolean;
  change(text: string): void;
  submit(): void;
  setProblem(problem: string | null): void;
}

const countChars = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The text being written: its limit, its sending, and what to do when sending is refused at once. */
export function useComposerText(options: ComposerTextOptions): ComposerText {
  const { maxChars, initialText, textKey = '', onSend, onTyping, onTextChange } = options;
  const { words, formats } = useLanguage();
  // Null until something is written: a draft that is found late still shows.
  const [written, setWritten] = useState<{ textKey: string; text: string } | null>(null);
  const text = written?.textKey === textKey ? written.text : initialText;
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef('');
  const write = useCallback(
    (next: string) => {
      latest.current = next;
      setWritten({ textKey, text: next });
      onTextChange?.(next);
    },
    [onTextChange, textKey],
  );
  // What was typed before there was a place to keep it is kept as soon as there is one.
  useEffect(() => {
    if (latest.current !== '') onTextChange?.(latest.current);
  }, [onTextChange]);
  const excess = text.length > maxChars ? countChars(text.trim()) - maxChars : 0;
  const tooLong = excess > 0 ? fillCount(words.composer.tooLong, { formats, count: excess }) : null;
  const canSend = text.trim() !== '' && !tooLong;
  return {
    text,
    problem: tooLong ?? problem,
    canSend,
    setProblem,
    change(next) {
      setProblem(null);
      write(next);
      onTyping?.(next.trim() !== '');
    },
    submit() {
      const wanted = text.trim();
      if (!canSend) return;
      setProblem(null);
      write('');
      onTyping?.(false);
      new Promise((resolve) => resolve(onSend(wanted))).catch((error: unknown) => {
        setProblem(toReason(words, error));
        // Nothing that was written is lost, and nothing written since is overwritten.
        if (latest.current === '') write(wanted);
      });
    },
  };
}
