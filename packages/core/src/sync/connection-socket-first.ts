import type { ClientEvents } from '@majlis/contract';
import { take } from '../io/backend.ts';
import type { Decoded } from '../io/decode.ts';
import type { Clock } from '../io/ports.ts';
import type { Connection } from './connection.ts';

/** A line may be dead and not know it yet: so long it is trusted alone. */
const TRUST_MS = 2000;

export interface SocketRequest<Name extends keyof ClientEvents, Value> {
  name: Name;
  payload: ClientEvents[Name];
  /** What `data` of the acknowledgement holds. */
  decode(data: Record<string, unknown>): Decoded<Value>;
  /** The HTTP twin. */
  askRoute(): Promise<Value>;
}
export type SocketFirst = <Name extends keyof ClientEvents, Value>(
  request: SocketRequest<Name, Value>,
) => Promise<Value>;

/**
 * Asks over the live session, which saves a request, and by the HTTP twin where there is none, when it refuses, or when
 * it does not answer. Only for what asked twice is done once.
 */
export function createSocketFirst(connection: Pick<Connection, 'send'>, clock: Clock): SocketFirst {
  return ({ name, payload, decode, askRoute }) => {
    const sent = connection.send(name, payload);
    if (sent === null) return askRoute();
    return new Promise((resolve, reject) => {
      let isAsked = false;
      const askTwin = () => {
        if (!isAsked) askRoute().then(resolve, reject);
        isAsked = true;
      };
      sent
        .finally(clock.setTimeout(askTwin, TRUST_MS))
        // The route has the last word on a refusal: another node, of an older version, may not know the event.
        .then((ack) => {
          if (ack.ok) resolve(take(decode(Object(ack.data)), { method: 'POST', path: name }));
          else askTwin();
        }, askTwin)
        .catch(reject);
    });
  };
}
