import type { TypingKind } from '@majlis/contract';
import type { MajlisError } from '@majlis/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { type UseVoiceRecorderResult, useVoiceRecorder } from '../hooks/use-voice-recorder.ts';
import type { Dictionary } from '../locales/dictionary.ts';
import type { VoiceRecording } from '../media/voice-control.ts';
import { toReason } from './error-words.ts';
import { Icon } from './icons.tsx';
import { RecorderLevels } from './recorder-levels.tsx';
import { RecorderReview } from './recorder-review.tsx';
import type { HoldPhase } from './use-hold.ts';
import { useWholeLanguage } from './whole-language.ts';

/** What `VoiceRecorder` takes. */
export interface RecorderBarProps {
  /** `released` sends what was held; `locked`, the default, has its own buttons. */
  phase?: HoldPhase | undefined;
  /** Asked for when the hold cannot go on by itself: it failed, reached its limit, or was too short to be a message. */
  onLock?: (() => void) | undefined;
  onSend: (recording: VoiceRecording) => void;
  onCancel: () => void;
  onTyping?: ((isTyping?: boolean, kind?: TypingKind) => void) | undefined;
}

const REPEAT_MS = 3000;
/** Seconds that a held recording needs to be a message. */
const SHORTEST = 0.5;

function reasonOf(words: Dictionary, error: MajlisError | null): string {
  return error?.code === 'permission_denied' ? words.permission.microphone : toReason(words, error);
}

/** Tells the others, again and again, that a voice note is being recorded. */
function useTelling(isRecording: boolean, onTyping: RecorderBarProps['onTyping']): void {
  const tell = useLatest(onTyping);
  useEffect(() => {
    if (!isRecording) return;
    tell.current?.(true, 'voice');
    const timer = setInterval(() => tell.current?.(true, 'voice'), REPEAT_MS);
    return () => {
      clearInterval(timer);
      tell.current?.(false, 'voice');
    };
  }, [isRecording, tell]);
}

interface Recording extends UseVoiceRecorderResult {
  review: VoiceRecording | null;
  isSending: boolean;
  /** Ends the recording, to be heard before it is sent. */
  listen(): Promise<void>;
  send(): Promise<void>;
  again(): void;
}

/** Records from the first moment on; what ends by itself is kept for review. */
function useRecording({ phase = 'locked', onLock, onSend }: RecorderBarProps): Recording {
  const recorder = useVoiceRecorder();
  const { status, elapsed, start, stop, cancel } = recorder;
  const [review, setReview] = useState<VoiceRecording | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    void start();
    return cancel;
  }, [start, cancel]);
  const listen = async () => {
    const recording = await stop();
    if (recording) setReview(recording);
  };
  const send = async () => {
    setSending(true);
    const recording = review ?? (await stop());
    setSending(false);
    if (recording) onSend(recording);
  };
  const latest = useLatest({ status, elapsed, listen, send, onLock });
  useEffect(() => {
    if (phase !== 'released') return;
    const now = latest.current;
    if (now.status === 'recording' && now.elapsed >= SHORTEST) void now.send();
    else now.onLock?.();
  }, [phase, latest]);
  useEffect(() => {
    if (status === 'recorded') void latest.current.listen();
    if (status === 'recorded' || status === 'failed') latest.current.onLock?.();
  }, [status, latest]);
  return { ...recorder, review, isSending, listen, send, again: () => void start() };
}

/** Focus goes to what took the place of the button that was pressed. */
function useFocus(section: RefObject<HTMLElement | null>, step: string): void {
  useEffect(() => {
    if (step !== 'held') section.current?.focus();
  }, [section, step]);
}

function RecorderButtons({ recording }: { recording: Recording }) {
  const { words } = useWholeLanguage();
  const { status, elapsed, error, review, isSending, listen, send, again } = recording;
  const isRecording = status === 'recording' && elapsed > 0;
  if (error) {
    return (
      <button type="button" className="majlis-link-button" onClick={again}>
        {words.dialog.tryAgain}
      </button>
    );
  }
  return (
    <>
      {!review && (
        <button
          type="button"
          className="majlis-icon-button"
          data-tone="danger"
          aria-label={words.recorder.stop}
          title={words.recorder.stop}
          disabled={!isRecording || isSending}
          onClick={() => void listen()}
        >
          <Icon name="stop" />
        </button>
      )}
      <button
        type="button"
        className="majlis-send"
        aria-label={review ? words.recorder.sendReviewed : words.recorder.send}
        disabled={isSending || !(isRecording || review)}
        onClick={() => void send()}
      >
        <Icon name="send" />
      </button>
    </>
  );
}

/** What a screen reader is told, and what is seen while there is nothing to record or hear. */
function lineOf(words: Dictionary, { status, error, review }: Recording): string {
  if (review) return words.recorder.review;
  if (error) return reasonOf(words, error);
  const isGoing = status === 'recording' || status === 'finishing';
  if (status === 'recorded') return words.recorder.limit;
  return isGoing ? words.recorder.recording : words.recorder.asking;
}

/** Recording from the moment it appears: time and live level, then what was recorded to be heard; discard and send. */
export function RecorderBar(props: RecorderBarProps) {
  const { phase = 'locked', onCancel, onTyping } = props;
  const { words, formats } = useWholeLanguage();
  const recording = useRecording(props);
  const { status, recentLevels, elapsed, error, review } = recording;
  useTelling(status === 'recording', onTyping);
  const section = useRef<HTMLElement>(null);
  const isLocked = phase === 'locked';
  useFocus(section, isLocked ? `locked ${review !== null}` : 'held');
  const isLive = !review && (status === 'recording' || status === 'finishing');
  return (
    <section
      ref={section}
      className="majlis-recorder"
      data-status={review ? 'review' : status}
      data-phase={phase}
      aria-label={words.recorder.label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {isLocked && (
        <button
          type="button"
          className="majlis-icon-button"
          data-tone="danger"
          aria-label={words.recorder.cancel}
          title={words.recorder.cancel}
          onClick={onCancel}
        >
          <Icon name={error ? 'close' : 'trash'} />
        </button>
      )}
      <p className={isLive || review ? 'majlis-unseen' : 'majlis-recorder-line'} role={error ? 'alert' : 'status'}>
        {lineOf(words, recording)}
      </p>
      {isLive && (
        <div className="majlis-recorder-live">
          <span className="majlis-recorder-dot" aria-hidden="true" />
          <span className="majlis-recorder-time" role="timer">
            {formats.duration(elapsed)}
          </span>
          <RecorderLevels levels={recentLevels} />
          {!isLocked && (
            <span className="majlis-recorder-hint">
              <Icon name="back" /> {words.recorder.slideToCancel}
            </span>
          )}
        </div>
      )}
      {review && <RecorderReview recording={review} />}
      {isLocked ? (
        <RecorderButtons recording={recording} />
      ) : (
        <span className="majlis-recorder-lock" title={words.recorder.slideToLock} aria-hidden="true">
          <Icon name="lock" />
        </span>
      )}
    </section>
  );
}
