import type { Id } from '@majlis/contract';
import { useState } from 'react';
import type { ChatInboxProps } from '../types.ts';

export interface Selection {
  openId: Id | null;
  choose(conversationId: Id | null): void;
}

/** Which conversation is open: as the page says when it says anything, else as the user chose last. */
export function useSelection(
  props: Pick<ChatInboxProps, 'conversationId' | 'defaultConversationId' | 'onConversationChange'>,
): Selection {
  const { conversationId, defaultConversationId = null, onConversationChange } = props;
  const [own, setOwn] = useState<Id | null>(defaultConversationId);
  const openId = conversationId === undefined ? own : conversationId;
  return {
    openId,
    choose(next) {
      if (next === openId) return;
      setOwn(next);
      onConversationChange?.(next);
    },
  };
}
