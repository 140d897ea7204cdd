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

function moveFocus(menu: HTMLElement | null, step: number): void {
  const items = [...(menu?.querySelectorAll<Element>('[role="menuitem"]') ?? [])];
  const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
  const next = items[(at + step + items.length) % items.length];
  if (next instanceof HTMLElement) next.focus();
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
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      moveFocus(menu.current, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') onClose({ refocus: true });
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
