import { useStoreSelector } from '../provider/use-store-selector.ts';
import type { DisplayMessage } from '../types.ts';
import { toSpan } from './call-words.ts';
import { Icon, type IconName } from './icons.tsx';
import { type Language, useLanguage } from './language.tsx';
import { isOwnMessage } from './message-rows.ts';
import { useMessageScope } from './message-scope.ts';

type CallMessage = Extract<DisplayMessage, { call: unknown }>;

interface CallFacts {
  icon: IconName;
  tone: 'plain' | 'danger' | 'live';
  title: string;
  /** How it went: its length, or why there is none. */
  outcome: string;
}

function toFacts(language: Language, message: CallMessage, isOwn: boolean): CallFacts {
  const { words } = language;
  const { row } = words.call;
  const { type, status, duration } = message.call;
  const isVideo = type === 'VIDEO';
  const title = isVideo ? words.message.videoCall : words.message.voiceCall;
  const way = { icon: isOwn ? 'outgoing' : 'incoming', title, tone: 'plain' } as const;
  const direction = isOwn ? row.outgoing : row.incoming;
  if (message.type === 'CALL_STARTED') return { ...way, tone: 'live', outcome: row.ongoing };
  if (message.type === 'CALL_ENDED') {
    if (status === 'DECLINED') return { ...way, outcome: row.declined };
    return { ...way, outcome: duration ? toSpan(language, duration) : direction };
  }
  if (status === 'FAILED') return { ...way, tone: 'danger', outcome: row.failed };
  if (isOwn) return { ...way, outcome: status === 'BUSY' ? row.busy : row.noAnswer };
  const missed = isVideo ? words.message.missedVideoCall : words.message.missedVoiceCall;
  return { icon: 'missed', tone: 'danger', title: missed, outcome: '' };
}

function CallCard({ message }: { message: CallMessage }) {
  const language = useLanguage();
  const { words, formats } = language;
  const { currentUserId, callBack } = useMessageScope();
  const isOwn = isOwnMessage(message, currentUserId);
  const { icon, tone, title, outcome } = toFacts(language, message, isOwn);
  const isVideo = message.call.type === 'VIDEO';
  const back = tone === 'live' ? null : isVideo ? callBack?.video : callBack?.voice;
  return (
    <div className="majlis-call-row" data-tone={tone} data-direction={isOwn ? 'outgoing' : 'incoming'}>
      <span className="majlis-call-row-icon">
        <Icon name={icon} />
      </span>
      <p className="majlis-call-row-text">
        {/* The arrow says it to the eye. */}
        <span className="majlis-unseen">{isOwn ? words.call.row.outgoing : words.call.row.incoming}: </span>
        <span className="majlis-call-row-title">{title}</span>
        <span className="majlis-call-row-facts">
          {outcome && <span>{outcome}</span>}
          <time dateTime={message.createdAt}>{formats.time(new Date(message.createdAt))}</time>
        </span>
      </p>
      {back && (
        <button
          type="button"
          className="majlis-icon-button"
          aria-label={words.call.row.callBack}
          title={words.call.row.callBack}
          onClick={() => void back()}
        >
          <Icon name={isVideo ? 'video' : 'call'} />
        </button>
      )}
    </div>
  );
}

/** While it lasts, a call's beginning stands for it; its end takes that place. */
function LiveCall({ message }: { message: CallMessage }) {
  const isLive = useStoreSelector(({ call }) => call.callId === message.call.id && call.status !== 'ended');
  return isLive ? <CallCard message={message} /> : null;
}

/** One call in the timeline: which way it went, how it ended, and the way to call back. */
// CALL-7
export function CallRow({ message }: { message: DisplayMessage }) {
  if (!('call' in message) || !message.call) return null;
  return message.type === 'CALL_STARTED' ? <LiveCall message={message} /> : <CallCard message={message} />;
}
