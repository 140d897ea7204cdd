import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { toReason } from './error-words.ts';
import type { DialogOf } from './message-dialogs.tsx';
import { useWholeLanguage } from './whole-language.ts';

/** Asks before a message is taken back for everyone. */
export function DeleteDialog({ message, actions, onClose }: DialogOf) {
  const { words } = useWholeLanguage();
  const [state, setState] = useState<{ isBusy: boolean; problem: string | null }>({ isBusy: false, problem: null });
  const remove = async () => {
    setState({ isBusy: true, problem: null });
    try {
      await actions.remove?.(message.id);
      onClose();
    } catch (error) {
      setState({ isBusy: false, problem: toReason(words, error) });
    }
  };
  return (
    <Dialog title={words.actions.removeTitle} shape="sheet" onClose={onClose}>
      <p className="majlis-sheet-text">{words.actions.removeText}</p>
      <p className="majlis-sheet-text" data-tone="danger" role="alert">
        {state.problem}
      </p>
      <div className="majlis-sheet-actions">
        <button type="button" className="majlis-button" data-autofocus="" onClick={onClose}>
          {words.dialog.cancel}
        </button>
        <button type="button" className="majlis-button" data-tone="danger" disabled={state.isBusy} onClick={remove}>
          {words.actions.removeAll}
        </button>
      </div>
    </Dialog>
  );
}
