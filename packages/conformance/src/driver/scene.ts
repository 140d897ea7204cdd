import { SetupError, Unmet, Violation } from '../violation.ts';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';

/** What one step of a scene came to: read by the check whose clause it is about. */
export type Fact<Value> = { ok: true; value: Value } | { ok: false; error: Violation | Unmet };

/** Plays a step; what it breaks is told by whoever reads the fact, so that no other clause is blamed. */
export async function attempt<Value>(step: () => Promise<Value>): Promise<Fact<Value>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    if (error instanceof SetupError) throw error;
    if (error instanceof Violation || error instanceof Unmet) return { ok: false, error };
    throw error;
  }
}

/** @throws Violation or Unmet, when the step came to that. */
export function learn<Value>(fact: Fact<Value>): Value {
  if (!fact.ok) throw fact.error;
  return fact.value;
}
/** The same of a step that others build on. @throws Unmet when it went wrong. */
export function rely<Value>(fact: Fact<Value>): Value {
  if (!fact.ok) throw new Unmet(fact.error.message);
  return fact.value;
}

interface Played<Facts> {
  facts: Facts;
  exchanges: readonly Exchange[];
}
/**
 * A scene that is played once in a run and looked at by many checks: calls are rationed, six a minute and user by
 * default, so a call for each check would take minutes.
 */
export function createScene<Facts>(play: (context: Context) => Promise<Facts>): (context: Context) => Promise<Facts> {
  const played = new WeakMap<Context, Promise<Played<Facts>>>();
  const playNow = async (context: Context): Promise<Played<Facts>> => {
    const from = context.exchanges.length;
    const facts = await play(context);
    return { facts, exchanges: context.exchanges.slice(from) };
  };
  return async (context) => {
    const playing = played.get(context) ?? playNow(context);
    played.set(context, playing);
    const { facts, exchanges } = await playing;
    context.cite(exchanges);
    return facts;
  };
}
