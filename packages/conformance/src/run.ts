import type { Level } from '@majlis/contract';
import type { Check } from './check.ts';
import { checks as allChecks } from './checks/index.ts';
import type { Context } from './driver/context.ts';
import { createContext, type OpenContext } from './driver/create-context.ts';
import { type Exchange, retryAfterMs } from './driver/exchange.ts';
import type { TokenSource } from './driver/users.ts';
import { SetupError, Unmet, Violation } from './violation.ts';

/** What became of one check; `untestable` is what could not be asked because something before it is broken. */
export type Outcome = 'pass' | 'fail' | 'warn' | 'not-declared' | 'untestable' | 'expected-fail';
/** One check and what became of it. */
export interface CheckResult {
  check: Check;
  outcome: Outcome;
  /** Why it is no pass; null for a pass. */
  reason: string | null;
  expected: string | null;
  actual: string | null;
  /** The last exchanges before the failure. */
  exchanges: readonly Exchange[];
  ms: number;
  /** How much of it was spent waiting for a rate limit of the server. */
  waitedMs: number;
}
/** Which backend is asked, as whom, and how patiently. */
export interface RunOptions {
  baseUrl: string;
  tokens: TokenSource;
  /** Milliseconds that an answer or an event may take. Default 10 s. */
  deadlineMs?: number;
  /** An origin that the server lets in, for the checks of CORS. */
  origin?: string;
  /** These levels only; by default all that the server declares. */
  levels?: readonly Level[];
  /** Only checks whose id starts with one of these. */
  only?: readonly string[];
  transport?: 'socketio' | 'polling';
  readOnly?: boolean;
  /** Ids of checks that are known to fail. */
  known?: readonly string[];
  /** Untestable counts as a failure unless this is set. */
  allowUntestable?: boolean;
  onResult?: (result: CheckResult) => void;
}
/** What a run found out, for one of the reporters or for a program. */
export interface RunReport {
  baseUrl: string;
  server: { name: string; version: string };
  levels: Level[];
  results: CheckResult[];
  /** Known failures that do not fail, or that no check is named. */
  stale: string[];
  /** Whether the backend keeps what was checked. */
  conforms: boolean;
  ms: number;
}

const DEADLINE_MS = 10_000;
const EXCHANGES_SHOWN = 3;

/**
 * Runs the checks one after the other.
 * @throws SetupError when the server cannot be reached, is no such server or dies during the run, or the tokens do not fit.
 */
export async function runConformance(options: RunOptions): Promise<RunReport> {
  const started = performance.now();
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const { deadlineMs = DEADLINE_MS, origin = null, tokens } = options;
  const opened = await createContext({ baseUrl, tokens, deadlineMs, origin });
  const { capabilities } = opened.context;
  const levels = levelsOf(options, opened.context);
  const results: CheckResult[] = [];
  for (const check of select(options)) {
    const result = blockOf(check, { context: opened.context, levels, options }) ?? (await runOne(check, opened));
    takeTurns(opened.context);
    const settled = settle(result, options);
    results.push(settled);
    options.onResult?.(settled);
  }
  const stale = staleOf(results, options.known ?? []);
  const isBad = ({ outcome }: CheckResult) =>
    outcome === 'fail' || (outcome === 'untestable' && !options.allowUntestable);
  return {
    baseUrl,
    server: capabilities.server,
    levels,
    results,
    stale,
    conforms: !results.some(isBad) && stale.length === 0,
    ms: Math.round(performance.now() - started),
  };
}

/** Most checks let the first user send, and what one user may send is rationed: so the two change places. */
function takeTurns(context: Context): void {
  [context.first, context.second] = [context.second, context.first];
}

function levelsOf({ levels }: RunOptions, { capabilities }: Context): Level[] {
  const declared = Object.entries(capabilities.levels).flatMap(([name, version]) => (version ? [name as Level] : []));
  return levels === undefined ? declared : [...levels];
}

