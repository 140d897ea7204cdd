import { type RefObject, useEffect } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import type { DisplayMessage } from '../types.ts';
import { fill, fillCount, type Language, useLanguage } from './language.tsx';
import { rowOf } from './message-element.ts';

export interface ReactorsOptions {
  root: RefObject<HTMLElement | null>;
  messageOf: (row: HTMLElement) => DisplayMessage | undefined;
  nameOf: (userId: string | null) => string;
}
type Reaction = DisplayMessage['reactions'][number];

function toList(names: readonly string[], locale: string): string {
  try {
    return new Intl.ListFormat(locale).format(names);
  } catch {
    // A tag that is not BCP 47, or a browser of before 2021.
    return names.join(', ');
  }
}

/** Who gave a reaction, in one sentence: those that the backend names, and how many more. */
export function toReactors(
  { emoji, count, userIds }: Reaction,
  { language, nameOf }: { language: Language; nameOf: ReactorsOptions['nameOf'] },
): string {
  const { words, formats, locale } = language;
  const names = userIds.map((id) => `\u2068${nameOf(id)}\u2069`);
  const rest = count - names.length;
  if (rest > 0) names.push(fillCount(words.actions.others, { formats, count: rest }));
  return fill(words.actions.reactedBy, { emoji, names: toList(names, locale) });
}

/** Says who reacted where somebody asks for it: no row pays for it beforehand. */
export function useReactors(options: ReactorsOptions): void {
  const language = useLanguage();
  const latest = useLatest({ ...options, language });
  const { root } = options;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const tell = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.majlis-reaction') : null;
      const row = rowOf(button);
      if (!button || !row) return;
      const at = [...row.querySelectorAll('.majlis-reaction')].indexOf(button);
      const reaction = latest.current.messageOf(row)?.reactions[at];
      if (!reaction) return;
      button.title = toReactors(reaction, latest.current);
    };
    const stop = new AbortController();
    for (const name of ['pointerover', 'focusin']) element.addEventListener(name, tell, { signal: stop.signal });
    return () => stop.abort();
  }, [root, latest]);
}
