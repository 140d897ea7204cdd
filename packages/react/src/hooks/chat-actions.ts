import type { CallType, Id } from '@majlis/contract';
import { createMajlisError, type MessagingSystem, selectConversation } from '@majlis/core';
import { openingsOf, type Target } from '../provider/openings.ts';
import type { DisplayMessage, UseChatResult } from '../types.ts';
import { ignoreReported } from './ignore-reported.ts';
import { attemptCall } from './use-call.ts';

/** What is current when a function is called; the functions themselves never change. */
export interface ChatScope {
  system: MessagingSystem;
  target: Target;
}
type ChatActions = Pick<
  UseChatResult,
  | 'sendTextMessage'
  | 'sendVoiceMessage'
  | 'sendImage'
  | 'sendLocation'
  | 'loadOlder'
  | 'retryMessage'
  | 'cancelMessage'
  | 'markAsRead'
  | 'sendTyping'
  | 'startVoiceCall'
  | 'startVideoCall'
>;

const keyOf = (message: DisplayMessage): string => message.key ?? message.clientId ?? message.id;

/** The other person of a direct conversation. */
async function findCallee(system: MessagingSystem, conversationId: Id): Promise<Id> {
  const { userId } = system.state.getSnapshot();
  const conversation =
    selectConversation(system.state.getSnapshot(), conversationId) ?? (await system.getConversation(conversationId));
  const others = conversation.participants.filter(({ id, leftAt }) => id !== userId && leftAt === null);
  const [callee] = others;
  if (others.length === 1 && callee) return callee.id;
  throw createMajlisError({
    code: 'invalid_argument',
    message: 'unable to call; the conversation has not exactly one other member',
  });
}

/** The functions of `useChat`: made once, they act on what `read` gives at the moment of the call. */
export function createChatActions(read: () => ChatScope): ChatActions {
  const withId = async <Result>(act: (system: MessagingSystem, id: Id) => Promise<Result>): Promise<Result> => {
    const { system, target } = read();
    return act(system, await openingsOf(system).resolve(target));
  };
  const openId = (): Id | null => {
    const { system, target } = read();
    return target.conversationId ?? openingsOf(system).get(target).conversationId;
  };
  const call = (type: CallType) =>
    attemptCall(read().system, () =>
      withId(async (system, id) => system.startCall(id, await findCallee(system, id), type)),
    );
  return {
    sendTextMessage: (text) => withId((system, id) => system.sendTextMessage(id, text)),
    sendVoiceMessage: (blob, duration, options) =>
      withId((system, id) => system.sendVoiceMessage(id, blob, duration, options)),
    sendImage: (file, options) => withId((system, id) => system.sendImage(id, file, options)),
    sendLocation: (lat, lng, address) => withId((system, id) => system.sendLocation(id, lat, lng, address)),
    loadOlder: () => withId((system, id) => system.messages.loadOlder(id)),
    retryMessage: (message) => void read().system.messages.retry(keyOf(message)).catch(ignoreReported),
    cancelMessage: (message) => void read().system.messages.cancel(keyOf(message)).catch(ignoreReported),
    markAsRead: () => withId((system, id) => system.markAsRead(id)),
    sendTyping(isTyping, kind = 'text') {
      const id = openId();
      const { system } = read();
      // Who is not signed in types to nobody.
      if (id === null || system.state.getSnapshot().userId === null) return;
      // Anything but false is a keystroke: as an event handler it is given an event.
      if (isTyping === false) system.stopTyping(id);
      else system.sendTyping(id, kind);
    },
    startVoiceCall: () => call('VOICE'),
    startVideoCall: () => call('VIDEO'),
  };
}
