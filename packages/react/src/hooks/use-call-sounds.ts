import type { CallSessionStatus } from '@majlis/core';
import { useEffect } from 'react';
import { startCallAlert } from '../media/call-alert.ts';
import { playTone } from '../media/call-tones.ts';

export interface CallSoundsOptions {
  status: CallSessionStatus;
  /** Another tab makes the sound. */
  isElsewhere: boolean;
  name: string;
  line: string;
  ringtone: string | null | undefined;
  ringback: string | null | undefined;
}

/** Rings for a call that comes in, and lets a caller hear that it rings; silent in every other state. */
export function useCallSounds({ status, isElsewhere, name, line, ringtone, ringback }: CallSoundsOptions): void {
  const isRinging = status === 'incoming' && !isElsewhere;
  const isHeardRinging = status === 'ringing' && !isElsewhere;
  useEffect(() => {
    if (!isRinging) return;
    const alert = startCallAlert({ name, line });
    const tone = playTone({ kind: 'ringtone', source: ringtone, onAudible: alert.setAudible });
    return () => {
      tone.stop();
      alert.stop();
    };
  }, [isRinging, name, line, ringtone]);
  useEffect(() => {
    if (!isHeardRinging) return;
    const tone = playTone({ kind: 'ringback', source: ringback, onAudible: () => undefined });
    return tone.stop;
  }, [isHeardRinging, ringback]);
}
