import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UrlSigner } from '../domain/ports.ts';

export interface UrlSignerOptions {
  /** At least 32 random bytes, kept as long as URLs should hold. */
  key: Uint8Array;
  /** Where the API is reached from outside, ending in `/api`; asked for each URL, since a port may be known late. */
  apiUrl: () => string;
  /** Milliseconds that a URL holds; MED-3 asks for 5 minutes or more, S20 for 10 at most. */
  lifetimeMs?: number;
}

const LIFETIME_MS = 600_000;
/** URLs made within the same minute are equal, so that a browser may keep what it has fetched. */
const STEP_MS = 60_000;

/** Media URLs that need no header and hold for a short while (MED-3). */
export function createUrlSigner({ key, apiUrl, lifetimeMs = LIFETIME_MS }: UrlSignerOptions): UrlSigner {
  const signatureOf = (attachmentId: string, expires: string) =>
    createHmac('sha256', key).update(`media\n${attachmentId}\n${expires}`).digest();

  return {
    sign(attachmentId, now) {
      const expiresAt = Math.floor(now / STEP_MS) * STEP_MS + lifetimeMs;
      const signature = signatureOf(attachmentId, String(expiresAt)).toString('base64url');
      const query = new URLSearchParams({ expires: String(expiresAt), signature });
      return { url: `${apiUrl()}/media/${encodeURIComponent(attachmentId)}?${query}`, expiresAt };
    },
    verify(attachmentId, query, now) {
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('signature') ?? '', 'base64url');
      const wanted = signatureOf(attachmentId, expires);
      const isGenuine = given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
      return isGenuine && Number(expires) > now;
    },
  };
}
