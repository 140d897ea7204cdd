import type { Ack, ErrorCode, Problem } from '@majlis/contract';
import type { MajlisError, Transport } from '@majlis/core';
import { isProblemError } from '@majlis/server/domain';
import type { World } from '../world/create-world.ts';
import type { Session } from '../world/sessions.ts';

/** As core makes them: known by the mark, not by the class. */
function toError(code: ErrorCode, message: string, retryable: boolean): MajlisError {
  return Object.assign(new Error(message), { code, retryable, [Symbol.for('majlis.error')]: true });
}
const toClosing = (problem: Problem): MajlisError => toError(problem.code as ErrorCode, problem.title, false);

/** A transport that reaches a world without a socket: same events, same order, same refusals. */
export function createMemoryTransport(world: World): Transport {
  return {
    name: 'memory',
    push: true,
    start({ token, handlers }) {
      let stopped = false;
      let session: Session | null = null;
      const close = (error: MajlisError) => {
        if (stopped) return;
        stopped = true;
        handlers.onClose(error);
      };
      const opening = world
        .connect(token, {
          emit: (name, payload) => {
            if (stopped) return;
            if (name === 'session:ready') handlers.onReady(payload as Parameters<typeof handlers.onReady>[0]);
            else handlers.onEvent(name, payload);
          },
          cut: () => close(toError('network', 'unable to stay connected; the line was cut', true)),
        })
        .then(
          (opened) => {
            session = opened;
            if (stopped) opened.close();
          },
          (error: unknown) =>
            close(
              isProblemError(error)
                ? toClosing(error.problem)
                : toError('network', 'unable to connect; the world is offline', true),
            ),
        );
      return {
        stop() {
          stopped = true;
          session?.close();
        },
        async send(name, payload): Promise<Ack> {
          // The session is live from its first event on, which is a moment before it is at hand.
          if (!session && !stopped) await opening;
          if (!session || stopped) throw toError('disconnected', 'unable to send; the session is over', true);
          return session.receive(name, payload);
        },
      };
    },
  };
}
