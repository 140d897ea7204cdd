import type { Id } from '@majlis/contract';
import { type Applied, type CoreState, unchanged, withEntry, withoutEntry } from './core-state.ts';

export function applyDraft(state: CoreState, conversationId: Id, text: string): Applied {
  if ((state.drafts.get(conversationId) ?? '') === text) return unchanged(state);
  const drafts =
    text === '' ? withoutEntry(state.drafts, conversationId) : withEntry(state.drafts, conversationId, text);
  return { state: { ...state, drafts }, facts: [] };
}
