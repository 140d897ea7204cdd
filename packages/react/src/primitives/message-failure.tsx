import type { DisplayMessage } from '../types.ts';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { useMessageScope } from './message-scope.ts';

/** Why a message did not go out, with the ways out: send it again, or delete it. */
export function MessageFailure({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  const { retryMessage, cancelMessage } = useMessageScope();
  return (
    <section className="majlis-failure" aria-label={words.status.failed}>
      <p className="majlis-failure-reason">
        <Icon name="alert" />
        <span>
          {words.status.failed}. {message.error ? toReason(words, message.error) : ''}
        </span>
      </p>
      <div className="majlis-failure-actions">
        {retryMessage && (
          <button type="button" className="majlis-link-button" onClick={() => retryMessage(message)}>
            {words.message.retry}
          </button>
        )}
        {cancelMessage && (
          <button
            type="button"
            className="majlis-link-button"
            data-tone="danger"
            onClick={() => cancelMessage(message)}
          >
            {words.message.remove}
          </button>
        )}
      </div>
    </section>
  );
}
