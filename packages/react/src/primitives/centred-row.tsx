import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';

function CallLine({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  if (!('call' in message)) return null;
  const { type, duration } = message.call;
  const isMissed = message.type === 'CALL_MISSED';
  const video = type === 'VIDEO';
  const missed = video ? words.message.missedVideoCall : words.message.missedVoiceCall;
  const held = video ? words.message.videoCall : words.message.voiceCall;
  return (
    <span className="majlis-pill" data-tone={isMissed ? 'danger' : 'plain'}>
      <Icon name={isMissed ? 'missed' : video ? 'video' : 'call'} />
      {isMissed ? missed : held}
      {duration ? <span className="majlis-pill-fact">{formats.duration(duration)}</span> : null}
      <time className="majlis-pill-fact" dateTime={message.createdAt}>
        {formats.time(new Date(message.createdAt))}
      </time>
    </span>
  );
}

/** A row that belongs to nobody's side: a call, or something that happened to the conversation. */
export function CentredRow({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  if (message.type === 'SYSTEM') {
    return (
      <span className="majlis-pill" data-tone="plain" dir="auto">
        {message.content ?? words.message.system}
      </span>
    );
  }
  return <CallLine message={message} />;
}
