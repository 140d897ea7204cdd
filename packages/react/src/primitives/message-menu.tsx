import type { DisplayMessage } from '../types.ts';
import { useLanguage } from './language.tsx';
import { MenuIcon } from './menu-icons.tsx';
import { type MenuChoice, type MenuPlace, PopupMenu } from './popup-menu.tsx';

export interface MessageMenuProps {
  message: DisplayMessage;
  currentUserId: string;
  place: MenuPlace;
  choices: readonly MenuChoice[];
  /** Null: nobody takes reactions. */
  onReact: ((emoji: string) => void) | null;
  /** Asks for the other emoji. */
  onMore: () => void;
  onClose: (options: { refocus: boolean }) => void;
}

const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

/** What can be done to one message: a line of reactions, and everything else below it. */
export function MessageMenu(props: MessageMenuProps) {
  const { message, currentUserId, place, choices, onReact, onMore, onClose } = props;
  const { words } = useLanguage();
  const given = new Set(
    message.reactions.filter(({ userIds }) => userIds.includes(currentUserId)).map(({ emoji }) => emoji),
  );
  const choose = (run: () => void) => () => {
    onClose({ refocus: true });
    run();
  };
  return (
    <PopupMenu label={words.actions.menu} place={place} choices={choices} onClose={onClose}>
      {onReact && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
        <div role="group" className="majlis-quick" data-line="" aria-label={words.actions.react}>
          {QUICK.map((emoji) => (
            <button
              key={emoji}
              type="button"
              role="menuitemcheckbox"
              tabIndex={-1}
              className="majlis-emoji-cell"
              aria-checked={given.has(emoji)}
              onClick={choose(() => onReact(emoji))}
            >
              {emoji}
            </button>
          ))}
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="majlis-emoji-cell"
            aria-label={words.actions.moreReactions}
            title={words.actions.moreReactions}
            aria-haspopup="dialog"
            onClick={choose(onMore)}
          >
            <MenuIcon name="other" />
          </button>
        </div>
      )}
    </PopupMenu>
  );
}
