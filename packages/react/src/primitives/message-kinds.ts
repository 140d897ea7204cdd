import { useContext, useMemo } from 'react';
import type { MessageAction, MessageTypeDefinition } from '../message-type.ts';
import { ReplacementsContext } from '../provider/replacements.ts';
import type { DisplayMessage } from '../types.ts';
import { bidType } from './bid-type.ts';
import { type Language, useLanguage } from './language.tsx';
import { summarize } from './message-summary.ts';

/** What can be asked of any message, whoever defined its type. */
export interface MessageKinds {
  find(type: string): MessageTypeDefinition | undefined;
  /** A few words for a row or a quote. */
  previewOf(message: DisplayMessage): string;
  /** What a screen reader says. */
  labelOf(message: DisplayMessage): string;
  searchTextOf(message: DisplayMessage): string;
  /** What the message's own type adds to its menu. */
  actionsOf(message: DisplayMessage): readonly MessageAction[];
}

export function createMessageKinds(
  types: ReadonlyMap<string, MessageTypeDefinition>,
  language: Language,
): MessageKinds {
  const find = (type: string) => types.get(type) ?? (type === bidType.type ? bidType : undefined);
  return {
    find,
    previewOf: (message) => find(message.type)?.previewOf(message, language) ?? summarize(message, language.words),
    labelOf: (message) => find(message.type)?.labelOf(message, language) ?? summarize(message, language.words),
    searchTextOf: (message) => find(message.type)?.searchTextOf(message) ?? message.content ?? '',
    actionsOf: (message) => find(message.type)?.actionsOf(message, language) ?? [],
  };
}

/** The kinds of message that hold here, in the words that hold here. */
export function useMessageKinds(): MessageKinds {
  const { types } = useContext(ReplacementsContext);
  const language = useLanguage();
  return useMemo(() => createMessageKinds(types, language), [types, language]);
}
