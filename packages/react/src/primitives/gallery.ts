import type { Attachment } from '@majlis/contract';
import type { DisplayMessage } from '../types.ts';
import { keyOf } from './message-rows.ts';

/** One picture or film of a conversation. */
export interface GalleryItem {
  key: string;
  message: DisplayMessage;
  attachment: Attachment;
}

/** The pictures and films that can be looked at in full, in the order of the conversation. */
export function toGallery(messages: readonly DisplayMessage[]): readonly GalleryItem[] {
  return messages.flatMap((message) =>
    message.deletedAt || (message.type !== 'IMAGE' && message.type !== 'VIDEO')
      ? []
      : message.attachments.map((attachment) => ({ key: `${keyOf(message)}/${attachment.id}`, message, attachment })),
  );
}
