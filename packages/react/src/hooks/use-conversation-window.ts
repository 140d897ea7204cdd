import { useMemo } from 'react';
import { useChatContext } from '../provider/chat-context.ts';
import { ignoreReported } from './ignore-reported.ts';

/** What moves the window of messages that is held of a conversation; null where nothing can. Keeps its identity. */
export interface ConversationWindow {
  loadNewer: (() => Promise<void>) | null;
  /** Makes the page around a seq the one that is held. */
  loadAround: ((seq: number) => Promise<void>) | null;
  /** Makes the newest page the one that is held. */
  loadLatest: (() => Promise<void>) | null;
}
interface HeldConversation {
  conversationId: string;
  isHeld: boolean;
}
const FIXED: ConversationWindow = { loadNewer: null, loadAround: null, loadLatest: null };

/** For a conversation that the nearest system holds; a failure is in its timeline and in the system's `error` event. */
export function useConversationWindow({ conversationId, isHeld }: HeldConversation): ConversationWindow {
  const { system } = useChatContext();
  return useMemo(() => {
    if (!isHeld) return FIXED;
    return {
      loadNewer: () => system.messages.loadNewer(conversationId).catch(ignoreReported),
      loadAround: (seq) => system.messages.loadAround(conversationId, seq).catch(ignoreReported),
      loadLatest: async () => void (await system.getMessages(conversationId).catch(ignoreReported)),
    };
  }, [system, conversationId, isHeld]);
}
