import { useCallback } from 'react';
import type { PreparedImage } from '../media/image-resize.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { useCapabilities } from './use-capabilities.ts';
import { useLatest } from './use-latest.ts';

/** Makes one picture fit to send. */
export type PrepareImage = (file: Blob) => Promise<PreparedImage>;

/**
 * A function that makes a picture fit to send: upright, at most 2,048 pixels a side, within the backend's bytes,
 * without the place where it was taken. It keeps its identity.
 * It rejects with `file_unreadable`, `unsupported_media_type` or `too_large`.
 */
export function useImagePreparer(): PrepareImage {
  const { media } = useChatContext();
  const { limits } = useCapabilities();
  const latest = useLatest({ media, maxBytes: limits.imageMaxBytes });
  return useCallback(
    async (file) => {
      const { prepareImage } = await import('../media/image-resize.ts');
      const { media: ports, maxBytes } = latest.current;
      return prepareImage(file, { loadCodec: ports.loadImageCodec, maxBytes });
    },
    [latest],
  );
}
