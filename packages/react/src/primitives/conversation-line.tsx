import type { Conversation } from '@majlis/contract';
import { selectMessages } from '@majlis/core';
import { useMemo } from 'react';
import type { Typist } from '../hooks/use-typing.ts';
import { useComponent } from '../provider/replacements.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { DisplayMessage } from '../types.ts';
import { toLastMessage, toLine } from './conversation-view.ts';
import { findFolded } from './fold-arabic.ts';
import { Icon, type IconName } from './icons.tsx';
import { fill, fillCount } from './language.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { MessageTicks } from './message-ticks.tsx';
import { toShownName } from './shown-name.ts';
import { useWholeLanguage, type WholeLanguage } from './whole-language.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  IMAGE: 'photo',
  VOICE: 'microphone',
  VIDEO: 'video',
  FILE: 'file',
  LOCATION: 'pin',
  BID: 'offer',
};
/** Isolated: a name can change neither the direction nor the order of what follows. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** A text with the words of a search marked in it. */
export function Marked({ text, query }: { text: string; query: readonly string[] }) {
  const ranges = findFolded(text, query);
  if (ranges.length === 0) return text;
  return ranges.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(ranges[index - 1]?.end ?? 0, start)}
      <mark className="majlis-mark">{text.slice(start, end)}</mark>
      {index === ranges.length - 1 && text.slice(end)}
    </span>
  ));
}

function toIcon(message: DisplayMessage): IconName | null {
  if (message.deletedAt) return 'block';
  if (message.type === 'CALL_MISSED' && message.isOwn !== true) return 'missed';
  if (message.type.startsWith('CALL_')) return 'call' in message && message.call?.type === 'VIDEO' ? 'video' : 'call';
  return Object.hasOwn(ICONS, message.type) ? (ICONS[message.type] ?? null) : null;
}

/** The newest message: with what the nearest system knows of it when it is the same or has not been sent yet. */
function useLastMessage(conversation: Conversation, currentUserId: string): DisplayMessage | null {
  const held = useStoreSelector((state) => selectMessages(state, conversation.id).at(-1) ?? null);
  return useMemo(() => {
    const last = toLastMessage(conversation, currentUserId);
    return held && (held.seq === 0 || held.seq >= (last?.seq ?? 0)) ? held : last;
  }, [held, conversation, currentUserId]);
}

function toTypingLine(
  { words, formats }: WholeLanguage,
  conversation: Conversation,
  typists: readonly Typist[],
): string {
  const [first] = typists;
  const isVoice = first?.kind === 'voice';
  const member = conversation.participants.find(({ id }) => id === first?.userId);
  if (conversation.type === 'DIRECT' || (!member && typists.length === 1))
    return isVoice ? words.header.recording : words.header.typing;
  if (typists.length > 1) return fillCount(words.inbox.severalTyping, { formats, count: typists.length });
  const name = isolate(toShownName(member?.name ?? '') || words.inbox.unnamed);
  return fill(isVoice ? words.inbox.recording : words.inbox.typing, { name });
}

interface LastMessageProps {
  conversation: Conversation;
  message: DisplayMessage;
  currentUserId: string;
  query: readonly string[];
}
function LastMessage({ conversation, message, currentUserId, query }: LastMessageProps) {
  const { words, formats } = useWholeLanguage();
  const kinds = useMessageKinds();
  const Ticks = useComponent('MessageTicks', MessageTicks);
  const isOwn = message.isOwn ?? message.senderId === currentUserId;
  const icon = toIcon(message);
  const isCall = message.type.startsWith('CALL_');
  const sender =
    conversation.type === 'GROUP' && !isOwn && message.type !== 'SYSTEM'
      ? toShownName(conversation.participants.find(({ id }) => id === message.senderId)?.name ?? '')
      : '';
  const seconds = message.type === 'VOICE' && !message.deletedAt ? message.attachments[0]?.duration : null;
  const line = toLine(message, words, kinds) + (seconds ? ` (${formats.duration(seconds)})` : '');
  return (
    <>
      {isOwn && !isCall && !message.deletedAt && message.status && <Ticks status={message.status} />}
      {icon && (
        <span className="majlis-chat-kind" data-tone={icon === 'missed' ? 'danger' : undefined}>
          <Icon name={icon} />
        </span>
      )}
      <span className="majlis-chat-words" dir="auto">
        <Marked text={sender ? fill(words.inbox.from, { name: isolate(sender), text: line }) : line} query={query} />
      </span>
    </>
  );
}

export interface ConversationLineProps {
  conversation: Conversation;
  currentUserId: string;
  /** Folded words of a search, marked in the line. */
  query: readonly string[];
  typists: readonly Typist[];
  draft: string;
}

/** What goes on in a conversation, in one line: who types, else what is not sent yet, else the newest message. */
export function ConversationLine({ conversation, currentUserId, query, typists, draft }: ConversationLineProps) {
  const language = useWholeLanguage();
  const message = useLastMessage(conversation, currentUserId);
  if (typists.length > 0) {
    return (
      <span className="majlis-chat-line" data-line="typing">
        <span className="majlis-chat-words">{toTypingLine(language, conversation, typists)}</span>
      </span>
    );
  }
  if (draft.trim() !== '') {
    return (
      <span className="majlis-chat-line" data-line="draft">
        <span className="majlis-chat-draft">{language.words.inbox.draft}</span>
        <span className="majlis-chat-words" dir="auto">
          {toShownName(draft.slice(0, 240))}
        </span>
      </span>
    );
  }
  return (
    <span className="majlis-chat-line" data-line={message ? 'message' : 'none'}>
      {message && (
        <LastMessage conversation={conversation} message={message} currentUserId={currentUserId} query={query} />
      )}
    </span>
  );
}
