import type { CallStatus } from '@majlis/contract';
import type { RouteId } from '@majlis/contract/routes';
import type { Domain } from '../domain/index.ts';
import type { Operation, OperationInput } from './operations.ts';

const ok = (body: object) => ({ status: 200 as const, body });
const idOf = ({ params }: OperationInput): string => params.id ?? '';
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
/** Without the fields that are not there: the domain knows absent, not undefined. */
const present = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
const speaker = ({ body }: OperationInput) =>
  present({ sessionId: text(body.sessionId), deviceId: text(body.deviceId) });

/** The twin of the `call:*` events, for who has no socket; the session it names must be its user's own. */
async function passSignal(domain: Domain, input: OperationInput): Promise<void> {
  const { kind, epoch, seq, payload, sessionId } = input.body;
  const id = idOf(input);
  const actor = { ...input.actor, sessionId: String(sessionId) };
  const fields = typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {};
  const { callSignals } = domain;
  if (kind === 'ringing') return callSignals.ringing(actor, id);
  if (kind === 'connected') return callSignals.connected(actor, id, { epoch: Number(epoch) });
  if (kind === 'heartbeat') return callSignals.heartbeat(actor, id, { mediaAlive: fields.mediaAlive === true });
  if (kind === 'leaving') return callSignals.leaving(actor, id);
  if (kind === 'resume') {
    return callSignals.resume(actor, id, {
      sessionId: String(sessionId),
      epoch: Number(epoch),
      ...present({ deviceId: text(fields.deviceId) }),
    });
  }
  if (kind === 'description' || kind === 'candidates' || kind === 'media') {
    return callSignals.signal(actor, id, { kind, epoch: Number(epoch), seq: Number(seq), payload: payload ?? null });
  }
}

/** Level calls. Bodies were checked against the contract's schemas before. */
export const callOperations: Partial<Record<RouteId, Operation>> = {
  startCall: async (domain, { actor, body }) => {
    const request = body as unknown as Parameters<Domain['calls']['start']>[1];
    const { created, ...answer } = await domain.calls.start(actor, request);
    return { status: created ? 201 : 200, body: answer };
  },
  answerCall: async (domain, input) => ok(await domain.calls.answer(input.actor, idOf(input), speaker(input))),
  endCall: async (domain, input) => {
    const request = input.body as Parameters<Domain['calls']['end']>[2];
    return ok({ call: await domain.calls.end(input.actor, idOf(input), request) });
  },
  declineCall: async (domain, input) => {
    const reason = input.body.reason === 'busy' ? 'busy' : 'declined';
    return ok({ call: await domain.calls.decline(input.actor, idOf(input), reason) });
  },
  listCalls: async (domain, { actor, query }) => {
    const limit = Math.min(typeof query.limit === 'number' ? query.limit : 20, domain.limits.pageMax);
    const page = { conversationId: text(query.conversationId), cursor: text(query.cursor) };
    const status = query.status as CallStatus | undefined;
    return ok(
      await domain.calls.list(actor, { ...present({ ...page, status }), active: query.active === true, limit }),
    );
  },
  getCall: async (domain, input) => ok({ call: await domain.calls.find(input.actor, idOf(input)) }),
  getIceServers: async (domain, input) => ok(await domain.calls.iceServers(input.actor, idOf(input))),
  signalCall: async (domain, input) => {
    await passSignal(domain, input);
    return ok({});
  },
};
