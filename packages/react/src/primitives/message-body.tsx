import { Component, type ComponentType, lazy, type ReactNode, Suspense, useContext } from 'react';
import type { ChatComponents } from '../chat-components.ts';
import { ReplacementsContext, useComponent } from '../provider/replacements.ts';
import type { DisplayMessage } from '../types.ts';
import { MessageAlbum } from './album-body.tsx';
import { bidType } from './bid-type.ts';
import { MessagePlace } from './card-bodies.tsx';
import { MessageFile } from './file-body.tsx';
import { useLanguage } from './language.tsx';
import { MessageWords } from './message-words.tsx';
import { MessagePhoto, PhotoBox } from './photo-body.tsx';

type Body = ComponentType<{ message: DisplayMessage }>;
type BodyName = 'MessagePhoto' | 'VoicePlayer' | 'MessageVideo' | 'MessageFile' | 'MessagePlace' | 'MessageBid';

const NAMES: Record<string, BodyName> = {
  IMAGE: 'MessagePhoto',
  VOICE: 'VoicePlayer',
  VIDEO: 'MessageVideo',
  FILE: 'MessageFile',
  LOCATION: 'MessagePlace',
  BID: 'MessageBid',
};
const Film = lazy(async () => ({ default: (await import('./video-body.tsx')).MessageVideo }));
const Voice = lazy(async () => ({ default: (await import('./voice-player.tsx')).VoicePlayer }));

interface GuardProps {
  message: DisplayMessage;
  fallback: ReactNode;
  children: ReactNode;
}
/** React catches what a component throws only in a class. */
class Guard extends Component<GuardProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }
  override componentDidUpdate({ message }: GuardProps): void {
    if (this.state.hasFailed && message !== this.props.message) this.setState({ hasFailed: false });
  }
  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}

/** A film in its place, which is kept until what shows films is there; as a file to download when that cannot be had. */
function MessageVideo({ message }: { message: DisplayMessage }) {
  return (
    <Guard message={message} fallback={<MessageFile message={message} />}>
      <Suspense fallback={<PhotoBox message={message} />}>
        <Film message={message} />
      </Suspense>
    </Guard>
  );
}

/** A voice note, whose place is kept until what plays it is there. */
function VoiceNote({ message }: { message: DisplayMessage }) {
  return (
    <Guard message={message} fallback={<MessageFile message={message} />}>
      <Suspense
        fallback={
          <div className="majlis-voice">
            <span className="majlis-voice-button" />
          </div>
        }
      >
        <Voice message={message} />
      </Suspense>
    </Guard>
  );
}

const STANDARD: Pick<ChatComponents, Exclude<BodyName, 'MessageBid'>> & { MessageBid: Body | null } = {
  MessagePhoto,
  VoicePlayer: VoiceNote,
  MessageVideo,
  MessageFile,
  MessagePlace,
  MessageBid: bidType.Body,
};

/** Whether a type of the contract has more to show than words. */
export const hasOwnBody = ({ type }: DisplayMessage): boolean => Object.hasOwn(NAMES, type);

export interface MessageBodyProps {
  message: DisplayMessage;
  album?: readonly DisplayMessage[] | null | undefined;
  /** Time and ticks, which stand in the last line of the words. */
  meta: ReactNode;
}

/** What a message shows: by its registered type, else by the page's own part, else as built in; and its words. */
export function MessageBody({ message, album, meta }: MessageBodyProps) {
  const { words } = useLanguage();
  const { components, types } = useContext(ReplacementsContext);
  const Album = useComponent('MessageAlbum', MessageAlbum);
  const { type, content } = message;
  const name = Object.hasOwn(NAMES, type) ? NAMES[type] : undefined;
  const defined = types.get(type)?.Body;
  const own = defined ?? (name && components[name]);
  const Shown = own ?? (name && STANDARD[name]);
  const wordsOf = (text: string) => <MessageWords text={text} isBig={!Shown} meta={meta} />;
  const unknown = wordsOf(content ?? words.message.unknown);
  if (!Shown) return unknown;
  const caption = content ? wordsOf(content) : meta;
  if (album) {
    return (
      <>
        <Album messages={album} />
        {meta}
      </>
    );
  }
  if (!own) {
    return (
      <>
        <Shown message={message} />
        {caption}
      </>
    );
  }
  // The content of a kind of one's own is for those who do not know the kind.
  const speaksForItself = defined && (type === 'TEXT' || type.startsWith('X_'));
  return (
    <Guard message={message} fallback={unknown}>
      <Shown message={message} />
      {speaksForItself ? meta : caption}
    </Guard>
  );
}
