import type { CallOverReason, CallSessionStatus } from '@majlis/core';
import type { Dictionary } from '../locales/dictionary.ts';
import type { Formats } from './formats.ts';
import { fill, fillCount, type Language } from './language.tsx';
import type { WholeLanguage } from './whole-language.ts';

const HOUR = 3600;
const MINUTE = 60;

/** Seconds as a running clock: minutes and seconds, with hours from the first one on. */
export function toClock(formats: Formats, seconds: number): string {
  if (!(seconds >= HOUR)) return formats.duration(seconds);
  const twoDigits = (value: number) => formats.duration(value).split(':')[1] ?? '';
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE)];
  return `${formats.number(hours)}:${twoDigits(minutes)}:${twoDigits(Math.floor(seconds % MINUTE))}`;
}

/** Seconds in words, by their two largest units: "1 hour 5 minutes", "دقيقتان و10 ثوانٍ". */
export function toSpan({ words, formats }: Language, seconds: number): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  const parts = [
    { forms: words.call.hours, count: Math.floor(whole / HOUR) },
    { forms: words.call.minutes, count: Math.floor((whole % HOUR) / MINUTE) },
    { forms: words.call.seconds, count: whole % MINUTE },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  if (first === -1) return fillCount(words.call.seconds, { formats, count: 0 });
  const [major, minor] = parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ forms, count }) => fillCount(forms, { formats, count }));
  return minor === undefined ? (major ?? '') : fill(words.call.span, { major: major ?? '', minor });
}

export function toReasonLine({ call }: Dictionary, reason: CallOverReason | null): string {
  const reasons: Record<string, string> = call.reasons;
  return (reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason] : undefined) ?? call.ended;
}

export interface StatusLineOptions {
  status: CallSessionStatus;
  isVideo: boolean;
  isElsewhere: boolean;
  endReason: CallOverReason | null;
  duration: number;
}
/** What the call is doing, in one line; the clock while it stands. */
export function toStatusLine({ words, formats }: WholeLanguage, options: StatusLineOptions): string {
  const { status, isVideo, isElsewhere, endReason, duration } = options;
  const { call } = words;
  if (isElsewhere && status !== 'ended' && status !== 'incoming') return call.elsewhere;
  const lines: Record<CallSessionStatus, () => string> = {
    idle: () => call.connecting,
    acquiring: () => call.acquiring,
    calling: () => call.calling,
    ringing: () => call.ringing,
    incoming: () => (isVideo ? call.incomingVideo : call.incomingVoice),
    answering: () => call.connecting,
    connecting: () => call.connecting,
    connected: () => toClock(formats, duration),
    reconnecting: () => call.reconnecting,
    ended: () => toReasonLine(words, endReason),
  };
  return lines[status]();
}