function select({ only, readOnly = false }: RunOptions): Check[] {
  return allChecks.filter(
    ({ id, readOnly: reads = false }) =>
      (!readOnly || reads) && (only === undefined || only.some((prefix) => id.startsWith(prefix))),
  );
}

interface Given {
  context: Context;
  levels: readonly Level[];
  options: RunOptions;
}
/** A result without running, when the check cannot or need not run. */
function blockOf(check: Check, { context, levels, options }: Given): CheckResult | null {
  const idle = { check, expected: null, actual: null, exchanges: [], ms: 0, waitedMs: 0 };
  if (!levels.includes(check.level))
    return { ...idle, outcome: 'not-declared', reason: `level ${check.level} is not declared` };
  const needs = check.needs ?? [];
  const hasSocket = options.transport !== 'polling' && context.capabilities.realtime.transports.includes('socketio');
  if (needs.includes('socket') && !hasSocket) {
    return { ...idle, outcome: 'not-declared', reason: 'the transport is polling' };
  }
  if (needs.includes('socket-sends') && context.capabilities.realtime.socketio?.sends !== true) {
    return { ...idle, outcome: 'not-declared', reason: 'realtime.socketio.sends is not declared' };
  }
  if (needs.includes('direct') && context.capabilities.media?.direct !== true) {
    return { ...idle, outcome: 'not-declared', reason: 'media.direct is not declared' };
  }
  if (needs.includes('outsider') && context.outsider === null) {
    return { ...idle, outcome: 'untestable', reason: 'needs the token of a third user' };
  }
  if (needs.includes('minting') && context.mint === null) {
    return { ...idle, outcome: 'not-declared', reason: 'needs the secret, to mint tokens' };
  }
  return null;
}

async function runOne(check: Check, { context, takeCited, closeSessions }: OpenContext): Promise<CheckResult> {
  const started = performance.now();
  const from = context.exchanges.length;
  takeCited();
  const elapsed = () => Math.round(performance.now() - started);
  const end = (result: Pick<CheckResult, 'outcome' | 'reason'> & Partial<CheckResult>): CheckResult => ({
    check,
    expected: null,
    actual: null,
    exchanges: [],
    ms: elapsed(),
    // Those who ask at once wait at once.
    waitedMs: Math.min(elapsed(), waitedIn(context.exchanges.slice(from))),
    ...result,
  });
  try {
    await check.run(context);
    return end({ outcome: 'pass', reason: null });
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const seen = new Set([...takeCited(), ...context.exchanges.slice(from)]);
    const exchanges = [...seen].slice(-EXCHANGES_SHOWN);
    if (error instanceof Violation || error instanceof Unmet) await proveAlive(context);
    if (error instanceof Violation) {
      const { expected, actual } = error;
      return end({
        outcome: check.severity === 'MUST' ? 'fail' : 'warn',
        reason: check.says,
        expected,
        actual,
        exchanges,
      });
    }
    if (error instanceof Unmet) return end({ outcome: 'untestable', reason: error.message, exchanges });
    throw new Error(`the check ${check.id} itself is broken`, { cause: error });
  } finally {
    closeSessions();
  }
}

/**
 * A server that has died keeps no clause, and breaks none.
 * @throws SetupError when it answers no more.
 */
async function proveAlive({ withToken }: Context): Promise<void> {
  await withToken(null, 'nobody').request('GET', '/capabilities');
}

const waitedIn = (exchanges: readonly Exchange[]) =>
  exchanges.filter(({ status }) => status === 429).reduce((sum, exchange) => sum + retryAfterMs(exchange), 0);

function settle(result: CheckResult, { known = [] }: RunOptions): CheckResult {
  const isKnown = known.includes(result.check.id) && (result.outcome === 'fail' || result.outcome === 'untestable');
  return isKnown ? { ...result, outcome: 'expected-fail' } : result;
}

function staleOf(results: readonly CheckResult[], known: readonly string[]): string[] {
  const failed = results.filter(({ outcome }) => outcome === 'expected-fail').map(({ check }) => check.id);
  return known.filter((id) => !failed.includes(id));
}
