import type { Ack, ClientEvents } from '@majlis/contract';
import { isClientEventName, validateClientEvent } from '@majlis/contract/validators';
import { type Actor, createProblemError, type Domain } from '../domain/index.ts';

export { createSessionExpiry, type SessionExpiry } from './session-expiry.ts';

type Payload<Name extends keyof ClientEvents> = ClientEvents[Name];
/** Who sends an event, and over which session. */
export interface ClientEventContext {
  domain: Domain;
  actor: Actor;
  /** Lives on with another token. @throws ProblemError `forbidden` for another user's. */
  refresh(token: string): Promise<void>;
}
type Handlers = { [Name in keyof ClientEvents]?: (payload: Payload<Name>) => Promise<object> };

const toHandlers = ({ domain, actor, refresh }: ClientEventContext): Handlers => ({
  'conversation:read': async ({ conversationId, seq }) => ({
    me: await domain.receipts.read(actor, conversationId, seq),
  }),
  'conversation:delivered': async ({ conversationId, seq }) => ({
    me: await domain.receipts.delivered(actor, conversationId, seq),
  }),
  // RT-9
  'message:send': async (request) => ({ message: (await domain.messages.send(actor, request)).message }),
  typing: async ({ conversationId, isTyping, kind }) => {
    await domain.typing.set(actor, conversationId, { isTyping, kind: kind ?? 'text' });
    return {};
  },
  ...toCallHandlers(domain, actor),
  ...toPresenceHandlers(domain, actor),
  'session:refresh': async ({ token }) => {
    await refresh(token);
    return {};
  },
});

function toCallHandlers({ callSignals, levels }: Domain, actor: Actor): Handlers {
  if (!levels.includes('calls')) return {};
  const done = async (work: Promise<void>) => {
    await work;
    return {};
  };
  return {
    'call:ringing': ({ callId }) => done(callSignals.ringing(actor, callId)),
    'call:signal': ({ callId, ...signal }) => done(callSignals.signal(actor, callId, signal)),
    'call:connected': ({ callId, epoch }) => done(callSignals.connected(actor, callId, { epoch })),
    'call:heartbeat': ({ callId, mediaAlive }) =>
      done(callSignals.heartbeat(actor, callId, mediaAlive === undefined ? {} : { mediaAlive })),
    'call:leaving': ({ callId }) => done(callSignals.leaving(actor, callId)),
    'call:resume': ({ callId, epoch }) =>
      done(callSignals.resume(actor, callId, { sessionId: actor.sessionId ?? '', epoch })),
  };
}

function toPresenceHandlers({ presence, levels }: Domain, { userId, sessionId = '' }: Actor): Handlers {
  if (!levels.includes('presence')) return {};
  return {
    'presence:set': async ({ status }) => {
      presence.set({ userId, sessionId }, status);
      return {};
    },
    'presence:subscribe': async ({ userIds }) => ({ items: await presence.subscribe({ userId, sessionId }, userIds) }),
  };
}

/**
 * Does what one client event asks.
 * @throws ProblemError `not_found` for an event that the contract does not know, `unsupported` for one of a level that
 * this backend does not offer, `validation_failed` for a payload that is wrong.
 */
export async function handleClientEvent(
  context: ClientEventContext,
  { name, payload }: { name: string; payload: unknown },
): Promise<Ack> {
  if (!isClientEventName(name)) throw createProblemError('not_found', { detail: 'There is no such event.' });
  const handler = toHandlers(context)[name];
  if (!handler) throw createProblemError('unsupported');
  const checked = validateClientEvent(name, payload);
  if (!checked.ok) throw createProblemError('validation_failed', { errors: checked.errors });
  // The payload has just been checked against the schema of this very name.
  const handle = handler as (payload: unknown) => Promise<object>;
  return { ok: true, data: await handle(payload) };
}
