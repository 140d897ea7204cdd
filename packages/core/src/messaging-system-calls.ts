import type { Call, CallType, Id } from '@majlis/contract';
import { requireId } from './base/arguments.ts';
import { createArgumentError, createMajlisError } from './base/errors.ts';
import type { Http } from './io/ports.ts';
import type { SystemState } from './types.ts';

export interface CallActions {
  start(conversationId: Id, calleeId: Id, type: CallType): Promise<Call>;
  answer(callId: Id): Promise<Call>;
  end(callId: Id): Promise<Call>;
  decline(callId: Id): Promise<Call>;
}

/** The seed's call routes; each rejects with `unsupported` while the backend does not declare level `calls`. */
export function createCallActions(open: () => { http: Http; state: SystemState }): CallActions {
  async function post(path: string, json: Record<string, unknown>): Promise<Call> {
    const { http, state } = open();
    if (!state.capabilities?.levels.calls) {
      const message = 'unable to call; the backend has no level "calls"';
      throw createMajlisError({ code: 'unsupported', message, hint: 'Look at state.capabilities.levels.calls first.' });
    }
    const { postCall } = await import('./calls/call-routes.ts');
    return postCall(http, path, json);
  }
  const change = (verb: string) => async (callId: Id) => {
    requireId(callId, 'callId');
    return post(`calls/${encodeURIComponent(callId)}/${verb}`, {});
  };
  return {
    async start(conversationId, calleeId, type) {
      requireId(conversationId, 'conversationId');
      requireId(calleeId, 'calleeId');
      if (type !== 'VOICE' && type !== 'VIDEO') {
        throw createArgumentError(`unable to call; type is ${String(type)}`, "Pass 'VOICE' or 'VIDEO'.");
      }
      return post('calls', { conversationId, calleeId, type });
    },
    answer: change('answer'),
    end: change('end'),
    decline: change('decline'),
  };
}
