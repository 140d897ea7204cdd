import type { Conversation, Id } from '@majlis/contract';
import { useMemo, useState } from 'react';
import { useConversations } from '../hooks/use-conversations.ts';
import { Avatar } from './avatar.tsx';
import { arrangeConversations, toConversationUser } from './conversation-view.ts';
import { Dialog } from './dialog.tsx';
import { toReason } from './error-words.ts';
import { toFoldedWords } from './fold-arabic.ts';
import { Icon } from './icons.tsx';
import { fill, fillCount } from './language.tsx';
import type { DialogOf } from './message-dialogs.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { toShownName } from './shown-name.ts';
import { useWholeLanguage } from './whole-language.ts';

/** As many as the system takes at once. */
const MOST = 20;

interface ChoiceProps {
  conversation: Conversation;
  currentUserId: Id;
  isChosen: boolean;
  isOff: boolean;
  onToggle: () => void;
}
function Choice({ conversation, currentUserId, isChosen, isOff, onToggle }: ChoiceProps) {
  const { words } = useWholeLanguage();
  const user = toConversationUser(conversation, currentUserId);
  return (
    <li>
      <label className="majlis-choice">
        <input type="checkbox" checked={isChosen} disabled={isOff} onChange={onToggle} />
        <Avatar id={user.id} name={user.name} image={user.profileImage} />
        <bdi>{toShownName(user.name) || words.inbox.unnamed}</bdi>
      </label>
    </li>
  );
}

/** Sends a message again, to conversations that are chosen from a list. */
export function ForwardDialog({ message, actions, currentUserId, onSay, onClose }: DialogOf) {
  const { words, formats } = useWholeLanguage();
  const kinds = useMessageKinds();
  const { conversations } = useConversations();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [state, setState] = useState<{ isBusy: boolean; problem: string | null }>({ isBusy: false, problem: null });
  const shown = useMemo(
    () => arrangeConversations(conversations, { currentUserId, activeId: null, query: toFoldedWords(text), kinds }),
    [conversations, currentUserId, text, kinds],
  );
  const toggle = (id: Id) =>
    setChosen((held) => {
      const next = new Set(held);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const send = async () => {
    setState({ isBusy: true, problem: null });
    try {
      await actions.forward?.(message, [...chosen]);
      onSay(fillCount(words.actions.forwarded, { formats, count: chosen.size }));
      onClose();
    } catch (error) {
      setState({ isBusy: false, problem: toReason(words, error) });
    }
  };
  return (
    <Dialog title={words.actions.forwardTo} shape="sheet" onClose={onClose}>
      <div className="majlis-emoji-search">
        <Icon name="search" />
        <input
          type="search"
          className="majlis-field"
          data-autofocus=""
          dir="auto"
          autoComplete="off"
          aria-label={words.inbox.searchHint}
          placeholder={words.inbox.searchHint}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <ul className="majlis-choices" aria-label={words.inbox.title}>
        {shown.map((conversation) => (
          <Choice
            key={conversation.id}
            conversation={conversation}
            currentUserId={currentUserId}
            isChosen={chosen.has(conversation.id)}
            isOff={chosen.size >= MOST && !chosen.has(conversation.id)}
            onToggle={() => toggle(conversation.id)}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="majlis-sheet-text" role="status">
          {text.trim() === '' ? words.inbox.empty : fill(words.inbox.noneFound, { query: text.trim() })}
        </p>
      )}
      {state.problem && (
        <p className="majlis-sheet-text" data-tone="danger" role="alert">
          {state.problem}
        </p>
      )}
      <div className="majlis-sheet-actions">
        <button
          type="button"
          className="majlis-button"
          data-tone="accent"
          disabled={chosen.size === 0 || state.isBusy}
          onClick={send}
        >
          {words.actions.forward}
          {chosen.size > 0 && ` (${formats.number(chosen.size)})`}
        </button>
      </div>
    </Dialog>
  );
}
