import { useId } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { toShownName } from './shown-name.ts';

interface BarProps {
  kind: 'reply' | 'edit';
  icon: IconName;
  title: string;
  summary: string;
  cancel: string;
  onCancel: () => void;
}

function Bar({ kind, icon, title, summary, cancel, onCancel }: BarProps) {
  const titleId = useId();
  return (
    <section className="majlis-composer-bar" data-kind={kind} aria-labelledby={titleId}>
      <Icon name={icon} />
      <div className="majlis-composer-quote">
        <p className="majlis-composer-quote-title" id={titleId} dir="auto">
          {title}
        </p>
        <p className="majlis-composer-quote-text" dir="auto">
          {summary}
        </p>
      </div>
      <button
        type="button"
        className="majlis-icon-button"
        aria-label={cancel}
        title={cancel}
        // Pressing it must not take focus from the field, or a phone's keyboard would close.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onCancel}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

export interface ComposerReplyProps {
  /** Who wrote the message that is answered; null when that was the user. */
  name: string | null;
  /** The message in one line. */
  summary: string;
  onCancel: () => void;
}

/** Says above the field which message the next one answers, and takes that back. */
export function ComposerReply({ name, summary, onCancel }: ComposerReplyProps) {
  const { words } = useLanguage();
  const title = name === null ? words.list.you : toShownName(name);
  return (
    <Bar
      kind="reply"
      icon="reply"
      title={title}
      summary={summary}
      cancel={words.composer.cancelReply}
      onCancel={onCancel}
    />
  );
}

export interface ComposerEditProps {
  /** The message as it was, in one line. */
  summary: string;
  onCancel: () => void;
}

/** Says above the field that a sent message is being changed, and gives that up. */
export function ComposerEdit({ summary, onCancel }: ComposerEditProps) {
  const { words } = useLanguage();
  return (
    <Bar
      kind="edit"
      icon="pencil"
      title={words.composer.editing}
      summary={summary}
      cancel={words.composer.cancelEdit}
      onCancel={onCancel}
    />
  );
}
