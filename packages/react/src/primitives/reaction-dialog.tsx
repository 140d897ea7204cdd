import { Dialog } from './dialog.tsx';
import { EmojiPicker } from './emoji-picker.tsx';
import { useLanguage } from './language.tsx';
import type { DialogOf } from './message-dialogs.tsx';

/** All emoji, for a reaction that the menu does not offer. */
export function ReactionDialog({ message, onReact, onClose }: DialogOf) {
  const { words } = useLanguage();
  return (
    <Dialog title={words.actions.react} shape="sheet" onClose={onClose}>
      <EmojiPicker
        onChoose={(emoji) => {
          onClose();
          onReact(message, emoji);
        }}
        onClose={onClose}
      />
    </Dialog>
  );
}
