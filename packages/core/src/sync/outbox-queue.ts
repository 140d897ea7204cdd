import type { Clock, OutboxEntry } from '../io/ports.ts';

/** Entries that are sent one after the other: the text, or the uploads, of one conversation. */
export interface Lane {
  /** In the order of writing; those that ended as failed are passed over. */
  readonly entries: OutboxEntry[];
  isRunning: boolean;
  /** Ends the wait between two tries. */
  wake: () => void;
}
export interface OutboxQueue {
  find(clientId: string): OutboxEntry | undefined;
  /** Puts an entry in its place, or in the place of its former self. */
  put(entry: OutboxEntry): Lane;
  remove(clientId: string): OutboxEntry | undefined;
  all(): OutboxEntry[];
  lanes(): Lane[];
}

/** A text may overtake an upload, and nothing else overtakes anything (G4). */
export function createOutboxQueue(): OutboxQueue {
  const lanes = new Map<string, Lane>();
  const laneOfEntry = new Map<string, Lane>();
  const find = (clientId: string) => laneOfEntry.get(clientId)?.entries.find((entry) => entry.clientId === clientId);

  function remove(clientId: string): OutboxEntry | undefined {
    const lane = laneOfEntry.get(clientId);
    const index = lane?.entries.findIndex((entry) => entry.clientId === clientId) ?? -1;
    laneOfEntry.delete(clientId);
    return index < 0 ? undefined : lane?.entries.splice(index, 1)[0];
  }
  return {
    find,
    remove,
    put(entry) {
      remove(entry.clientId);
      const key = `${entry.body.kind} ${entry.conversationId}`;
      const lane: Lane = lanes.get(key) ?? { entries: [], isRunning: false, wake() {} };
      lanes.set(key, lane);
      laneOfEntry.set(entry.clientId, lane);
      const behind = lane.entries.findIndex(({ order }) => order > entry.order);
      lane.entries.splice(behind < 0 ? lane.entries.length : behind, 0, entry);
      return lane;
    },
    all: () => [...lanes.values()].flatMap(({ entries }) => entries),
    lanes: () => [...lanes.values()],
  };
}

/** Resolves after a time, or as soon as the lane is woken. */
export function pauseLane(lane: Lane, clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      cancel();
      lane.wake = () => {};
      resolve();
    };
    const cancel = clock.setTimeout(finish, delayMs);
    lane.wake = finish;
  });
}
