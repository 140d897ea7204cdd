const CANDIDATE_LINE = /^a=candidate:/;
const isRelay = (line: string): boolean => / typ relay( |$)/.test(line);

/** A description or batch of candidates without the addresses of who sent it: relayed candidates alone are left. */
export function keepRelayOnly(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload.filter(isRelayCandidate);
  if (typeof payload !== 'object' || payload === null) return payload;
  const entries = Object.entries(payload).map(([key, value]): [string, unknown] => {
    if (key === 'sdp' && typeof value === 'string') return [key, withoutHosts(value)];
    if (key === 'candidates' && Array.isArray(value)) return [key, value.filter(isRelayCandidate)];
    if (typeof value === 'object' && value !== null) return [key, keepRelayOnly(value)];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

/** The end of candidates, which is empty, tells nothing. */
function isRelayCandidate(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value === '' || isRelay(value);
  if (typeof value !== 'object' || !('candidate' in value)) return false;
  const { candidate } = value;
  return typeof candidate === 'string' && (candidate === '' || isRelay(candidate));
}

/** The connection lines name an address too. */
const withoutHosts = (sdp: string): string =>
  sdp
    .split(/\r?\n/)
    .filter((line) => !CANDIDATE_LINE.test(line) || isRelay(line))
    .map((line) => (/^(c=IN IP[46] |a=rtcp:\d+ IN IP[46] )/.test(line) ? line.replace(/ \S+$/, ' 0.0.0.0') : line))
    .join('\r\n');
