import { CallIcon } from './call-icons.tsx';
import { useCallView } from './call-view.ts';
import { toStatusLine } from './call-words.ts';
import { fill } from './language.tsx';
import { useWholeLanguage } from './whole-language.ts';

const LEVELS = { poor: 1, fair: 2, good: 3, excellent: 4 } as const;

function Quality() {
  const { words } = useWholeLanguage();
  const { live, status } = useCallView();
  const level = status === 'connected' ? (live?.quality ?? null) : null;
  if (level === null) return null;
  return (
    <span className="majlis-call-quality" data-level={level} role="img" aria-label={words.call.quality[level]}>
      {[1, 2, 3, 4].map((bar) => (
        <span key={bar} data-on={bar <= LEVELS[level] || undefined} />
      ))}
    </span>
  );
}

/** The line of the call in words; a timer that nobody reads aloud each second while it stands. */
export function CallLine() {
  const language = useWholeLanguage();
  const { status, isVideo, endReason, live, props } = useCallView();
  const isElsewhere = live?.isElsewhere === true;
  const line = toStatusLine(language, {
    status,
    isElsewhere,
    endReason,
    duration: props.duration,
    isVideo: isVideo && props.callType === 'VIDEO',
  });
  const isTimed = status === 'connected' && !isElsewhere;
  return (
    <>
      <span className={isTimed ? 'majlis-unseen' : 'majlis-call-line'} role="status">
        {isTimed ? language.words.call.connected : line}
      </span>
      {isTimed && (
        <span className="majlis-call-line" role="timer">
          {line}
        </span>
      )}
    </>
  );
}

/** What the other end cannot show or be heard with. */
function RemoteChips() {
  const { words } = useWholeLanguage();
  const { live, status, name, props } = useCallView();
  if (!live || live.isElsewhere || status !== 'connected') return null;
  const { audio, video } = live.remoteMedia;
  return (
    <>
      {!audio && (
        <span className="majlis-call-chip">
          <CallIcon name="microphone-off" />
          <bdi>{fill(words.call.remoteMuted, { name })}</bdi>
        </span>
      )}
      {!video && props.callType === 'VIDEO' && (
        <span className="majlis-call-chip">
          <CallIcon name="camera-off" />
          <bdi>{fill(words.call.remoteCameraOff, { name })}</bdi>
        </span>
      )}
    </>
  );
}

/** Who the call is with, and how it stands. */
export function CallHeading({ id }: { id: string }) {
  const { name } = useCallView();
  return (
    <div className="majlis-call-heading">
      <h2 className="majlis-call-name" id={id}>
        <bdi>{name}</bdi>
      </h2>
      <p className="majlis-call-facts">
        <CallLine />
        <Quality />
      </p>
      <p className="majlis-call-chips">
        <RemoteChips />
      </p>
    </div>
  );
}
