import { useMemo, useState } from 'react';
import type { MessageActions } from '../hooks/use-message-actions.ts';
import { useChatContext } from '../provider/chat-context.ts';
import type { DisplayMessage, WhatsAppStyleChatProps } from '../types.ts';
import type { ComposerProps } from './composer.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { isOwnMessage } from './message-rows.ts';

type Writing = { kind: 'reply' | 'edit'; message: DisplayMessage };
export interface MessageAnswerOptions {
  screen: WhatsAppStyleChatProps;
  actions: MessageActions;
  nameOf: (senderId: string | null) => string;
}
export interface MessageAnswer {
  composer: Partial<ComposerProps>;
  reply(message: DisplayMessage): void;
  edit(message: DisplayMessage): void;
}

/** The answer or the change that the composer is for. It ends by itself when its message is deleted. */
export function useMessageAnswer({ screen, actions, nameOf }: MessageAnswerOptions): MessageAnswer {
  const { system } = useChatContext();
  const { conversationId, currentUserId, messages, onSendVoice, onSendImage } = screen;
  const kinds = useMessageKinds();
  const [wanted, setWriting] = useState<Writing | null>(null);
  const isGone = wanted && messages.some(({ id, deletedAt }) => id === wanted.message.id && deletedAt);
  if (isGone) setWriting(null);
  const writing = isGone ? null : wanted;
  const { reply: sendReply, edit: saveEdit } = actions;
  const composer = useMemo((): Partial<ComposerProps> => {
    if (!writing) return {};
    const { kind, message } = writing;
    const onCancel = () => setWriting(null);
    // Only what went well ends it: what was refused is still an answer to this message, or a change of it.
    const done = async (sending: Promise<unknown>) => {
      await sending;
      setWriting((now) => (now === writing ? null : now));
    };
    if (kind === 'edit') {
      const onSave = (text: string) => saveEdit && done(saveEdit(message.id, text));
      return { editing: { key: message.id, text: message.content ?? '', onSave, onCancel } };
    }
    const replyToId = message.id;
    return {
      reply: {
        name: isOwnMessage(message, currentUserId) ? null : nameOf(message.senderId),
        summary: kinds.previewOf(message),
        onCancel,
      },
      onSendMessage: (text) => sendReply && done(sendReply(replyToId, text)),
      onSendVoice:
        onSendVoice &&
        ((blob, duration, options) =>
          done(system.sendVoiceMessage(conversationId, blob, duration, { ...options, replyToId }))),
      onSendImage:
        onSendImage && ((file, options) => done(system.sendImage(conversationId, file, { ...options, replyToId }))),
    };
  }, [writing, system, conversationId, currentUserId, kinds, nameOf, sendReply, saveEdit, onSendVoice, onSendImage]);
  return {
    composer,
    reply: (message) => setWriting({ kind: 'reply', message }),
    edit: (message) => setWriting({ kind: 'edit', message }),
  };
}
