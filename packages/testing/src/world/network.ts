import type { ServerEvents } from '@majlis/contract';
import type { Clock } from '@majlis/server/domain';

/** Which requests a planted failure meets. */
export interface RequestMatcher {
  method?: string;
  /** A part of the path, e.g. `/messages`. */
  path?: string | RegExp;
}
/** What a planted failure does: the request fails, is never answered, or gets a problem with this status and code. */
export type PlantedFailure = 'network' | 'silence' | { status: number; code: string; retryAfter?: number };

/** The world between clients and the backend, with switches for what goes wrong in it. */
export interface Network {
  /** Milliseconds that each request, answer and event takes. Default 0. */
  setLatency(milliseconds: number): void;
  /** Nothing gets through while it is true; live sessions end. */
  setOffline(isOffline: boolean): void;
  /** The next `times` (default 1) matching requests fail this way, before the backend sees them. */
  failRequests(matcher: RequestMatcher, failure: PlantedFailure, times?: number): void;
  /** The next `times` matching requests reach the backend, and their answers are lost. */
  loseAnswers(matcher: RequestMatcher, times?: number): void;
  /** The next `times` events (of this name) never arrive. */
  dropEvents(times: number, name?: keyof ServerEvents): void;
  /** Every event arrives `copies` times. Default 1. */
  duplicateEvents(copies: number): void;
  /** Keeps the next `count` events back and then delivers them in the opposite order. */
  reorderEvents(count: number): void;
  /** Cuts every live session; it may connect again at once. */
  disconnect(): void;
  /** How many requests matched since the world was made. */
  requestCount(matcher: RequestMatcher): number;
}

interface Planted {
  matcher: RequestMatcher;
  left: number;
  failure: PlantedFailure | 'lost-answer';
}
export interface NetworkControl extends Network {
  /** Takes a request through the network to `answer`. Rejects with a TypeError as `fetch` does. */
  carry(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response>;
  /** Takes an event to one session. */
  deliver(name: keyof ServerEvents, send: () => void): void;
  isOffline(): boolean;
}

const matches = ({ method, path }: RequestMatcher, request: { method: string; url: string }): boolean =>
  (method === undefined || method === request.method) &&
  (path === undefined || (typeof path === 'string' ? request.url.includes(path) : path.test(request.url)));

const lost = () => new TypeError('Failed to fetch');

/** As `fetch` does: what was already on its way goes on, only nobody waits for it any more. */
const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

export function createNetwork(clock: Clock, cutSessions: () => void): NetworkControl {
  const planted: Planted[] = [];
  const seen: { method: string; url: string }[] = [];
  const drops: { left: number; name: keyof ServerEvents | undefined }[] = [];
  let latency = 0;
  let offline = false;
  let copies = 1;
  let held: { left: number; sends: (() => void)[] } | null = null;

  const wait = () =>
    latency === 0 ? undefined : new Promise<void>((resolve) => void clock.setTimeout(resolve, latency));
  const take = (request: Request): Planted | undefined => {
    const found = planted.find((candidate) => candidate.left > 0 && matches(candidate.matcher, request));
    if (found) found.left -= 1;
    return found;
  };
  async function travel(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
    await wait();
    seen.push({ method: request.method, url: request.url });
    const failure = take(request)?.failure;
    if (offline || failure === 'network') throw lost();
    if (failure === 'silence') return new Promise(() => undefined);
    if (typeof failure === 'object') return toProblemResponse(failure);
    const response = await answer(request);
    await wait();
    if (offline || failure === 'lost-answer') throw lost();
    return response;
  }
  const send = (deliverOne: () => void) => {
    if (latency === 0) deliverOne();
    else clock.setTimeout(deliverOne, latency);
  };

  return {
    isOffline: () => offline,
    setLatency: (milliseconds) => {
      latency = milliseconds;
    },
    setOffline: (isOffline) => {
      offline = isOffline;
      if (isOffline) cutSessions();
    },
    failRequests: (matcher, failure, times = 1) => void planted.push({ matcher, failure, left: times }),
    loseAnswers: (matcher, times = 1) => void planted.push({ matcher, failure: 'lost-answer', left: times }),
    dropEvents: (times, name) => void drops.push({ left: times, name }),
    duplicateEvents: (count) => {
      copies = count;
    },
    reorderEvents: (count) => {
      held = { left: count, sends: [] };
    },
    disconnect: cutSessions,
    requestCount: (matcher) => seen.filter((request) => matches(matcher, request)).length,
    carry: (request, answer) => Promise.race([travel(request, answer), whenAborted(request.signal)]),
    deliver(name, deliverOne) {
      const drop = drops.find((candidate) => candidate.left > 0 && (candidate.name ?? name) === name);
      if (drop) {
        drop.left -= 1;
        return;
      }
      const all = () => {
        for (let copy = 0; copy < copies; copy += 1) send(deliverOne);
      };
      if (!held) return all();
      held.sends.push(all);
      held.left -= 1;
      if (held.left > 0) return;
      const { sends } = held;
      held = null;
      for (const late of sends.reverse()) late();
    },
  };
}

const toProblemResponse = ({ status, code, retryAfter }: Exclude<PlantedFailure, string>): Response =>
  new Response(
    JSON.stringify({
      type: `urn:majlis:error:${code}`,
      title: code,
      status,
      code,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }),
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      },
    },
  );
