import { type KeyboardEvent, useRef } from 'react';
import { ConversationIcon } from './conversation-icons.tsx';
import { Icon } from './icons.tsx';
import { fillCount } from './language.tsx';
import { useWholeLanguage } from './whole-language.ts';

export interface ConversationSearchProps {
  text: string;
  onTextChange(text: string): void;
  /** How many were found; null while nothing is searched for. */
  found: number | null;
  /** Arrow down: into the list. */
  onLeave(): void;
  /** Enter: the first one found. */
  onChooseFirst(): void;
}

/** The field that narrows the list as one types. Escape empties it, arrow down goes on to what it found. */
export function ConversationSearch(props: ConversationSearchProps) {
  const { text, onTextChange, found, onLeave, onChooseFirst } = props;
  const { words, formats } = useWholeLanguage();
  const field = useRef<HTMLInputElement>(null);
  function clear(): void {
    onTextChange('');
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: onLeave,
      Enter: text === '' ? undefined : onChooseFirst,
      Escape: text === '' ? undefined : clear,
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
  return (
    <search className="majlis-chat-search" data-filled={text === '' ? undefined : true}>
      <ConversationIcon name="search" />
      <input
        ref={field}
        className="majlis-chat-query"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        // A field that is empty has the direction of its words.
        dir={text === '' ? undefined : 'auto'}
        aria-label={words.inbox.search}
        placeholder={words.inbox.searchHint}
        value={text}
        onChange={({ target }) => onTextChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          className="majlis-icon-button"
          aria-label={words.inbox.clearSearch}
          title={words.inbox.clearSearch}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      )}
      <span className="majlis-unseen" role="status">
        {found !== null && fillCount(words.inbox.found, { formats, count: found })}
      </span>
    </search>
  );
}
