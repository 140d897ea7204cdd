import { type CallState, type CallStreams, IDLE_CALL, type WebRTCEvents, type WebRTCService } from '@majlis/core';
import { useMemo, useSyncExternalStore } from 'react';

const NO_STREAMS: CallStreams = Object.freeze({ local: null, remote: null, localScreen: null, remoteScreen: null });

function isSame(one: object, other: object): boolean {
  const values = new Map(Object.entries(other));
  return Object.entries(one).every(([key, value]) => Object.is(value, values.get(key)));
}

/** Gives the same object for the same fields, so that a service may answer with a new one each time. */
function createReader<Value extends object>(read: () => Value): () => Value {
  let held: Value | null = null;
  return () => {
    const next = read();
    if (held === null || !isSame(next, held)) held = next;
    return held;
  };
}
const listen = (calls: WebRTCService, names: readonly (keyof WebRTCEvents)[]) => (listener: () => void) => {
  const undo = names.map((name) => calls.on(name, listener));
  return () => {
    for (const leave of undo) leave();
  };
};
const subscribeToNothing = () => () => undefined;

/** What the call service says of its call, whoever shows it. */
export function useServiceState(calls: WebRTCService): CallState {
  const { subscribe, read } = useMemo(
    () => ({
      subscribe: listen(calls, ['state', 'incoming', 'ended']),
      read: createReader(() => calls.getState()),
    }),
    [calls],
  );
  return useSyncExternalStore(subscribe, read, () => IDLE_CALL);
}

/** The streams of the service's call; none without a service. */
export function useServiceStreams(calls: WebRTCService | null): CallStreams {
  const { subscribe, read } = useMemo(
    () =>
      calls
        ? {
            subscribe: listen(calls, ['state', 'media', 'connected', 'remoteStream', 'ended']),
            read: createReader(() => calls.media.streams()),
          }
        : { subscribe: subscribeToNothing, read: () => NO_STREAMS },
    [calls],
  );
  return useSyncExternalStore(subscribe, read, () => NO_STREAMS);
}
