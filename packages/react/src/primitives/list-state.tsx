import type { MajlisError } from '@majlis/core';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

/** What `ListState` takes. */
export interface ListStateProps {
  isLoading: boolean;
  error: MajlisError | null;
  onRetry: (() => unknown) | null;
}

const SKELETON = ['start', 'end', 'start', 'start', 'end'] as const;

/** What stands where messages will be: grey bubbles while they load, the reason when they could not be, or an invitation. */
export function ListState({ isLoading, error, onRetry }: ListStateProps) {
  const { words } = useLanguage();
  if (isLoading) {
    return (
      <div className="majlis-list" data-state="loading">
        <p className="majlis-unseen" role="status">
          {words.list.loading}
        </p>
        <div className="majlis-skeletons" aria-hidden="true">
          {SKELETON.map((align, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: five grey bubbles that never move
            <span key={index} className="majlis-skeleton" data-align={align} data-step={index} />
          ))}
        </div>
      </div>
    );
  }
  return (
    <div className="majlis-list" data-state={error ? 'failed' : 'empty'}>
      <div className="majlis-empty" role={error ? 'alert' : undefined}>
        {error && <Icon name="alert" />}
        <p className="majlis-empty-title">{error ? words.list.failed : words.list.empty}</p>
        <p className="majlis-empty-hint">{error ? toReason(words, error) : words.list.emptyHint}</p>
        {error && onRetry && (
          <button type="button" className="majlis-button" data-tone="accent" onClick={() => void onRetry()}>
            {words.list.tryAgain}
          </button>
        )}
      </div>
    </div>
  );
}
