import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { type HoldPhase, useHold } from './use-hold.ts';

export interface MicrophoneButtonProps {
  /** Null while nothing is recorded. */
  phase: HoldPhase | null;
  onPhase: (phase: HoldPhase) => void;
  onCancel: () => void;
}

/** Tap it to record hands-free; hold it to record until it is let go. */
export function MicrophoneButton({ phase, onPhase, onCancel }: MicrophoneButtonProps) {
  const { words } = useLanguage();
  const hold = useHold({ isRtl: words.direction === 'rtl', onPhase, onCancel });
  return (
    <button
      type="button"
      className="majlis-send majlis-microphone"
      data-phase={phase ?? undefined}
      aria-label={words.composer.record}
      title={words.composer.record}
      {...hold}
    >
      <Icon name="microphone" />
    </button>
  );
}

export interface SendButtonProps {
  isDisabled: boolean;
  isEdit: boolean;
}

export function SendButton({ isDisabled, isEdit }: SendButtonProps) {
  const { words } = useLanguage();
  return (
    // Pressing it must not take focus from the field, or a phone's keyboard would close.
    <button
      type="submit"
      className="majlis-send"
      aria-label={isEdit ? words.composer.save : words.composer.send}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Icon name={isEdit ? 'check' : 'send'} />
    </button>
  );
}
