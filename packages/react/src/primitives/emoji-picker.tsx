import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import type { EmojiGroup } from '../locales/dictionary.ts';
import { type ChosenBy, EmojiGrid } from './emoji-grid.tsx';
import { readRecentEmoji, rememberEmoji } from './emoji-recent.ts';
import { type Emoji, type EmojiBook, loadEmoji, searchEmoji } from './emoji-search.ts';
import { focusedBeside } from './focused-element.ts';
import { Icon } from './icons.tsx';
import { useWholeLanguage } from './whole-language.ts';

/** What `EmojiPicker` takes. */
export interface EmojiPickerProps {
  onChoose: (emoji: string, by: ChosenBy) => void;
  onClose: () => void;
}

const SIGNS: Readonly<Record<EmojiGroup, string>> = {
  recent: '🕘',
  smileys: '😀',
  people: '👋',
  nature: '🐻',
  food: '🍔',
  travel: '🚗',
  activities: '⚽',
  objects: '💡',
  symbols: '💟',
  flags: '🏁',
};
const GROUPS = Object.keys(SIGNS).filter((name): name is EmojiGroup => name in SIGNS);

type Loading = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; book: EmojiBook };

function useBook(locale: string): Loading {
  const [state, setState] = useState<Loading>({ status: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    loadEmoji(locale).then(
      (book) => isCurrent && setState({ status: 'ready', book }),
      () => isCurrent && setState({ status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [locale]);
  return state;
}

/** A press elsewhere closes it; where a finger works, it takes the place of the keyboard. */
function useManners(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useLatest(onClose);
  useEffect(() => {
    const activeElement = focusedBeside(panel.current);
    if (window.matchMedia?.('(pointer: coarse)').matches) {
      if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
    } else panel.current?.querySelector('input')?.focus();
    const onPress = (event: PointerEvent) => {
      const composer = panel.current?.closest('.majlis-composer');
      // The path, since the document sees the host of a shadow root as the target of all that is in it.
      if (composer && !event.composedPath().includes(composer)) close.current();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [panel, close]);
}

interface TabsProps {
  groups: readonly EmojiGroup[];
  selected: EmojiGroup | null;
  panelId: string;
  onSelect: (group: EmojiGroup) => void;
}

function Tabs({ groups, selected, panelId, onSelect }: TabsProps) {
  const { words } = useWholeLanguage();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const forward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const at = groups.indexOf(selected ?? groups[0] ?? 'smileys');
    const next = (at + (event.key === forward ? 1 : -1) + groups.length) % groups.length;
    onSelect(groups[next] ?? 'smileys');
    const tab = event.currentTarget.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div role="tablist" className="majlis-emoji-tabs" aria-label={words.emoji.title} onKeyDown={onKeyDown}>
      {groups.map((group, index) => (
        <button
          key={group}
          type="button"
          role="tab"
          className="majlis-emoji-tab"
          aria-label={words.emoji.groups[group]}
          title={words.emoji.groups[group]}
          aria-selected={group === selected}
          aria-controls={panelId}
          tabIndex={group === selected || (selected === null && index === 0) ? 0 : -1}
          onClick={() => onSelect(group)}
        >
          {SIGNS[group]}
        </button>
      ))}
    </div>
  );
}

/** The chosen group's emoji, or what was found. */
function useShown(state: Loading, { query, group }: { query: string; group: EmojiGroup | null }) {
  const [recent] = useState(readRecentEmoji);
  const book = state.status === 'ready' ? state.book : null;
  const known = useMemo(() => new Map([...(book?.values() ?? [])].flat().map((one) => [one.emoji, one])), [book]);
  const recentOnes = useMemo(() => recent.flatMap((emoji) => known.get(emoji) ?? []), [recent, known]);
  const selected: EmojiGroup = group ?? (recent.length > 0 ? 'recent' : 'smileys');
  const shown = useMemo((): readonly Emoji[] => {
    if (!book) return [];
    if (query.trim() !== '') return searchEmoji(book, query);
    return selected === 'recent' ? recentOnes : (book.get(selected) ?? []);
  }, [book, query, selected, recentOnes]);
  const groups = recent.length > 0 ? GROUPS : GROUPS.filter((name) => name !== 'recent');
  return { shown, selected, groups };
}

/** Emoji by group and by search, in Arabic and in English; the ones used last come first. */
export function EmojiPicker({ onChoose, onClose }: EmojiPickerProps) {
  const { words, locale } = useWholeLanguage();
  const panel = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const panelId = useId();
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<EmojiGroup | null>(null);
  const state = useBook(locale);
  const { shown, selected, groups } = useShown(state, { query, group });
  useManners(panel, onClose);
  const latest = useLatest(onChoose);
  const choose = useCallback(
    (emoji: string, by: ChosenBy) => {
      rememberEmoji(emoji);
      latest.current(emoji, by);
    },
    [latest],
  );
  const toSearch = useCallback(() => search.current?.focus(), []);
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const [first] = shown;
    if (event.key === 'Enter' && query.trim() !== '' && first) choose(first.emoji, 'keyboard');
    else if (event.key === 'ArrowDown')
      panel.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  };
  const isSearch = query.trim() !== '';
  return (
    <section
      ref={panel}
      role="dialog"
      className="majlis-emoji"
      data-state={state.status}
      aria-label={words.emoji.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="majlis-emoji-search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          className="majlis-field"
          dir="auto"
          value={query}
          placeholder={words.emoji.search}
          aria-label={words.emoji.search}
          autoComplete="off"
          enterKeyHint="done"
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={onSearchKey}
        />
      </div>
      <Tabs
        groups={groups}
        selected={isSearch ? null : selected}
        panelId={panelId}
        onSelect={(next) => {
          setQuery('');
          setGroup(next);
        }}
      />
      <div role="tabpanel" id={panelId} className="majlis-emoji-panel" aria-label={words.emoji.groups[selected]}>
        {state.status === 'failed' && <p role="alert">{words.emoji.failed}</p>}
        {state.status === 'loading' && <span className="majlis-spinner" aria-hidden="true" />}
        {isSearch && shown.length === 0 && state.status === 'ready' && <p role="status">{words.emoji.none}</p>}
        {shown.length > 0 && (
          <EmojiGrid
            key={isSearch ? 'found' : selected}
            label={isSearch ? words.emoji.search : words.emoji.groups[selected]}
            emoji={shown}
            onChoose={choose}
            onLeave={toSearch}
          />
        )}
      </div>
    </section>
  );
}
