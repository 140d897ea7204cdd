import type { Id, TypingKind } from '@majlis/contract';
import type { MessagingEvents } from '../types.ts';
import { type Applied, type CoreState, unchanged, withEntry, withoutEntry } from './core-state.ts';

export interface Typist {
  readonly userId: Id;
  readonly kind: TypingKind;
}

/** Someone began, goes on or stopped; an event fires only when that is news. */
export function applyTyping(state: CoreState, typing: MessagingEvents['typing']): Applied {
  const { conversationId, userId, kind, isTyping } = typing;
  const typists = state.typing.get(conversationId) ?? [];
  const known = typists.find((typist) => typist.userId === userId);
  if (isTyping ? known?.kind === kind : known === undefined) return unchanged(state);
  const others = typists.filter((typist) => typist !== known);
  const next = isTyping ? [...others, { userId, kind }] : others;
  const map =
    next.length === 0 ? withoutEntry(state.typing, conversationId) : withEntry(state.typing, conversationId, next);
  return { state: { ...state, typing: map }, facts: [{ name: 'typing', payload: typing }] };
}

/** A message from someone ends their typing. */
export function endTyping(state: CoreState, conversationId: Id, userId: Id): Applied {
  const known = state.typing.get(conversationId)?.find((typist) => typist.userId === userId);
  return known ? applyTyping(state, { conversationId, userId, kind: known.kind, isTyping: false }) : unchanged(state);
}
