import type { Id, TypingKind } from '@majlis/contract';
import { selectTyping } from '@majlis/core';
import { useMemo } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';

/** Somebody who writes or records. */
export interface Typist {
  userId: Id;
  kind: TypingKind;
}
/** What `useTyping` gives. */
export interface UseTypingResult {
  /** Others who write or record now. */
  typists: readonly Typist[];
  isTyping: boolean;
  /** Call it on each keystroke, and with false when the text is emptied. It keeps its identity. */
  sendTyping(isTyping?: boolean, kind?: TypingKind): void;
}

const NOBODY: readonly Typist[] = Object.freeze([]);

/** Who types in a conversation, and how to tell that you do. */
export function useTyping(conversationId: Id | null): UseTypingResult {
  const { system } = useChatContext();
  const typists = useStoreSelector((state) => (conversationId ? selectTyping(state, conversationId) : NOBODY));
  return useMemo(
    () => ({
      typists,
      isTyping: typists.length > 0,
      sendTyping(isTyping, kind = 'text') {
        if (!conversationId || system.state.getSnapshot().userId === null) return;
        if (isTyping === false) system.stopTyping(conversationId);
        else system.sendTyping(conversationId, kind);
      },
    }),
    [system, conversationId, typists],
  );
}
