import type { PeerFactory } from '../io/peer.ts';
import type { Clock } from '../io/ports.ts';

/** How media come in right now. */
export interface MediaWay {
  /** Packets so far. */
  packets: number;
  /** This device's own end; null while the browser hides it. */
  address: string | null;
}
export interface AddressWatchOptions {
  clock: Clock;
  peers: PeerFactory;
  /** Null while there is no connection, or the browser does not tell. */
  look(): Promise<MediaWay | null>;
  onGone(): void;
}

const LOOK_EVERY_MS = 100;
/** Somebody who speaks is heard fifty times a second; somebody who is silent two and a half times. */
const SUSPICIOUS_MS = 200;
const SURE_MS = 450;
const ASK_EVERY_MS = 1000;
/** Addresses of this device come within a few milliseconds, or not at all. */
const ANSWER_MS = 60;

type Stats = Readonly<Record<string, unknown>>;

/** What a report says of the way (W3C webrtc-stats, 8.9 to 8.11); null where a browser does not. */
export function readWay(report: RTCStatsReport | null): MediaWay | null {
  let transport: Stats | null = null;
  report?.forEach((one: Stats) => {
    if (one.type === 'transport') transport = one;
  });
  const { packetsReceived, selectedCandidatePairId } = (transport ?? {}) as Stats;
  if (typeof packetsReceived !== 'number') return null;
  const at = (id: unknown) => report?.get(String(id)) as Stats | undefined;
  const { address } = at(at(selectedCandidatePairId)?.localCandidateId) ?? {};
  return { packets: packetsReceived, address: typeof address === 'string' && address !== '' ? address : null };
}

/** Host candidates as RFC 8839 writes them: `candidate:… 1 udp 2122260223 10.0.0.1 40705 typ host …`. */
function toHostAddress(line: string): string | null {
  const [, , protocol = '', , address = '', , , type] = line.split(' ');
  // An address that the browser hides says nothing about the one in use.
  return protocol.toLowerCase() === 'udp' && type === 'host' && !address.endsWith('.local') ? address : null;
}

/** Whether this device has addresses and this one is not among them: what a connection that gathers anew would find. */
function isGone(address: string, { peers, clock }: Pick<AddressWatchOptions, 'peers' | 'clock'>): Promise<boolean> {
  const peer = peers.create({});
  let hasOthers = false;
  return new Promise<boolean>((resolve, reject) => {
    const cancel = clock.setTimeout(() => resolve(hasOthers), ANSWER_MS);
    peer.onicecandidate = ({ candidate }) => {
      const found = toHostAddress(candidate?.candidate ?? '');
      if (found === null) return;
      hasOthers = true;
      if (found !== address) return;
      cancel();
      resolve(false);
    };
    peer.createDataChannel('', {});
    peer.setLocalDescription().catch(reject);
  }).finally(() => peer.close());
}

/**
 * Notices within half a second that the address in use is gone while another one is left: browsers tell nobody, and find
 * out themselves after four. Returns how to stop it.
 */
export function watchAddress({ clock, peers, look, onGone }: AddressWatchOptions): () => void {
  let packets = -1;
  let grewAt = clock.now();
  let askedAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;
  let cancel = () => {};

  async function check(): Promise<void> {
    const way = await look();
    const now = clock.now();
    if (!way || way.packets !== packets) {
      packets = way?.packets ?? -1;
      grewAt = now;
      return;
    }
    const isSure = now - grewAt >= SURE_MS && askedAt < grewAt + SURE_MS;
    const isSuspicious = now - grewAt >= SUSPICIOUS_MS && now - askedAt >= ASK_EVERY_MS;
    if (way.address === null || (!isSure && !isSuspicious)) return;
    askedAt = now;
    if ((await isGone(way.address, { peers, clock })) && !isStopped) onGone();
  }
  function again(): void {
    cancel = clock.setTimeout(() => {
      // What cannot be asked now is asked again; the call's own watch does not depend on it.
      const next = () => {
        if (!isStopped) again();
      };
      check().then(next, next);
    }, LOOK_EVERY_MS);
  }
  again();
  return () => {
    isStopped = true;
    cancel();
  };
}
