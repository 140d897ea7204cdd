import type { TypingKind } from '@majlis/contract';
import { useEffect, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { useVoiceRecorder } from '../hooks/use-voice-recorder.ts';
import type { Dictionary } from '../locales/dictionary.ts';
import type { VoiceRecording } from '../media/voice-control.ts';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

export interface RecorderBarProps {
  onSend: (recording: VoiceRecording) => void;
  onCancel: () => void;
  onTyping?: ((isTyping?: boolean, kind?: TypingKind) => void) | undefined;
}

const BARS = 40;
const REPEAT_MS = 3000;

/** Loudness of the last moments, the newest at the end. */
function LiveLevels({ levels }: { levels: readonly number[] }) {
  const shown = levels.slice(-BARS);
  const bars = shown.map((level, index) => {
    const half = 1 + Math.min(1, level * 1.6) * 11;
    const x = (BARS - shown.length + index) * 4 + 2;
    return `M${x} ${(14 - half).toFixed(1)}V${(14 + half).toFixed(1)}`;
  });
  return (
    <svg className="majlis-levels" viewBox={`0 0 ${BARS * 4} 28`} preserveAspectRatio="none" aria-hidden="true">
      <path d={bars.join('')} />
    </svg>
  );
}

function reasonOf(words: Dictionary, error: unknown, code: string | undefined): string {
  return code === 'permission_denied' ? words.permission.microphone : toReason(words, error);
}

/** Recording from the moment it appears: time, live level, discard and send. */
export function RecorderBar({ onSend, onCancel, onTyping }: RecorderBarProps) {
  const { words, formats } = useLanguage();
  const { status, recentLevels, elapsed, error, start, stop, cancel } = useVoiceRecorder();
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    void start();
    return cancel;
  }, [start, cancel]);
  const tell = useLatest(onTyping);
  useEffect(() => {
    if (status !== 'recording') return;
    tell.current?.(true, 'voice');
    const timer = setInterval(() => tell.current?.(true, 'voice'), REPEAT_MS);
    return () => {
      clearInterval(timer);
      tell.current?.(false, 'voice');
    };
  }, [status, tell]);
  const send = async () => {
    setSending(true);
    const recording = await stop();
    setSending(false);
    if (recording) onSend(recording);
  };
  const canSend = (status === 'recording' && elapsed > 0) || status === 'recorded';
  const line = {
    idle: words.recorder.asking,
    requesting: words.recorder.asking,
    recording: words.recorder.recording,
    finishing: words.recorder.recording,
    recorded: words.recorder.limit,
    failed: error ? reasonOf(words, error, error.code) : words.errors.other,
  }[status];
  const isFailed = status === 'failed';
  return (
    <section
      className="majlis-composer-row majlis-recorder"
      data-status={status}
      aria-label={words.recorder.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <button
        type="button"
        className="majlis-icon-button"
        data-tone="danger"
        aria-label={words.recorder.cancel}
        title={words.recorder.cancel}
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; focus goes to what took its place
        autoFocus
        onClick={onCancel}
      >
        <Icon name={isFailed ? 'close' : 'trash'} />
      </button>
      <p
        className={status === 'recording' ? 'majlis-unseen' : 'majlis-recorder-line'}
        role={isFailed ? 'alert' : 'status'}
      >
        {line}
      </p>
      {(status === 'recording' || status === 'finishing') && (
        <div className="majlis-recorder-live">
          <span className="majlis-recorder-dot" aria-hidden="true" />
          <span className="majlis-recorder-time" role="timer">
            {formats.duration(elapsed)}
          </span>
          <LiveLevels levels={recentLevels} />
        </div>
      )}
      {isFailed ? (
        <button type="button" className="majlis-link-button" onClick={() => void start()}>
          {words.dialog.tryAgain}
        </button>
      ) : (
        <button
          type="button"
          className="majlis-send"
          aria-label={words.recorder.send}
          disabled={!canSend || isSending}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      )}
    </section>
  );
}
