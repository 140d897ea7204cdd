import type { Clock, Peers } from './ports.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RateLimits } from './rates.ts';

/** How long takes are gathered: within it a user may take from each process what one would have given. */
const TELL_EVERY_MS = 100;
const TOPIC = 'rates';
/** A session is served by one process, whose own limit is enough. */
const OF_ONE_SESSION: readonly string[] = ['signals', 'presence'];

type Takes = [name: string, key: string, tokens: number][];

/** Limits that count what a user does on any process: each decides at once by what it knows, and tells the others. */
export function shareRates(rates: RateLimits, { peers, clock }: { peers: Peers; clock: Clock }): RateLimits {
  const taken = new Map<string, { name: string; key: string; tokens: number }>();
  const byName = new Map<string, RateLimit>(Object.entries(rates));
  const tell = () => {
    peers.publish(
      TOPIC,
      [...taken.values()].map(({ name, key, tokens }) => [name, key, tokens]),
    );
    taken.clear();
  };
  const note = (name: string, key: string) => {
    if (taken.size === 0) clock.setTimeout(tell, TELL_EVERY_MS);
    const id = `${name} ${key}`;
    taken.set(id, { name, key, tokens: (taken.get(id)?.tokens ?? 0) + 1 });
  };
  peers.subscribe(TOPIC, (payload) => {
    for (const [name, key, tokens] of payload as Takes) byName.get(name)?.spend(key, tokens);
  });
  const share = (name: string, limit: RateLimit): RateLimit => {
    if (OF_ONE_SESSION.includes(name)) return limit;
    return {
      spend: limit.spend,
      take(key) {
        limit.take(key);
        note(name, key);
      },
    };
  };
  return Object.fromEntries(Object.entries(rates).map(([name, limit]) => [name, share(name, limit)])) as RateLimits;
}
