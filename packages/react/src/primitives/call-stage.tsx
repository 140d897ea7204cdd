import type { RefObject } from 'react';
import { useComponent } from '../provider/replacements.ts';
import { Avatar } from './avatar.tsx';
import { CallSelfView, isMirrored } from './call-self-view.tsx';
import { StreamVideo } from './call-stream.tsx';
import { type CallView, useCallView } from './call-view.ts';
import { fill } from './language.tsx';
import { useWholeLanguage } from './whole-language.ts';

const RINGING = new Set(['calling', 'ringing', 'incoming']);
const BEFORE = new Set(['acquiring', 'calling', 'ringing', 'connecting']);

/** Until there is someone to see, a caller sees themselves in full, as in a mirror before the door opens. */
function showsSelfFirst({ status, shows, props }: CallView): boolean {
  return shows.local && !shows.remote && !props.isIncoming && BEFORE.has(status);
}

function MainPicture({ video }: { video: RefObject<HTMLVideoElement | null> }) {
  const view = useCallView();
  const { words } = useWholeLanguage();
  const Picture = useComponent('Avatar', Avatar);
  const { streams, shows, name, status, props } = view;
  if (shows.remoteScreen && streams.remoteScreen) {
    const label = fill(words.call.screenOf, { name });
    return <StreamVideo stream={streams.remoteScreen} label={label} shape="fit" video={video} />;
  }
  if (shows.remote && streams.remote) {
    return <StreamVideo stream={streams.remote} label={name} shape="fill" video={video} />;
  }
  if (showsSelfFirst(view) && streams.local) {
    const mirrored = isMirrored(streams.local);
    return <StreamVideo stream={streams.local} label={words.call.self} shape="fill" isMirrored={mirrored} />;
  }
  const { remoteUser } = props;
  return (
    <div className="majlis-call-face" data-pulse={RINGING.has(status) || undefined}>
      <Picture id={remoteUser.id} name={name} image={remoteUser.profileImage} />
    </div>
  );
}

/** What is looked at: the other's screen, face or avatar, with one's own picture in a corner. */
export function CallStage({ video }: { video: RefObject<HTMLVideoElement | null> }) {
  const view = useCallView();
  const { streams, shows, name } = view;
  return (
    <div className="majlis-call-stage">
      <MainPicture video={video} />
      {shows.remoteScreen && shows.remote && streams.remote && (
        <div className="majlis-call-guest">
          <StreamVideo stream={streams.remote} label={name} shape="fill" />
        </div>
      )}
      {shows.local && streams.local && !showsSelfFirst(view) && <CallSelfView stream={streams.local} />}
    </div>
  );
}
