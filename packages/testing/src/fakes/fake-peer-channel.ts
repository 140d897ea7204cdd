import type { PeerChannel } from '@majlis/core';
import type { FakeEnd, FakeNet } from './fake-peer-network.ts';

/** An error as a browser names it. */
export const toPeerFault = (name: string, message: string) => Object.assign(new Error(message), { name });

export function createFakeChannel({ net, end }: { net: FakeNet; end: FakeEnd }): {
  outer: PeerChannel;
  end: NonNullable<FakeEnd['channel']>;
} {
  let readyState: RTCDataChannelState = 'connecting';
  const outer: PeerChannel = {
    onopen: null,
    onclose: null,
    onmessage: null,
    get readyState() {
      return readyState;
    },
    send(text) {
      if (readyState !== 'open') throw toPeerFault('InvalidStateError', 'the channel is not open');
      const partner = net.partner(end);
      net.carry(() => partner?.channel?.deliver(text));
    },
    close: () => shut(),
  };
  function shut(): void {
    if (readyState === 'closed') return;
    readyState = 'closed';
    queueMicrotask(() => outer.onclose?.({}));
  }
  return {
    outer,
    end: {
      deliver: (data) => {
        if (readyState === 'open') outer.onmessage?.({ data });
      },
      open() {
        if (readyState !== 'connecting') return;
        readyState = 'open';
        queueMicrotask(() => outer.onopen?.({}));
      },
      shut,
    },
  };
}
