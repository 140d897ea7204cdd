import type { Attachment } from '@majlis/contract';
import { useRef, useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { useMessageScope } from './message-scope.ts';
import { toSafeMediaUrl } from './safe-url.ts';

export interface MediaUrl {
  /** Null: nothing can be loaded. */
  url: string | null;
  failed: boolean;
  /** Tell it that loading failed; asks once for a fresh address, and resolves with it. */
  onFailure(): Promise<string | null>;
}

/** The address of an attachment, renewed once when it has expired. */
export function useMediaUrl(message: DisplayMessage, attachment: Attachment | undefined): MediaUrl {
  const { refreshUrl } = useMessageScope();
  const [fresh, setFresh] = useState<{ of: string; url: string } | null>(null);
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  const asked = useRef<string | null>(null);
  const given = attachment?.url ?? null;
  const url = toSafeMediaUrl(fresh && fresh.of === given ? fresh.url : given);
  return {
    url: url === failedUrl ? null : url,
    failed: url === null || url === failedUrl,
    async onFailure() {
      if (attachment && given && refreshUrl && asked.current !== given) {
        asked.current = given;
        const renewed = await refreshUrl(message, attachment.id).catch(() => null); // the row below says that it failed
        if (renewed && renewed !== given) {
          setFresh({ of: given, url: renewed });
          return toSafeMediaUrl(renewed);
        }
      }
      setFailedUrl(url);
      return null;
    },
  };
}
