import { Dialog } from './dialog.tsx';
import { useLanguage } from './language.tsx';
import { useListHandle } from './list-handle.ts';
import { MenuIcon } from './menu-icons.tsx';
import type { MessageDialogsProps } from './message-dialogs.tsx';
import { useMessageKinds } from './message-kinds.ts';

/** The messages of this conversation that the user marked on this device; choosing one leads to it. */
export function StarredDialog({ actions, nameOf, onSay, onClose }: MessageDialogsProps) {
  const { words, formats } = useLanguage();
  const kinds = useMessageKinds();
  const list = useListHandle();
  const { starred, star } = actions;
  const jump = async (seq: number) => {
    onClose();
    const isThere = await list.current?.scrollToSeq(seq).catch(() => false);
    if (!isThere) onSay(words.actions.gone);
  };
  return (
    <Dialog title={words.actions.starred} shape="sheet" onClose={onClose}>
      {starred.length === 0 && <p className="majlis-sheet-text">{words.actions.noStars}</p>}
      <ul className="majlis-choices">
        {starred.map((message) => (
          <li key={message.id} className="majlis-choice">
            <button type="button" className="majlis-quote" onClick={() => jump(message.seq)}>
              <bdi className="majlis-quote-name">{nameOf(message.senderId)}</bdi>
              <span className="majlis-quote-text" dir="auto">
                {kinds.previewOf(message)}
              </span>
              <time className="majlis-time" dateTime={message.createdAt}>
                {formats.moment(new Date(message.createdAt), new Date())}
              </time>
            </button>
            <button
              type="button"
              className="majlis-icon-button"
              aria-label={words.actions.unstar}
              title={words.actions.unstar}
              onClick={() => star?.(message, { isStarred: false })}
            >
              <MenuIcon name="star" />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
