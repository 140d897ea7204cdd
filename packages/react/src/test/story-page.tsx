import type { CSSProperties, ReactNode } from 'react';
import { ChatRoot } from '../primitives/chat-root.tsx';
import type { DisplayMessage } from '../types.ts';
import { SAMPLE_ME, type SampleLanguage, sampleLanguage, sampleOther } from './sample-talk.ts';

export const nothing = (): void => undefined;

/** The language of a story’s sample words, from its toolbar. */
export const languageIn = ({ globals }: { globals: Record<string, unknown> }): SampleLanguage =>
  sampleLanguage(globals['language'] ?? 'ar');

export interface StoryRootProps {
  language?: SampleLanguage;
  onOpenPhoto?: ((message: DisplayMessage) => void) | undefined;
  style?: CSSProperties;
  children: ReactNode;
}
/** What a part stands in when it stands alone. */
export function StoryRoot({ language = 'ar', onOpenPhoto = nothing, style, children }: StoryRootProps) {
  return (
    <div style={{ blockSize: '100%', maxInlineSize: '40rem', ...style }}>
      <ChatRoot
        currentUserId={SAMPLE_ME}
        otherUser={sampleOther(language)}
        onRetryMessage={nothing}
        onCancelMessage={nothing}
        onOpenPhoto={onOpenPhoto}
      >
        {children}
      </ChatRoot>
    </div>
  );
}
