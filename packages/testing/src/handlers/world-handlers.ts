import { NAMESPACE } from '@majlis/contract';
import { createProblemError, isProblemError, type ProblemError } from '@majlis/server/domain';
import { type AnyHandler, HttpResponse, http } from 'msw';
import { createSocketIoBinding } from '../transport/socketio-binding.ts';
import type { World } from '../world/create-world.ts';

/**
 * MSW handlers, for Node and the browser, that make a world the backend at its `baseUrl`: every route, media URLs, and
 * the real Socket.IO protocol.
 */
export function createWorldHandlers(world: World): AnyHandler[] {
  const { origin } = new URL(world.baseUrl);
  return [
    http.all(`${world.baseUrl}/*`, async ({ request }) => {
      try {
        return await world.fetch(request);
      } catch {
        // The planted failure of the network: what the page sees is a request without an answer.
        return HttpResponse.error();
      }
    }),
    createSocketIoBinding({
      url: `${origin.replace(/^http/, 'ws')}/`,
      namespace: NAMESPACE,
      async accept(auth, peer) {
        if (auth.v !== 1) throw toRefusal(createProblemError('unsupported_version'));
        try {
          const session = await world.connect(String(auth.token ?? ''), { emit: peer.emit, cut: peer.cut });
          return {
            receive: (name, [payload]) => session.receive(name, payload),
            closed: session.close,
          };
        } catch (error) {
          if (isProblemError(error)) throw toRefusal(error);
          // Offline: no word comes back, the line just ends.
          peer.cut();
          throw error;
        }
      },
    }),
  ];
}

const toRefusal = ({ message, problem }: ProblemError): Error => Object.assign(new Error(message), { data: problem });
