import { selectConversations, selectMessages } from '@majlis/core';
import { useSyncExternalStore } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { LOOK } from './devtools-look.ts';

/** What is held: conversations with their numbers, and of each the messages in their order. Read only. */
export function StoreTab() {
  const { system } = useChatContext();
  const { getSnapshot, subscribe } = system.state;
  const state = useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
  const conversations = selectConversations(state);
  return (
    <>
      {conversations.map(({ id, type, lastSeq, rev, me }) => (
        <details key={id} style={LOOK.row}>
          <summary>
            {id} · {type} · seq {lastSeq} · rev {rev} · unread {me?.unreadCount ?? 0}
          </summary>
          <pre style={LOOK.code}>
            {selectMessages(state, id)
              .map(
                (message) => `${message.seq}\trev ${message.rev}\t${message.type}\t${message.status}\t${message.key}`,
              )
              .join('\n') || 'no messages held'}
          </pre>
        </details>
      ))}
      {conversations.length === 0 && <p>No conversation is held.</p>}
    </>
  );
}
