import type { MajlisError } from '@majlis/core';
import { toReason } from './error-words.ts';
import { useWholeLanguage } from './whole-language.ts';

export interface ConversationMoreProps {
  isLoading: boolean;
  error: MajlisError | null;
  onRetry: (() => unknown) | null;
}

/** What stands below the last conversation while older ones are loaded, or could not be. */
export function ConversationMore({ isLoading, error, onRetry }: ConversationMoreProps) {
  const { words } = useWholeLanguage();
  if (!isLoading && !error) return null;
  return (
    <div className="majlis-chat-more" role={error ? 'alert' : 'status'} data-state={error ? 'failed' : 'loading'}>
      {error ? (
        <span>{toReason(words, error)}</span>
      ) : (
        <>
          <span className="majlis-spinner" aria-hidden="true" />
          {words.inbox.loadingMore}
        </>
      )}
      {error && onRetry && (
        <button type="button" className="majlis-link-button" onClick={() => void onRetry()}>
          {words.list.tryAgain}
        </button>
      )}
    </div>
  );
}
