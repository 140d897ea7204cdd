import { createInteractions } from '@majlis/core';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { useChatContext } from '../provider/chat-context.ts';
import type { DisplayMessage } from '../types.ts';
import { focusedBeside } from './focused-element.ts';
import { Icon } from './icons.tsx';
import { fill, useLanguage } from './language.tsx';
import { useListHandle } from './list-handle.ts';
import { createHeldFinder, createHistoryFinder } from './message-finder.ts';
import { useFoundMarks } from './use-found-marks.ts';
import { type MessageSearch, useMessageSearch } from './use-message-search.ts';

export interface MessageSearchBarProps {
  conversationId: string;
  messages: readonly DisplayMessage[];
  /** The nearest system holds the conversation and its backend can search it. */
  isWhole: boolean;
  onClose(): void;
}

function useSearch({ conversationId, messages, isWhole }: MessageSearchBarProps): MessageSearch {
  const { system } = useChatContext();
  const list = useListHandle();
  const held = useLatest(messages);
  const find = useMemo(
    () =>
      isWhole
        ? createHistoryFinder(createInteractions({ system }).search, conversationId)
        : createHeldFinder(() => held.current),
    [isWhole, system, conversationId, held],
  );
  return useMessageSearch({
    find,
    shortest: isWhole ? 2 : 1,
    jumpTo: (seq) => void list.current?.scrollToSeq(seq),
  });
}

function useStatusLine({ status, found, index }: MessageSearch): string {
  const { words, formats } = useLanguage();
  if (status === 'idle') return '';
  if (status === 'failed') return words.search.failed;
  if (status === 'busy' && found.length === 0) return words.search.busy;
  if (found.length === 0) return words.search.none;
  return fill(words.search.place, { index: formats.number(index + 1), count: formats.number(found.length) });
}

/** Where the focus was before the bar took it, for the way back. */
function useReturnFocus(bar: RefObject<Element | null>): () => void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current ??= focusedBeside(bar.current);
  }, [bar]);
  return () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
}

/**
 * The search in one conversation. Enter goes to an older match, Shift and Enter to a newer one, Escape closes. Loaded
 * when it is first asked for.
 */
export function MessageSearchBar(props: MessageSearchBarProps) {
  const { words } = useLanguage();
  const search = useSearch(props);
  const line = useStatusLine(search);
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const returnFocus = useReturnFocus(bar);
  useFoundMarks(bar, search.words);
  useEffect(() => field.current?.focus(), []);
  function close(): void {
    props.onClose();
    returnFocus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    // Enter on a button presses it.
    const isEnter = event.key === 'Enter' && event.target === field.current;
    if (event.nativeEvent.isComposing || (!isEnter && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isEnter) close();
    else search.go(event.shiftKey ? -1 : 1);
  }
  const isOver = search.found.length < 2;
  return (
    <search ref={bar} className="majlis-find" aria-label={words.search.open} onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="majlis-find-field"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        dir={search.text === '' ? undefined : 'auto'}
        aria-label={words.search.field}
        placeholder={words.search.field}
        value={search.text}
        onChange={({ target }) => search.setText(target.value)}
      />
      <span className="majlis-find-place" role="status" data-status={search.status}>
        {line}
      </span>
      <FindButton label={words.search.older} turn="up" isOff={isOver} onClick={() => search.go(1)} />
      <FindButton label={words.search.newer} turn="down" isOff={isOver} onClick={() => search.go(-1)} />
      <button
        type="button"
        className="majlis-icon-button"
        aria-label={words.search.close}
        title={words.search.close}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </search>
  );
}

interface FindButtonProps {
  label: string;
  turn: 'up' | 'down';
  isOff: boolean;
  onClick(): void;
}
function FindButton({ label, turn, isOff, onClick }: FindButtonProps) {
  return (
    <button
      type="button"
      className="majlis-icon-button"
      data-turn={turn}
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={onClick}
    >
      <Icon name="down" />
    </button>
  );
}
