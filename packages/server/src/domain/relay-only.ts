const CANDIDATE_LINE = /^a=candidate:/;
const isRelay = (line: string): boolean => / typ relay( |$)/.test(line);

/** A description or batch of candidates without the addresses of who sent it: relayed candidates alone are left. */
export function keepRelayOnly(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload.filter(isRelayCandidate).map(withoutHome);
  if (typeof payload !== 'object' || payload === null) return payload;
  const entries = Object.entries(payload).map(([key, value]): [string, unknown] => {
    if (key === 'sdp' && typeof value === 'string') return [key, withoutHosts(value)];
    if (key === 'candidates' && Array.isArray(value)) return [key, keepRelayOnly(value)];
    if (key === 'candidate' && typeof value === 'string') return [key, isRelay(value) ? withoutOrigin(value) : ''];
    if (typeof value === 'object' && value !== null) return [key, keepRelayOnly(value)];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

const withoutHome = (candidate: unknown): unknown =>
  typeof candidate === 'string' ? withoutOrigin(candidate) : keepRelayOnly(candidate);

/** The end of candidates, which is empty, tells nothing. */
function isRelayCandidate(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value === '' || isRelay(value);
  if (typeof value !== 'object' || !('candidate' in value)) return false;
  const { candidate } = value;
  return typeof candidate === 'string' && (candidate === '' || isRelay(candidate));
}

/** A relayed candidate says where it was asked for: behind that is a home. */
const withoutOrigin = (line: string): string => line.replace(/ raddr \S+ rport \S+/, ' raddr 0.0.0.0 rport 0');

/** The connection lines name an address too. */
const withoutHosts = (sdp: string): string =>
  sdp
    .split(/\r?\n/)
    .filter((line) => !CANDIDATE_LINE.test(line) || isRelay(line))
    .map(withoutOrigin)
    .map((line) => line.replace(/^((?:c=|a=rtcp:\d+ )IN) IP[46] \S+$/, '$1 IP4 0.0.0.0'))
    .join('\r\n');
