import type { Ack, Call, ClientEvents, Id } from '@majlis/contract';
import { createMajlisError, fromProblem } from '../base/errors.ts';
import type { CallSignal, CallTicket, Signalling } from '../calls/signalling.ts';
import type { Http } from '../io/ports.ts';

/** What a messaging system gives its calls. */
export interface CallLine {
  /** Null while this page holds no live socket. */
  send<Name extends keyof ClientEvents>(name: Name, payload: ClientEvents[Name]): Promise<Ack> | null;
  /** @throws not_initialized */
  http(): Http;
  /** The live session of this browser, also when another tab holds it; null before the first. */
  sessionId(): string | null;
  /** Stays the same over reloads (CALL-10). */
  deviceId(): string;
}

/** A ring that is answered late is answered for nobody. */
const ANSWER_WITHIN_MS = 5000;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const fault = (path: string) =>
  createMajlisError({ code: 'invalid_response', message: `unable to use the answer of ${path}; its shape is wrong` });

/** The fields that identity and order rest on. */
const isCall = (value: unknown): value is Call =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'status' in value &&
  typeof value.status === 'string' &&
  'rev' in value &&
  Number.isSafeInteger(value.rev);
function toCall(value: unknown, path: string): Call {
  if (isCall(value)) return value;
  throw fault(path);
}
function toIceServers(value: unknown, path: string): RTCIceServer[] {
  if (value === undefined) return [];
  if (isList(value) && value.every((item) => typeof item === 'object' && item !== null && 'urls' in item)) {
    // The browser itself refuses a server whose other fields are wrong.
    return value as RTCIceServer[];
  }
  throw fault(path);
}

/** Calls over the connection of a messaging system: its routes, its socket, and by HTTP what the socket cannot take. */
export function createCallSignals(line: CallLine): Signalling {
  const toPath = (callId: Id, rest: string) => `calls/${encodeURIComponent(callId)}${rest}`;
  /** Which device and session speaks; left out while there is none. */
  const self = () => {
    const sessionId = line.sessionId();
    return { deviceId: line.deviceId(), ...(sessionId === null ? {} : { sessionId }) };
  };
  async function post(path: string, json: Record<string, unknown>, timeoutMs?: number) {
    return line.http().request({ method: 'POST', path, json, ...(timeoutMs ? { timeoutMs } : {}) });
  }
  async function takeTicket(path: string, json: Record<string, unknown>, timeoutMs?: number): Promise<CallTicket> {
    const { call, iceServers, offer, candidates } = await post(path, { ...json, ...self() }, timeoutMs);
    return {
      call: toCall(call, path),
      iceServers: toIceServers(iceServers, path),
      ...(offer === undefined || offer === null ? {} : { offer }),
      ...(isList(candidates) ? { candidates } : {}),
    };
  }
  async function postForCall(path: string, json: Record<string, unknown>): Promise<Call> {
    return toCall((await post(path, json)).call, path);
  }
  /** The socket takes each kind under its own name; null while there is no socket. */
  function sendEvent({ callId, epoch, seq, kind, payload }: CallSignal): Promise<Ack> | null {
    if (kind === 'ringing') return line.send('call:ringing', { callId });
    if (kind === 'description' || kind === 'candidates' || kind === 'media') {
      return line.send('call:signal', { callId, epoch, seq, kind, payload });
    }
    // Each kind's own fields come from the one place in the session that tells it.
    const fields = { callId, epoch, ...(payload as object | undefined) };
    return line.send(`call:${kind}`, fields as ClientEvents[`call:${typeof kind}`]);
  }
  let posting = 0;
  let tail: Promise<void> = Promise.resolve();
  async function postSignal({ callId, epoch, seq, kind, payload }: CallSignal): Promise<void> {
    const sessionId = line.sessionId();
    if (sessionId === null) {
      throw createMajlisError({ code: 'disconnected', message: 'unable to tell the other side; no session is live' });
    }
    const json = { sessionId, kind, epoch, seq, ...(payload === undefined ? {} : { payload }) };
    await post(toPath(callId, '/signal'), json);
  }

  return {
    start: (request) => takeTicket('calls', { ...request }),
    answer: (callId, media) => takeTicket(toPath(callId, '/answer'), { media }, ANSWER_WITHIN_MS),
    end: (callId, { reason, stats } = {}) =>
      postForCall(toPath(callId, '/end'), {
        ...(reason ? { reason } : {}),
        ...(stats ? { stats } : {}),
        ...(line.sessionId() === null ? {} : { sessionId: line.sessionId() }),
      }),
    decline: (callId, reason = 'declined') => postForCall(toPath(callId, '/decline'), { reason }),
    async find(callId) {
      const path = toPath(callId, '');
      return toCall((await line.http().request({ method: 'GET', path })).call, path);
    },
    async listActive() {
      const { items } = await line.http().request({ method: 'GET', path: 'calls', query: { active: 'true' } });
      if (!isList(items)) throw fault('calls');
      return items.map((item) => toCall(item, 'calls'));
    },
    async iceServers(callId) {
      const path = toPath(callId, '/ice-servers');
      const { iceServers, expiresAt } = await line.http().request({ method: 'GET', path });
      const at = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
      return { iceServers: toIceServers(iceServers, path), expiresAt: Number.isNaN(at) ? 0 : at };
    },
    async signal(signal) {
      // CALL-8: an older seq is dropped, so what goes by HTTP goes one by one, and nothing overtakes it.
      const sending = posting === 0 ? sendEvent(signal) : null;
      if (sending !== null) {
        const ack = await sending;
        if (!ack.ok) throw fromProblem(ack.error, `tell the other side (${signal.kind})`);
        return;
      }
      posting += 1;
      const posted = tail.then(() => postSignal(signal));
      tail = posted.catch(() => undefined);
      await posted.finally(() => {
        posting -= 1;
      });
    },
  };
}
