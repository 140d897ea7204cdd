import type { Clock } from '../io/ports.ts';

/** The media servers of one call, whose credentials expire. */
export interface IceServers {
  current(): RTCIceServer[];
  put(iceServers: RTCIceServer[]): void;
  /** Fresh ones when those at hand end within a minute, else null; never waits for longer than a moment. */
  renew(): Promise<RTCIceServer[] | null>;
}

const MIN_LIFE_MS = 60_000;
/** A ticket does not say when its credentials end; backends give them at least this long. */
const TICKET_LIFE_MS = 600_000;
/** A backend that is slow to answer must not hold up a restart that may work without it. */
const WAIT_MS = 1500;

export function createIceServers({
  clock,
  ask,
}: {
  clock: Clock;
  ask(): Promise<{ iceServers: RTCIceServer[]; expiresAt: number }>;
}): IceServers {
  let held: RTCIceServer[] = [];
  let expiresAt = 0;
  return {
    current: () => held,
    put(iceServers) {
      held = iceServers;
      expiresAt = clock.now() + TICKET_LIFE_MS;
    },
    renew() {
      if (expiresAt - clock.now() > MIN_LIFE_MS) return Promise.resolve(null);
      return new Promise((resolve, reject) => {
        const cancel = clock.setTimeout(() => resolve(null), WAIT_MS);
        ask()
          .then((fresh) => {
            held = fresh.iceServers;
            expiresAt = fresh.expiresAt;
            resolve(held);
          }, reject)
          .finally(cancel);
      });
    },
  };
}
