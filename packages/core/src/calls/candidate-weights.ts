const STEP = 128;
const GENERATIONS = 3;

/** The foundation, the component and the protocol stand before the priority (RFC 8839, 5.1). */
const PRIORITY = /(candidate:\S+ \d+ \S+ )(\d+)/g;

/**
 * The other end's candidates with less priority, the older their generation. After an ICE restart a browser stays with
 * the old pair for seconds when its address was the better one, though nothing comes over it; so what is new counts for
 * more than anything before it, and wins as soon as it answers. For the first restarts of a connection: weights end at one.
 */
export function createCandidateWeights(): {
  /** A remote description that is about to be set. */
  describe(sdp: string): string;
  /** A candidate of the newest description. */
  weigh(candidate: RTCIceCandidateInit): RTCIceCandidateInit;
} {
  const generations: string[] = [];

  function weighText(text: string): string {
    const share = STEP ** Math.max(0, GENERATIONS - Math.max(0, generations.length - 1));
    return text.replace(PRIORITY, (_, head: string, priority: string) => {
      return `${head}${Math.max(1, Math.floor(Number(priority) / share))}`;
    });
  }
  return {
    describe(sdp) {
      const [, ufrag = ''] = /^a=ice-ufrag:(\S+)/m.exec(sdp) ?? [];
      if (!generations.includes(ufrag)) generations.push(ufrag);
      return weighText(sdp);
    },
    weigh: (candidate) => ({ ...candidate, candidate: weighText(candidate.candidate ?? '') }),
  };
}
