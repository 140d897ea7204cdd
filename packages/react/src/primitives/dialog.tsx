import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { focusedBeside } from './focused-element.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

export interface DialogProps {
  title: string;
  /** `sheet` for a question, `stage` for something to look at in full. */
  shape: 'sheet' | 'stage';
  onClose: () => void;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** Stand beside the button that closes it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A modal dialog: keeps focus inside, closes by Escape, by its button and by a press beside it, and gives focus back. */
export function Dialog({ title, shape, onClose, onKeyDown, actions, children }: DialogProps) {
  const { words } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = focusedBeside(element);
    if (element && !element.open) {
      // jsdom and browsers of before 2022 know the element but not the modal mode.
      if (typeof element.showModal === 'function') element.showModal();
      else element.setAttribute('open', '');
      const wanted = element.querySelector('[data-autofocus]');
      if (wanted instanceof HTMLElement) wanted.focus();
    }
    return () => {
      if (element?.open && typeof element.close === 'function') element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="majlis-dialog"
      data-shape={shape}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="majlis-dialog-box">
        <div className="majlis-dialog-head">
          <h2 className="majlis-dialog-title" id={titleId} dir="auto">
            {title}
          </h2>
          {actions}
          <button type="button" className="majlis-icon-button" aria-label={words.dialog.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
