import type { Id, Privacy } from '@majlis/contract';
import type { SafetyStore } from '../../domain/index.ts';
import { findOwn, isBlockedBetween, type MemoryState } from './memory-state.ts';

const SHOWS_ALL: Privacy = { receipts: true, presence: true, lastSeen: true };

export function createMemorySafety(state: MemoryState): SafetyStore {
  return {
    async setBlock({ userId, blockedId, wanted, at }) {
      const blocked = state.blocks.get(userId) ?? new Map<Id, string>();
      state.blocks.set(userId, blocked);
      if (!wanted) return blocked.delete(blockedId);
      if (blocked.has(blockedId)) return false;
      blocked.set(blockedId, at);
      return true;
    },
    async blocks({ userId, limit, below }) {
      const isLess = (a: { createdAt: string; id: Id }, b: { createdAt: string; id: Id }) =>
        a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;
      return [...(state.blocks.get(userId) ?? [])]
        .map(([id, createdAt]) => ({ id, createdAt }))
        .filter((one) => below === null || isLess(one, below))
        .sort((a, b) => (isLess(a, b) ? 1 : -1))
        .slice(0, limit)
        .flatMap(({ id, createdAt }) => {
          const user = state.users.get(id);
          return user ? [{ user: structuredClone(user), createdAt }] : [];
        });
    },
    async isApart(key) {
      const own = findOwn(state, key);
      return own !== null && isBlockedBetween(state, own.row);
    },
    async privacy(ids) {
      return new Map(
        ids.flatMap((id) => {
          const privacy = state.privacy.get(id);
          return privacy ? [[id, { ...privacy }] as const] : [];
        }),
      );
    },
    async setPrivacy({ userId, privacy }) {
      const showsAll = privacy.receipts && privacy.presence && privacy.lastSeen;
      if (showsAll) state.privacy.delete(userId);
      else state.privacy.set(userId, { ...SHOWS_ALL, ...privacy });
      for (const { members } of state.conversations.values()) {
        const member = members.get(userId);
        if (member) member.shownReadSeq = privacy.receipts ? null : (member.shownReadSeq ?? member.readSeq);
      }
    },
    async report(draft) {
      const key = JSON.stringify([draft.reporterId, draft.clientId]);
      const first = state.reports.get(key) ?? structuredClone(draft);
      state.reports.set(key, first);
      return structuredClone(first);
    },
  };
}
