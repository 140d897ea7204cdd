import type { MajlisError } from '@majlis/core';
import { ConversationIcon } from './conversation-icons.tsx';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { fill } from './language.tsx';
import { toShownName } from './shown-name.ts';
import { useWholeLanguage } from './whole-language.ts';

/** What `ConversationListState` takes. */
export interface ConversationListStateProps {
  isLoading: boolean;
  error: MajlisError | null;
  /** Null: nothing can be tried again, so no button is offered. */
  onRetry: (() => unknown) | null;
  /** What was searched for and not found; empty: there is nothing at all. */
  searchText: string;
}
const SKELETON = [0, 1, 2, 3, 4, 5, 6] as const;

function Skeleton() {
  const { words } = useWholeLanguage();
  return (
    <div className="majlis-chats-state" data-state="loading">
      <p className="majlis-unseen" role="status">
        {words.inbox.loading}
      </p>
      {SKELETON.map((step) => (
        <span key={step} className="majlis-chat-ghost" data-step={step} aria-hidden="true" />
      ))}
    </div>
  );
}

/** What stands where conversations will be: grey rows while they load, why they could not be, or that there are none. */
export function ConversationListState({ isLoading, error, onRetry, searchText }: ConversationListStateProps) {
  const { words } = useWholeLanguage();
  if (isLoading) return <Skeleton />;
  const { inbox } = words;
  const [title, hint] = error
    ? [inbox.failed, toReason(words, error)]
    : searchText === ''
      ? [inbox.empty, inbox.emptyHint]
      : [fill(inbox.noneFound, { query: `\u2068${toShownName(searchText)}\u2069` }), inbox.noneFoundHint];
  const state = error ? 'failed' : searchText === '' ? 'empty' : 'none-found';
  return (
    <div className="majlis-chats-state" data-state={state} role={error ? 'alert' : undefined}>
      {error ? <Icon name="alert" /> : <ConversationIcon name={searchText === '' ? 'chats' : 'search'} />}
      <p className="majlis-empty-title">{title}</p>
      <p className="majlis-empty-hint">{hint}</p>
      {error && onRetry && (
        <button type="button" className="majlis-button" data-tone="accent" onClick={() => void onRetry()}>
          {words.list.tryAgain}
        </button>
      )}
    </div>
  );
}
