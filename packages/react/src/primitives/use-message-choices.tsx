import type { MessageActions } from '../hooks/use-message-actions.ts';
import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { MenuIcon } from './menu-icons.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { isOwnMessage } from './message-rows.ts';
import type { MenuChoice } from './popup-menu.tsx';

export interface MessageChoicesOptions {
  actions: MessageActions;
  currentUserId: string;
  reply: (message: DisplayMessage) => void;
  edit: (message: DisplayMessage) => void;
  copy: (text: string) => void;
  open: (name: 'delete' | 'forward' | 'info', message: DisplayMessage) => void;
}

const canForward = ({ type, attachments, content }: DisplayMessage): boolean =>
  ['IMAGE', 'VIDEO', 'VOICE', 'FILE'].includes(type) ? attachments.length > 0 : type !== 'TEXT' || content !== null;

/** What the menu of a message offers. What was deleted can only be looked at; what was not sent can only be copied. */
export function useMessageChoices(options: MessageChoicesOptions): (message: DisplayMessage) => MenuChoice[] {
  const { words } = useLanguage();
  const kinds = useMessageKinds();
  const { actions, currentUserId, reply, edit, copy, open } = options;
  const { actions: said } = words;
  return (message) => {
    const { content, deletedAt, seq, isStarred = false } = message;
    const isThere = seq > 0 && !deletedAt;
    const isMine = isOwnMessage(message, currentUserId);
    const isWhole = message.key !== undefined;
    const choice = (id: string, label: string, icon: MenuChoice['icon'], run: () => unknown): MenuChoice => ({
      id,
      label,
      icon,
      run,
    });
    const { star } = actions;
    return [
      ...(isThere && actions.reply ? [choice('reply', said.reply, <Icon name="reply" />, () => reply(message))] : []),
      ...(content && !deletedAt && navigator.clipboard
        ? [choice('copy', said.copy, <MenuIcon name="copy" />, () => copy(content))]
        : []),
      ...(isThere && actions.edit && actions.canEdit(message)
        ? [choice('edit', said.edit, <Icon name="pencil" />, () => edit(message))]
        : []),
      ...(isThere && isWhole && actions.forward && canForward(message)
        ? [choice('forward', said.forward, <MenuIcon name="forward" />, () => open('forward', message))]
        : []),
      ...(isThere && isWhole && star
        ? [
            choice('star', isStarred ? said.unstar : said.star, <MenuIcon name="star" />, () =>
              star(message, { isStarred: !isStarred }),
            ),
          ]
        : []),
      ...(isThere
        ? kinds
            .actionsOf(message)
            .map(({ id, label, tone, run }) => ({ id, label, tone, run, icon: <MenuIcon name="other" /> }))
        : []),
      ...(seq > 0 ? [choice('info', said.info, <MenuIcon name="info" />, () => open('info', message))] : []),
      ...(isThere && isMine && actions.remove
        ? [
            {
              ...choice('delete', said.remove, <MenuIcon name="trash" />, () => open('delete', message)),
              tone: 'danger' as const,
            },
          ]
        : []),
    ];
  };
}
