import type { BrowserContext, Page } from '@playwright/test';

/** What the browser itself knows of the calls of a page, whatever the page says. */
export interface CallFacts {
  /** Peer connections that are not closed. */
  open: number;
  closed: number;
  /** Of the newest connection. */
  state: string | null;
  framesDecoded: number;
  audioBytes: number;
  videoBytes: number;
  packetsLost: number;
  /** Samples of sound that were played, and those of them that were made up for lost packets. */
  samples: number;
  concealed: number;
  /** This side's address of the pair in use. */
  address: string | null;
  /** Types of the pair in use, as `host/host`. */
  pair: string | null;
  dtls: string | null;
  /** Offers and answers that this side has set on the newest connection. */
  negotiations: number;
  /** Microphones, cameras and screens that the page was given and that still run. */
  liveTracks: string[];
}

interface WatchedWindow {
  majlisPeers: RTCPeerConnection[];
  majlisTracks: MediaStreamTrack[];
  majlisNegotiations: WeakMap<RTCPeerConnection, number>;
}

/** Before the page's own scripts: keeps hold of every connection and every device the page opens. */
export async function watchCalls(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched = globalThis as unknown as WatchedWindow;
    watched.majlisPeers = [];
    watched.majlisTracks = [];
    watched.majlisNegotiations = new WeakMap();
    const Real = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Real {
      constructor(config?: RTCConfiguration) {
        super(config);
        watched.majlisPeers.push(this);
        this.addEventListener('signalingstatechange', () => {
          if (this.signalingState !== 'stable') return;
          watched.majlisNegotiations.set(this, (watched.majlisNegotiations.get(this) ?? 0) + 1);
        });
      }
    };
    const keep = (stream: MediaStream) => {
      watched.majlisTracks.push(...stream.getTracks());
      return stream;
    };
    // A page that is not secure, as the empty one before the first, has no devices.
    const mediaDevices: MediaDevices | undefined = navigator.mediaDevices;
    if (!mediaDevices) return;
    const devices = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => keep(await devices(wish));
    const screen = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (wish) => keep(await screen(wish));
  });
}

export const callFacts = (page: Page): Promise<CallFacts> =>
  page.evaluate(async () => {
    const { majlisPeers: all, majlisTracks, majlisNegotiations } = globalThis as unknown as WatchedWindow;
    // Without those that only ask which addresses there are.
    const majlisPeers = all.filter((peer) => peer.getTransceivers().length > 0);
    const facts: CallFacts = {
      open: majlisPeers.filter((peer) => peer.signalingState !== 'closed').length,
      closed: majlisPeers.filter((peer) => peer.signalingState === 'closed').length,
      state: majlisPeers.at(-1)?.connectionState ?? null,
      framesDecoded: 0,
      audioBytes: 0,
      videoBytes: 0,
      packetsLost: 0,
      samples: 0,
      concealed: 0,
      address: null,
      pair: null,
      dtls: null,
      negotiations: 0,
      liveTracks: majlisTracks.filter((track) => track.readyState === 'live').map((track) => track.kind),
    };
    const newest = majlisPeers.at(-1);
    if (!newest) return facts;
    facts.negotiations = majlisNegotiations.get(newest) ?? 0;
    const stats = await newest.getStats();
    // Chromium's own dictionaries of statistics, which TypeScript's library names in part.
    const rows = [...stats.values()] as Record<string, string & number>[];
    for (const row of rows) {
      if (row.type === 'inbound-rtp' && row.kind === 'video') {
        facts.framesDecoded += row.framesDecoded ?? 0;
        facts.videoBytes += row.bytesReceived ?? 0;
      }
      if (row.type === 'inbound-rtp' && row.kind === 'audio') {
        facts.audioBytes += row.bytesReceived ?? 0;
        facts.packetsLost += row.packetsLost ?? 0;
        facts.samples += row.totalSamplesReceived ?? 0;
        // Silence that a paused sender leaves is concealed too, and nobody misses it.
        facts.concealed += (row.concealedSamples ?? 0) - (row.silentConcealedSamples ?? 0);
      }
      if (row.type === 'transport') {
        facts.dtls = row.dtlsState ?? null;
        const pair = stats.get(row.selectedCandidatePairId ?? '') as Record<string, string> | undefined;
        if (pair) {
          facts.address = (stats.get(pair.localCandidateId ?? '') as { address?: string })?.address ?? null;
          const of = (id: string | undefined) => (stats.get(id ?? '') as { candidateType?: string })?.candidateType;
          facts.pair = `${of(pair.localCandidateId)}/${of(pair.remoteCandidateId)}`;
        }
      }
    }
    return facts;
  });

/** Milliseconds between two packets of sound: the longest wait of the seconds that this takes. */
export const longestSilence = (page: Page, seconds: number): Promise<number> =>
  page.evaluate(async (forSeconds) => {
    const { majlisPeers } = globalThis as unknown as WatchedWindow;
    const peer = majlisPeers.findLast((one) => one.getTransceivers().length > 0);
    const receiver = peer?.getTransceivers()[0]?.receiver;
    if (!receiver) throw new Error('no call is on');
    const endsAt = performance.now() + forSeconds * 1000;
    let packets = -1;
    let at = performance.now();
    let longest = 0;
    while (performance.now() < endsAt) {
      const rows = [...(await receiver.getStats()).values()] as Record<string, string & number>[];
      const now = performance.now();
      const total = rows.find(({ type }) => type === 'inbound-rtp')?.packetsReceived ?? 0;
      longest = Math.max(longest, now - at);
      if (total !== packets) at = now;
      packets = total;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return longest;
  }, seconds);
