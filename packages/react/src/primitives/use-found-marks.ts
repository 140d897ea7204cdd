import { type RefObject, useEffect } from 'react';
import { findFolded } from './fold-arabic.ts';

const NAME = 'majlis-found';

/** The text nodes of an element with where each begins in its whole text. */
function listTexts(element: Element): { nodes: { node: Text; from: number }[]; text: string } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push({ node, from: text.length });
    text += node.data;
  }
  return { nodes, text };
}
function toRanges(element: Element, words: readonly string[]): Range[] {
  const { nodes, text } = listTexts(element);
  return findFolded(text, words).flatMap(({ start, end }) => {
    const first = nodes.findLast(({ from }) => from <= start);
    const last = nodes.findLast(({ from }) => from < end);
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.from);
    range.setEnd(last.node, end - last.from);
    return [range];
  });
}

/**
 * Marks the words in the texts of the conversation around `inside`. The browser paints the marks over the text: no row
 * is drawn again and nothing is put into one. Browsers without the CSS Custom Highlight API show none.
 */
export function useFoundMarks(inside: RefObject<Element | null>, words: readonly string[]): void {
  useEffect(() => {
    const chat = inside.current?.closest('.majlis');
    if (!chat || words.length === 0 || typeof Highlight === 'undefined') return;
    // Two conversations on one page share the name.
    const shared = CSS.highlights.get(NAME) ?? new Highlight();
    CSS.highlights.set(NAME, shared);
    let marked: Range[] = [];
    const clear = () => {
      for (const range of marked) shared.delete(range);
    };
    const mark = () => {
      clear();
      marked = [...chat.querySelectorAll('.majlis-text')].flatMap((text) => toRanges(text, words));
      for (const range of marked) shared.add(range);
    };
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(chat, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      clear();
    };
  }, [inside, words]);
}
