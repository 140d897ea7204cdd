import type { PeerFactory } from '@majlis/core';
import { createFakeConnection } from './fake-peer-connection.ts';
import type { FakeNet, FakeNetwork, FakePeerConnection } from './fake-peer-network.ts';
import { createFakeStream } from './fake-track.ts';

/** Peer connections that meet each other in this process. */
export interface FakePeers extends PeerFactory {
  /** Every connection made, the oldest first. */
  readonly made: readonly FakePeerConnection[];
  /** What the network between the two ends is like; change it as you go. */
  readonly network: FakeNetwork;
  /** Nothing passes until `mend`. As in a browser, no event tells of it. */
  cut(): void;
  /** What waited passes; `disconnected` ends become `connected`, `failed` ones wait for an ICE restart. */
  mend(): void;
}
/** Peer connections for plain Node: offers, answers, glare, rollback, ICE restarts and a data channel, without media. */
export function createFakePeers(): FakePeers {
  const waiting: (() => void)[] = [];
  const net: FakeNet = {
    isCut: false,
    network: { relay: false, rtt: 0.02, availableOutgoingBitrate: 1_000_000, loss: 0 },
    ends: [],
    partner(end) {
      const link = end.link();
      if (!link) return null;
      return net.ends.find((other) => other.link()?.own === link.other && other.link()?.other === link.own) ?? null;
    },
    tryConnect() {
      if (net.isCut) return;
      for (const end of net.ends) {
        const partner = net.partner(end);
        const meets = end.link()?.hasCandidates === true || partner?.link()?.hasCandidates === true;
        if (!partner || !meets || end.isStuck()) continue;
        end.setState('connected');
        end.channel?.open();
      }
    },
    carry(run) {
      if (net.isCut) waiting.push(run);
      else queueMicrotask(run);
    },
  };
  return {
    isSupported: () => true,
    create(config) {
      const end = createFakeConnection({ net, config, name: `fake${net.ends.length + 1}` });
      net.ends.push(end);
      return end.peer;
    },
    createStream: (tracks) => createFakeStream(tracks),
    codecs: (kind) =>
      kind === 'audio'
        ? ['audio/opus', 'audio/red'].map((mimeType) => ({ mimeType, clockRate: 48_000, channels: 2 }))
        : [{ mimeType: 'video/VP8', clockRate: 90_000 }],
    get made() {
      return net.ends.map(({ peer }) => peer);
    },
    network: net.network,
    cut() {
      net.isCut = true;
    },
    mend() {
      net.isCut = false;
      for (const run of waiting.splice(0)) queueMicrotask(run);
      net.tryConnect();
    },
  };
}
