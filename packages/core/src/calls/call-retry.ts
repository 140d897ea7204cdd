import { waitFor } from '../base/clock.ts';
import { isMajlisError } from '../base/errors.ts';
import type { Clock } from '../io/ports.ts';

const PAUSES_MS = [500, 1500];

/** Asks again, twice at most, when the network or the backend was in the way; every request here may be repeated. */
export async function persist<Value>(clock: Clock, ask: () => Promise<Value>): Promise<Value> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await ask();
    } catch (error) {
      if (!isMajlisError(error) || !error.retryable) throw error;
      await waitFor(clock, error.retryAfterMs ?? pauseMs);
    }
  }
  return ask();
}
