import { type ChatMessage, selectConversations, selectMessages } from '@majlis/core';
import { useSyncExternalStore } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { LOOK } from './devtools-look.ts';

const WAITING = new Set<ChatMessage['status']>(['queued', 'uploading', 'sending', 'failed']);

/** What was written here and is not with the backend yet. */
export function OutboxTab() {
  const { system } = useChatContext();
  const { getSnapshot, subscribe } = system.state;
  const state = useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
  const waiting = selectConversations(state).flatMap(({ id }) =>
    selectMessages(state, id).filter(({ isOwn, status }) => isOwn && WAITING.has(status)),
  );
  return (
    <>
      <ul aria-label="Waiting messages" style={{ listStyle: 'none', padding: 0 }}>
        {waiting.map(({ key, type, status, error, progress }) => (
          <li key={key} style={LOOK.row}>
            {type} · {status}
            {progress === null ? '' : ` ${Math.round(progress * 100)} %`}
            {error ? ` · ${error.code}` : ''} · {key}{' '}
            {status === 'failed' && (
              <button type="button" style={LOOK.button} onClick={() => void system.messages.retry(key)}>
                Retry
              </button>
            )}{' '}
            <button type="button" style={LOOK.button} onClick={() => void system.messages.cancel(key)}>
              Take back
            </button>
          </li>
        ))}
      </ul>
      {waiting.length === 0 && <p>Nothing waits.</p>}
    </>
  );
}
