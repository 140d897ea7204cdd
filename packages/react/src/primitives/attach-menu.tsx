import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { useLanguage } from './language.tsx';

export interface AttachMenuProps {
  onPhoto?: (() => void) | undefined;
  onPlace?: (() => void) | undefined;
}

interface Choice {
  icon: IconName;
  label: string;
  onChoose: () => void;
}

/** The item that a key leads to: the next, the one before, either end, or the next that begins with that letter. */
function toItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if ([...key].length > 1 || key.trim() === '') return undefined;
  const letter = key.toLocaleLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent.trim().toLocaleLowerCase().startsWith(letter),
  );
}

interface ChoicesProps {
  choices: readonly Choice[];
  onClose: (options: { refocus: boolean }) => void;
}
function Choices({ choices, onClose }: ChoicesProps) {
  const { words } = useLanguage();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = menu.current?.querySelector('[role="menuitem"]');
    if (first instanceof HTMLElement) first.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const item = event.ctrlKey || event.metaKey || event.altKey ? undefined : toItem(items, event.key);
    if (event.key === 'Escape') onClose({ refocus: true });
    else if (item) item.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      className="majlis-menu"
      role="menu"
      aria-label={words.composer.attach}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose({ refocus: false });
      }}
    >
      {choices.map(({ icon, label, onChoose }) => (
        <button
          key={icon}
          type="button"
          role="menuitem"
          className="majlis-menu-item"
          data-choice={icon}
          onClick={() => {
            onClose({ refocus: true });
            onChoose();
          }}
        >
          <span className="majlis-menu-icon">
            <Icon name={icon} />
          </span>
          {label}
        </button>
      ))}
    </div>
  );
}

/** What can be sent beside text, behind one button. */
export function AttachMenu({ onPhoto, onPlace }: AttachMenuProps) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choices: Choice[] = [];
  if (onPhoto) choices.push({ icon: 'photo', label: words.composer.photo, onChoose: onPhoto });
  if (onPlace) choices.push({ icon: 'pin', label: words.composer.location, onChoose: onPlace });
  if (choices.length === 0) return null;
  return (
    <div className="majlis-attach">
      <button
        ref={button}
        type="button"
        className="majlis-icon-button"
        aria-label={words.composer.attach}
        title={words.composer.attach}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen((open) => !open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="attach" />
      </button>
      {isOpen && (
        <Choices
          choices={choices}
          onClose={({ refocus }) => {
            setOpen(false);
            if (refocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
