import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { useMessageActions } from '../hooks/use-message-actions.ts';
import type { DisplayMessage } from '../types.ts';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { useListHandle } from './list-handle.ts';
import { MenuIcon } from './menu-icons.tsx';
import type { MessageDialogsProps, OpenDialog } from './message-dialogs.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { MessageMenu } from './message-menu.tsx';
import { MessageMenuButton } from './message-menu-button.tsx';
import { isOwnMessage } from './message-rows.ts';
import { type MenuPlace, PopupMenu } from './popup-menu.tsx';
import { toShownName } from './shown-name.ts';
import { useMessageAnswer } from './use-message-answer.ts';
import { useMessageChoices } from './use-message-choices.tsx';
import { useMessageGestures } from './use-message-gestures.ts';
import type { MessageLayerProps } from './use-message-layer.tsx';
import { useMessageMarks } from './use-message-marks.ts';
import { usePart } from './use-part.ts';
import { useReactors } from './use-reactors.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useWholeLanguage } from './whole-language.ts';

const SAID_MS = 4000;
type OpenMenu = { message: DisplayMessage | null; row: HTMLElement | null; place: MenuPlace };

/** A sentence for a moment: seen by all, and said once by a screen reader. */
function useSaid() {
  const [said, say] = useState({ text: '', isProblem: false });
  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => say({ text: '', isProblem: false }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say: useCallback((text: string, isProblem = false) => say({ text, isProblem }), []) };
}

/** The name of whoever has an id, as far as this page knows. */
function useNameOf({ screen, conversation }: MessageLayerProps): (userId: string | null) => string {
  const { words } = useWholeLanguage();
  const { id, name } = screen.otherUser;
  const known = JSON.stringify([
    ...(conversation?.participants ?? []).map((member) => [member.id, member.name]),
    ...(conversation?.type === 'GROUP' ? [] : [[id, name]]),
    [screen.currentUserId, words.list.you],
  ]);
  return useMemo(() => {
    const names = new Map<string, string>(JSON.parse(known));
    return (userId) => toShownName(names.get(userId ?? '') ?? '') || words.actions.someone;
  }, [known, words]);
}

function Dialogs(props: MessageDialogsProps) {
  const part = usePart(() => import('./message-dialogs.tsx'), props.onClose);
  return part && <part.MessageDialogs {...props} />;
}

/** What a person does to messages: the menu, reactions, answers, changes, stars and what opens from there. */
export function MessageLayer(props: MessageLayerProps) {
  const { root, screen, conversation, task, onView, onSearch } = props;
  const { conversationId, currentUserId, messages } = screen;
  const language = useWholeLanguage();
  const { words, formats } = language;
  const list = useListHandle();
  const kinds = useMessageKinds();
  const actions = useMessageActions(conversationId);
  const nameOf = useNameOf(props);
  const { said, say } = useSaid();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { mark, toggle } = useMessageMarks({
    actions,
    currentUserId,
    onProblem: (error) => say(toReason(words, error), true),
  });
  const { composer, reply, edit } = useMessageAnswer({ screen, actions, nameOf });
  const marked = useLatest(mark?.(messages) ?? messages);
  const messageOf = (row: HTMLElement) => marked.current.find(({ id }) => id === row.dataset['messageId']);

  useEffect(() => onView({ composer, mark }), [onView, composer, mark]);
  useEffect(() => () => onView({ composer: {}, mark: null }), [onView]);

  const openMenu = (row: HTMLElement, box: MenuPlace['box']) => {
    const message = messageOf(row);
    if (message) setMenu({ message, row, place: { box, opener: row } });
  };
  const answer = (row: HTMLElement) => {
    const message = messageOf(row);
    if (message && message.seq > 0 && !message.deletedAt && actions.reply) reply(message);
  };
  const focusRow = useRowFocus({
    root,
    list,
    labelOf(row) {
      const message = messageOf(row);
      if (!message) return '';
      const name = isOwnMessage(message, currentUserId) ? words.list.you : nameOf(message.senderId);
      return `${name}: ${kinds.labelOf(message)}, ${formats.time(new Date(message.createdAt))}`;
    },
    onMenu: openMenu,
    onEditLast() {
      const last = messages.findLast(actions.canEdit);
      if (last) edit(last);
      return last !== undefined;
    },
  });
  useMessageGestures({ root, first: props.first, onMenu: openMenu, onReply: answer });
  useReactors({ root, messageOf, nameOf });

  const doTask = useLatest(() => {
    if (task?.name === 'react') toggle(task.message, task.emoji);
    else if (task && task.button instanceof HTMLElement) {
      const place = { box: task.button.getBoundingClientRect(), opener: task.button };
      setMenu({ message: null, row: null, place });
    }
  });
  useEffect(() => {
    if (task) doTask.current();
  }, [task, doTask]);

  const choicesOf = useMessageChoices({
    actions,
    currentUserId,
    reply,
    edit,
    copy: (text) =>
      void navigator.clipboard.writeText(text).then(
        () => say(words.actions.copied),
        (error: unknown) => say(toReason(words, error), true),
      ),
    open: (name, message) => setDialog({ name, message }),
  });
  const closeMenu = ({ refocus }: { refocus: boolean }) => {
    setMenu(null);
    if (!refocus) return;
    if (menu?.row?.isConnected) focusRow(menu.row);
    else menu?.place.opener?.focus();
  };
  const { message } = menu ?? {};
  const reactTo = message && message.seq > 0 && !message.deletedAt && actions.react ? message : null;
  return (
    <>
      <MessageMenuButton root={root} first={props.first} openId={message?.id ?? null} onOpen={openMenu} />
      {menu && message && (
        <MessageMenu
          key={message.id}
          message={message}
          currentUserId={currentUserId}
          place={menu.place}
          choices={choicesOf(message)}
          onReact={reactTo && ((emoji) => toggle(reactTo, emoji))}
          onMore={() => reactTo && setDialog({ name: 'reaction', message: reactTo })}
          onClose={closeMenu}
        />
      )}
      {menu && !message && (
        <PopupMenu
          label={words.actions.more}
          place={menu.place}
          choices={[
            { id: 'search', label: words.search.open, icon: <Icon name="search" />, run: onSearch },
            {
              id: 'starred',
              label: words.actions.starred,
              icon: <MenuIcon name="star" />,
              run: () => setDialog({ name: 'starred' }),
            },
          ]}
          onClose={closeMenu}
        />
      )}
      {dialog && (
        <Dialogs
          dialog={dialog}
          actions={actions}
          conversation={conversation}
          currentUserId={currentUserId}
          nameOf={nameOf}
          onReact={toggle}
          onSay={say}
          onClose={() => setDialog(null)}
        />
      )}
      <p className="majlis-said" role="status" data-tone={said.isProblem ? 'danger' : undefined}>
        {said.text}
      </p>
    </>
  );
}
