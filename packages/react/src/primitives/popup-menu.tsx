import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { useLanguage } from './language.tsx';

/** Where on the screen a menu belongs, and what had the focus. */
export interface MenuPlace {
  box: { left: number; right: number; top: number; bottom: number };
  opener: HTMLElement | null;
}
export interface MenuChoice {
  id: string;
  label: string;
  icon: ReactNode;
  tone?: 'danger' | undefined;
  run: () => unknown;
}
export interface PopupMenuProps {
  label: string;
  place: MenuPlace;
  choices: readonly MenuChoice[];
  onClose: (options: { refocus: boolean }) => void;
  /** A line of menu items above the choices; arrows along the line move in it. */
  children?: ReactNode;
}

const MARGIN = 8;
const ITEMS = '[role^="menuitem"]';

/** Beside its place and wholly inside the chat. Written through the style object, which a strict CSP allows. */
function putInside(menu: HTMLElement, { box }: MenuPlace, isRtl: boolean): void {
  const frame = menu.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const inside = (at: number, size: number, room: number) => Math.max(MARGIN, Math.min(at, room - size - MARGIN));
  const below = box.bottom - frame.top + 4;
  const above = box.top - frame.top - height - 4;
  const top = below + height + MARGIN > frame.height && above >= MARGIN ? above : below;
  const left = (isRtl ? box.right - width : box.left) - frame.left;
  menu.style.setProperty('--_y', `${inside(top, height, frame.height)}px`);
  menu.style.setProperty('--_x', `${inside(left, width, frame.width)}px`);
}

/** The item that a key leads to. The line above the choices is one step of the way down. */
function toItem(menu: HTMLElement, key: string, isRtl: boolean): HTMLElement | undefined {
  const items = [...menu.querySelectorAll<HTMLElement>(ITEMS)];
  const line = items.filter((item) => item.closest('[data-line]'));
  const at = items.findIndex((item) => item.matches(':focus'));
  const inLine = at < line.length;
  const step = (list: HTMLElement[], from: number, by: number) => list[(from + by + list.length) % list.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key === 'ArrowDown') return inLine ? items[line.length] : step(items, at, 1);
  if (key === 'ArrowUp') return inLine ? items.at(-1) : at === line.length ? items[0] : items[at - 1];
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return inLine ? step(line, at, (key === 'ArrowRight') === isRtl ? -1 : 1) : undefined;
  }
  if ([...key].length > 1 || key.trim() === '') return undefined;
  const letter = key.toLocaleLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent.trim().toLocaleLowerCase().startsWith(letter),
  );
}

/** A press elsewhere, a scroll or another size of the window closes it: it belongs to a place that is then another. */
function useClosing(menu: RefObject<HTMLElement | null>, onClose: PopupMenuProps['onClose']): void {
  const close = useLatest(onClose);
  useEffect(() => {
    const leave = (event: Event) => {
      // The path, since the document sees the host of a shadow root as the target of all that is in it.
      if (menu.current && event.composedPath().includes(menu.current)) return;
      close.current({ refocus: false });
    };
    const names = ['pointerdown', 'scroll', 'wheel'] as const;
    // A scroll in a shadow root is not heard outside it.
    const places = new Set<Node>([document, menu.current?.getRootNode() ?? document]);
    for (const place of places)
      for (const name of names) place.addEventListener(name, leave, { capture: true, passive: true });
    window.addEventListener('resize', leave);
    return () => {
      for (const place of places) for (const name of names) place.removeEventListener(name, leave, { capture: true });
      window.removeEventListener('resize', leave);
    };
  }, [menu, close]);
}

/** A menu as the WAI-ARIA pattern has it, at a place of the screen. */
export function PopupMenu({ label, place, choices, onClose, children }: PopupMenuProps) {
  const { words } = useLanguage();
  const isRtl = words.direction === 'rtl';
  const menu = useRef<HTMLDivElement>(null);
  useClosing(menu, onClose);
  useLayoutEffect(() => {
    if (!menu.current) return;
    putInside(menu.current, place, isRtl);
    menu.current.querySelector<HTMLElement>(ITEMS)?.focus({ preventScroll: true });
  }, [place, isRtl]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    const item = isChord ? undefined : toItem(event.currentTarget, event.key, isRtl);
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') onClose({ refocus: true });
    else if (item) item.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      className="majlis-menu"
      data-popup=""
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
      {choices.map(({ id, label: name, icon, tone, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="majlis-menu-item"
          data-choice={id}
          data-tone={tone}
          onClick={() => {
            onClose({ refocus: true });
            run();
          }}
        >
          {icon}
          {name}
        </button>
      ))}
    </div>
  );
}
