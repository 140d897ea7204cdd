import type { PeerTransceiver } from '@majlis/core';
import { createFakeTrack } from './fake-track.ts';

/** One m-line that carries nothing and remembers what it was told to send. */
export interface FakeTransceiver extends PeerTransceiver {
  readonly kind: 'audio' | 'video';
  sending: MediaStreamTrack | null;
  parameters: RTCRtpSendParameters;
}

export function createFakeTransceiver(kind: 'audio' | 'video', mid: number): FakeTransceiver {
  const place: FakeTransceiver = {
    kind,
    mid: String(mid),
    direction: 'sendrecv',
    sending: null,
    parameters: {
      transactionId: '1',
      encodings: [{ active: true }],
      codecs: [],
      headerExtensions: [],
      rtcp: { cname: 'fake', reducedSize: true },
    },
    receiver: { track: createFakeTrack({ kind }) },
    sender: {
      async replaceTrack(next) {
        if (next && next.kind !== kind) throw new TypeError(`a ${next.kind} track does not fit ${kind}`);
        place.sending = next;
      },
      getParameters: () => structuredClone(place.parameters),
      async setParameters(parameters) {
        place.parameters = parameters;
      },
    },
  };
  return place;
}
