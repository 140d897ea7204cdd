import type { TabMessage, Tabs } from '../io/ports.ts';

interface Member {
  group: string;
  onLead(): void;
  onFollow?(): void;
  onMessage(message: TabMessage): void;
}
export interface FakeTab extends Tabs {
  kill(): void;
  /** As the back-forward cache does with a page: it is gone until it is taken up. */
  putAside(): void;
  takeUp(): void;
}
export interface TabHub {
  /** One tab; every one takes part in the same groups. */
  tab(): FakeTab;
  /** Everything that was said, as text. */
  said(): string;
}

/** Tabs in one process: the oldest of a group leads, and what one says the others hear in a later turn. */
export function createTabHub(): TabHub {
  const members: Member[] = [];
  const log: TabMessage[] = [];
  const leaderOf = (group: string) => members.find((member) => member.group === group);
  const remove = (member: Member) => {
    const index = members.indexOf(member);
    if (index < 0) return;
    const led = leaderOf(member.group) === member;
    members.splice(index, 1);
    const next = leaderOf(member.group);
    if (led && next) queueMicrotask(next.onLead);
  };
  return {
    said: () => JSON.stringify(log),
    tab() {
      let own: Member | null = null;
      const enter = (member: Member) => {
        members.push(member);
        if (leaderOf(member.group) === member) queueMicrotask(member.onLead);
      };
      return {
        kill: () => own && remove(own),
        putAside() {
          if (!own) return;
          const led = leaderOf(own.group) === own;
          remove(own);
          if (led) own.onFollow?.();
        },
        takeUp: () => own && enter(own),
        join(member) {
          const { group } = member;
          own = member;
          enter(member);
          return {
            isLeader: () => leaderOf(group) === member,
            post(message) {
              log.push(message);
              const others = members.filter((other) => other !== member && other.group === group);
              // As a channel does: a copy, later.
              const copy = structuredClone(message);
              for (const other of others) queueMicrotask(() => members.includes(other) && other.onMessage(copy));
            },
            leave: () => remove(member),
          };
        },
      };
    },
  };
}
