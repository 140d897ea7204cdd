import { type KeyboardEvent, memo } from 'react';
import type { Emoji } from './emoji-search.ts';
import { useLanguage } from './language.tsx';

const COLUMNS = 8;
/** What a screen reader takes for a table to be worked by arrow keys, and not only to be read. */
const GRID = { role: 'grid' } as const;

/** Who points goes on writing; who works keys goes on choosing. */
export type ChosenBy = 'pointer' | 'keyboard';

export interface EmojiGridProps {
  label: string;
  emoji: readonly Emoji[];
  onChoose: (emoji: string, by: ChosenBy) => void;
  /** The arrow key that leaves the grid by its upper edge. */
  onLeave: () => void;
}

/** Where a key leads from a cell; null when it is no key of a grid. */
function toTarget(
  event: KeyboardEvent,
  { at, count, isRtl }: { at: number; count: number; isRtl: boolean },
): number | null {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const row = at - (at % COLUMNS);
  const isWhole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return at + (event.key === forward ? 1 : -1);
    case 'ArrowDown':
      return at + COLUMNS < count || row + COLUMNS >= count ? at + COLUMNS : count - 1;
    case 'ArrowUp':
      return at - COLUMNS;
    case 'PageDown':
      return Math.min(count - 1, at + COLUMNS * 4);
    case 'PageUp':
      return Math.max(0, at - COLUMNS * 4);
    case 'Home':
      return isWhole ? 0 : row;
    case 'End':
      return isWhole ? count - 1 : Math.min(count, row + COLUMNS) - 1;
    default:
      return null;
  }
}

/** Makes one cell the grid's only stop on the Tab key. */
function stopAt(cell: HTMLElement): void {
  for (const other of cell.closest('[role="grid"]')?.querySelectorAll('[tabindex="0"]') ?? [])
    other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

/** Emoji in rows of eight, worked by arrow keys. */
export const EmojiGrid = memo(function EmojiGrid({ label, emoji, onChoose, onLeave }: EmojiGridProps) {
  const { words } = useLanguage();
  const rows = Array.from({ length: Math.ceil(emoji.length / COLUMNS) }, (_, row) =>
    emoji.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cells = [...event.currentTarget.querySelectorAll('button')];
    const at = cells.findIndex((cell) => cell.matches(':focus'));
    const target = toTarget(event, { at, count: cells.length, isRtl: words.direction === 'rtl' });
    if (at < 0 || target === null) return;
    event.preventDefault();
    if (target < 0 && event.key === 'ArrowUp') return onLeave();
    cells[target]?.focus();
  };
  return (
    <table {...GRID} className="majlis-emoji-grid" aria-label={label} onKeyDown={onKeyDown}>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row[0]?.emoji}>
            {row.map(({ emoji: one, name }, column) => (
              <td key={one}>
                <button
                  type="button"
                  className="majlis-emoji-cell"
                  tabIndex={index === 0 && column === 0 ? 0 : -1}
                  aria-label={name}
                  title={name}
                  onFocus={({ currentTarget }) => stopAt(currentTarget)}
                  onClick={({ detail }) => onChoose(one, detail > 0 ? 'pointer' : 'keyboard')}
                >
                  {one}
                </button>
              </td>
            ))}
            {row.length < COLUMNS && <td colSpan={COLUMNS - row.length} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
