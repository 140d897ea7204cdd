import type { ReactNode } from 'react';

export interface CallButtonProps {
  label: string;
  /** The picture in it. */
  children: ReactNode;
  tone?: 'plain' | 'accept' | 'refuse' | undefined;
  /** Shows the label below the button too. */
  isNamed?: boolean | undefined;
  /** Shows that it has been pressed. The label then says what the next press does, so it is no toggle to a screen reader. */
  isPressed?: boolean | undefined;
  /** What it opens is open. */
  isExpanded?: boolean | undefined;
  /** A key that does the same, in capitals. */
  shortcut?: string | undefined;
  /** Names the button for styles. */
  part?: string | undefined;
  onPress: () => unknown;
}

/** One round button of a call. */
export function CallButton(props: CallButtonProps) {
  const { label, children, tone = 'plain', isNamed, isPressed, isExpanded, shortcut, part, onPress } = props;
  const button = (
    <button
      type="button"
      className="majlis-call-button"
      data-tone={tone}
      data-part={part}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      data-pressed={isPressed || undefined}
      aria-expanded={isExpanded}
      aria-keyshortcuts={shortcut}
      onClick={() => void onPress()}
    >
      {children}
    </button>
  );
  if (!isNamed) return button;
  return (
    <span className="majlis-call-named">
      {button}
      <span className="majlis-call-caption" aria-hidden="true">
        {label}
      </span>
    </span>
  );
}
