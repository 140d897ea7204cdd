const FINGERPRINT = /^a=fingerprint:([\w-]+) ([0-9A-F:]+)/gim;

/** The DTLS fingerprints that a description names, in one spelling; '' when it names none. */
export function toFingerprints(sdp: string): string {
  const found = [...sdp.matchAll(FINGERPRINT)].map(([, hash = '', bytes = '']) => `${hash} ${bytes}`.toUpperCase());
  return [...new Set(found)].sort().join();
}
