import type { Conversation, Id, TypingKind } from '@majlis/contract';

/** What every row of the list is given alike. */
export interface ConversationScope {
  currentUserId: Id;
  /** Folded words of the search. */
  query: readonly string[];
  /** First moment of the reader's day in milliseconds; null: not known. */
  today: number | null;
  /** Undefined: as the nearest system says. */
  typing: Readonly<Record<Id, TypingKind | undefined>> | undefined;
  drafts: Readonly<Record<Id, string | undefined>> | undefined;
  onSelect(conversation: Conversation): void;
}
