import type { MessageType } from '@majlis/contract';
import { type ComponentType, createElement } from 'react';
import type { Language } from './primitives/language.tsx';
import type { DisplayMessage } from './types.ts';

/** A message of one type, with what only that type carries: `bid`, `location`, or `custom` of an `X_…` type. */
export type MessageOf<Type extends MessageType> = DisplayMessage & { type: Type };

/** One more thing that can be done with a message, for its menu. */
export interface MessageAction {
  id: string;
  label: string;
  tone?: 'danger' | undefined;
  run(): unknown;
}

/** What `defineMessageType` takes. */
export interface MessageTypeOptions<Type extends MessageType> {
  /** `X_` and a name of your own, or a type of the contract to show in your own way. */
  type: Type;
  /** What stands in the bubble. When it throws, the bubble shows the message's `content`, or says that it cannot be shown. */
  render?: ComponentType<{ message: MessageOf<Type> }> | undefined;
  /** A few words for the list of conversations and for quotes. Default: `content`. */
  preview?: ((message: MessageOf<Type>, language: Language) => string) | undefined;
  /** What a screen reader says when the message arrives. Default: the preview. */
  label?: ((message: MessageOf<Type>, language: Language) => string) | undefined;
  /** What a search looks through. Default: `content`. */
  searchText?: ((message: MessageOf<Type>) => string) | undefined;
  actions?: ((message: MessageOf<Type>, language: Language) => readonly MessageAction[]) | undefined;
}

/** What `defineMessageType` makes, for the `messageTypes` of `ChatProvider` or `WhatsAppStyleChat`. */
export interface MessageTypeDefinition {
  readonly type: MessageType;
  readonly Body: ComponentType<{ message: DisplayMessage }> | null;
  /** Null: nothing of its own. */
  previewOf(message: DisplayMessage, language: Language): string | null;
  labelOf(message: DisplayMessage, language: Language): string | null;
  searchTextOf(message: DisplayMessage): string | null;
  actionsOf(message: DisplayMessage, language: Language): readonly MessageAction[];
}

/**
 * A kind of message of your own, or one of the contract's shown in your own way. Keep what it returns outside of
 * components.
 *
 * @example
 * ```tsx
 * const poll = defineMessageType({
 *   type: 'X_poll',
 *   render: ({ message }) => <strong>{String(message.custom['question'])}</strong>,
 *   preview: ({ custom }) => `Poll: ${custom['question']}`,
 * });
 * ```
 */
export function defineMessageType<const Type extends MessageType>(
  options: MessageTypeOptions<Type>,
): MessageTypeDefinition {
  const { type, render, preview, label, searchText, actions } = options;
  const isOfType = (message: DisplayMessage): message is MessageOf<Type> => message.type === type;
  function ask<Answer>(message: DisplayMessage, answer: (message: MessageOf<Type>) => Answer | undefined) {
    try {
      return isOfType(message) && !message.deletedAt ? (answer(message) ?? null) : null;
    } catch {
      // What a site's own code cannot say of a message is said as of a message without it.
      return null;
    }
  }
  return {
    type,
    Body: render ? ({ message }) => (isOfType(message) ? createElement(render, { message }) : null) : null,
    previewOf: (message, language) => ask(message, (own) => preview?.(own, language)),
    labelOf: (message, language) => ask(message, (own) => (label ?? preview)?.(own, language)),
    searchTextOf: (message) => ask(message, (own) => searchText?.(own)),
    actionsOf: (message, language) => ask(message, (own) => actions?.(own, language)) ?? [],
  };
}
