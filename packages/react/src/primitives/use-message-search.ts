import { useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { toFoldedWords } from './fold-arabic.ts';
import type { FindMessages } from './message-finder.ts';

export interface MessageSearch {
  text: string;
  /** Folded words of the text. */
  words: readonly string[];
  status: 'idle' | 'busy' | 'ready' | 'failed';
  /** Seqs, the newest first. */
  found: readonly number[];
  /** Which of them the reader is at. */
  index: number;
  setText(text: string): void;
  /** To the next one up (1) or down (-1) the conversation; round its ends. */
  go(step: 1 | -1): void;
}
export interface MessageSearchOptions {
  find: FindMessages;
  /** Shorter texts find nothing: code points. */
  shortest: number;
  jumpTo(seq: number): void;
}
type State = Pick<MessageSearch, 'text' | 'words' | 'status' | 'found' | 'index'>;

const NOTHING: State = { text: '', words: [], status: 'idle', found: [], index: 0 };

interface RunnerParts {
  find: FindMessages;
  update(change: (now: State) => State): void;
  jumpTo(seq: number): void;
  /** Of the match that the reader is at; 0: none. */
  readSeq(): number;
}
/** One search at a time: what is typed meanwhile waits, and only the last of it is searched for. */
function createRunner(read: () => RunnerParts): (text: string, words: readonly string[]) => void {
  let wanted: { text: string; words: readonly string[] } | null = null;
  let isRunning = false;
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (wanted) {
      const query: { text: string; words: readonly string[] } = wanted;
      const isStale = () => wanted !== query;
      const { find, update, jumpTo, readSeq } = read();
      try {
        const found = query.words.length === 0 ? [] : await find({ ...query, isStale });
        if (isStale()) continue;
        // Who is at a match that the longer text finds too stays at it.
        const readingSeq = readSeq();
        const index = Math.max(0, found.indexOf(readingSeq));
        update((now) => ({ ...now, status: query.words.length === 0 ? 'idle' : 'ready', found, index }));
        const seq = found[index];
        if (seq !== undefined && seq !== readingSeq) jumpTo(seq);
      } catch {
        // Why is in the answer of the backend; the reader can but try again.
        if (isStale()) continue;
        update((now) => ({ ...now, status: 'failed', found: [] }));
      }
      wanted = null;
    }
    isRunning = false;
  }
  return (text, words) => {
    wanted = { text, words };
    void run();
  };
}

/** A search in one conversation as one types, and the way through what it found. */
export function useMessageSearch(options: MessageSearchOptions): MessageSearch {
  const [state, setState] = useState<State>(NOTHING);
  const latest = useLatest(options);
  const shown = useLatest(state);
  const [run] = useState(() =>
    createRunner(() => {
      const { find, jumpTo } = latest.current;
      return { find, update: setState, jumpTo, readSeq: () => shown.current.found[shown.current.index] ?? 0 };
    }),
  );
  return {
    ...state,
    setText(text) {
      const folded = toFoldedWords(text);
      const words = [...folded.join('')].length < options.shortest ? [] : folded;
      setState((now) => ({ ...now, text, words, status: words.length === 0 ? 'idle' : 'busy' }));
      run(text.trim(), words);
    },
    go(step) {
      const { found, index, status, text, words } = state;
      if (status === 'failed') run(text.trim(), words);
      const next = (index + step + found.length) % Math.max(1, found.length);
      const seq = found[next];
      if (seq === undefined) return;
      setState((now) => ({ ...now, index: next }));
      options.jumpTo(seq);
    },
  };
}
