import type { Clock } from '../domain/index.ts';

/** Whether everything that a process leans on answers. */
export interface Dependencies {
  /** Names of those that do not. */
  down(): string[];
  /** Looks now: one of them may just have been lost. */
  look(): void;
  stop(): void;
}
export interface DependenciesOptions {
  clock: Clock;
  /** Each rejects while its service does not answer. */
  pings: Readonly<Record<string, () => Promise<void>>>;
  /** Called when all answer again after one did not. */
  onBack: () => void;
  onLost: (name: string) => void;
}

const LOOK_EVERY_MS = 1000;
const ANSWER_WITHIN_MS = 2000;

/** Asks each of them every second. */
export function watchDependencies({ clock, pings, onBack, onLost }: DependenciesOptions): Dependencies {
  const lost = new Set<string>();
  let cancel = () => {};
  let isOver = false;
  const answers = (ping: () => Promise<void>): Promise<boolean> =>
    new Promise((resolve) => {
      const giveUp = clock.setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
      ping()
        .then(
          () => resolve(true),
          () => resolve(false),
        )
        .finally(giveUp);
    });
  async function lookAt(name: string, ping: () => Promise<void>): Promise<void> {
    const isThere = await answers(ping);
    if (isOver || isThere === !lost.has(name)) return;
    if (!isThere) {
      lost.add(name);
      return onLost(name);
    }
    lost.delete(name);
    if (lost.size === 0) onBack();
  }
  const lookAtAll = () => Promise.all(Object.entries(pings).map(([name, ping]) => lookAt(name, ping)));
  const schedule = () => {
    if (isOver) return;
    cancel = clock.setTimeout(() => void lookAtAll().finally(schedule), LOOK_EVERY_MS);
  };
  schedule();
  return {
    down: () => [...lost],
    look: () => void lookAtAll(),
    stop() {
      isOver = true;
      cancel();
    },
  };
}
