import type { Attachment, Id } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { Http } from './ports.ts';

// MED-3
/** Where the bytes of an attachment are now. @throws invalid_response, not_found */
export async function askForAttachmentUrl(
  http: Http,
  attachmentId: Id,
): Promise<Pick<Attachment, 'access'> & { url: string }> {
  const path = `attachments/${encodeURIComponent(attachmentId)}/url`;
  const { url, access } = await http.request({ method: 'GET', path });
  if (typeof url === 'string') return { url, access: access === 'bearer' ? 'bearer' : 'public' };
  const message = 'unable to load the attachment; the answer of GET /attachments/:id/url has no url';
  throw createMajlisError({ code: 'invalid_response', message });
}
