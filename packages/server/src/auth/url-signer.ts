import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignedUse, UrlSigner } from '../domain/ports.ts';

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

/** An upload may take as long as its attachment may wait for its message. */
const UPLOAD_LIFETIME_MS = 3_600_000;
const MEDIA: SignedUse = { purpose: 'media' };

/** URLs that need no header and hold for a short while (MED-3, MED-5). */
export function createUrlSigner({ key, apiUrl, lifetimeMs = LIFETIME_MS }: UrlSignerOptions): UrlSigner {
  const signatureOf = ({ purpose }: SignedUse, id: string, expires: string) =>
    createHmac('sha256', key).update(`${purpose}\n${id}\n${expires}`).digest();

  return {
    sign(id, now, use = MEDIA) {
      const isUpload = use.purpose === 'upload';
      const expiresAt = Math.floor(now / STEP_MS) * STEP_MS + (isUpload ? UPLOAD_LIFETIME_MS : lifetimeMs);
      const signature = signatureOf(use, id, String(expiresAt)).toString('base64url');
      const query = new URLSearchParams({ expires: String(expiresAt), signature });
      const path = isUpload ? `uploads/${encodeURIComponent(id)}/bytes` : `media/${encodeURIComponent(id)}`;
      return { url: `${apiUrl()}/${path}?${query}`, expiresAt };
    },
    verify(id, query, now, use = MEDIA) {
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('signature') ?? '', 'base64url');
      const wanted = signatureOf(use, id, expires);
      const isGenuine = given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
      return isGenuine && Number(expires) > now;
    },
  };
}
