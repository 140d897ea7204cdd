import type { FakeEnd, FakeNet } from './fake-peer-network.ts';
import type { FakeTransceiver } from './fake-transceiver.ts';

/** Each report is one second after the one before. */
const seconds = new WeakMap<FakeTransceiver, number>();
export function createFakeReport(net: FakeNet, end: FakeEnd): RTCStatsReport {
  const { relay, rtt, availableOutgoingBitrate, loss } = net.network;
  const partner = net.isCut ? null : net.partner(end);
  const inbound = end.places.map((place, index) => {
    const source = partner?.places[index];
    const isFlowing = source?.sending != null && source.parameters.encodings.every(({ active }) => active);
    const elapsed = (seconds.get(place) ?? 0) + (isFlowing ? 1 : 0);
    seconds.set(place, elapsed);
    return {
      id: `inbound-${place.mid}`,
      type: 'inbound-rtp',
      kind: place.kind,
      bytesReceived: elapsed * 4000,
      packetsReceived: elapsed * 50 * (1 - loss),
      packetsLost: elapsed * 50 * loss,
      totalSamplesReceived: elapsed * 48_000,
      concealedSamples: elapsed * 48_000 * loss,
      framesDecoded: place.kind === 'video' ? elapsed * 25 : 0,
    };
  });
  const entries = [
    ...inbound,
    { id: 'transport', type: 'transport', selectedCandidatePairId: 'pair' },
    {
      id: 'pair',
      type: 'candidate-pair',
      currentRoundTripTime: rtt,
      availableOutgoingBitrate,
      localCandidateId: 'local',
      remoteCandidateId: 'remote',
    },
    { id: 'local', type: 'local-candidate', candidateType: relay ? 'relay' : 'host' },
    { id: 'remote', type: 'remote-candidate', candidateType: relay ? 'relay' : 'host' },
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
