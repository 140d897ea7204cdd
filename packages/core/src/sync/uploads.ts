import type { Message } from '@majlis/contract';
import type { UploadBody, UploadOptions, UploadParts } from '../io/file-upload.ts';
import type { OutboxEntry } from '../io/ports.ts';

export interface Uploads {
  /** Sends the blob and makes the message of it; a repeat with the same clientId gives the same message (MSG-4). */
  send(entry: OutboxEntry, body: UploadBody, options: UploadOptions): Promise<Message>;
}

/** Its code comes with the first file. */
export const createUploads = (parts: UploadParts): Uploads => ({
  async send(entry, body, options) {
    const { sendUpload } = await import('../io/file-upload.ts');
    return sendUpload(parts, { entry, body, ...options });
  },
});
