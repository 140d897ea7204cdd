import type { CallState, WebRTCEvents } from '../types.ts';
import type { CallView } from './call-view.ts';

/** What each end says of the media that it sends: shown, and never acted upon beyond that. */
export interface MediaNotes {
  /** Tells the other end when something changed. */
  tell(): void;
  /** Again, over a way that was not there before. */
  tellAgain(): void;
  /** What the other end says; anything else is passed over. */
  hear(message: unknown): void;
  /** The other end's screen may be there only now. */
  refresh(): void;
}
export interface MediaNotesOptions {
  view: CallView;
  emit(name: 'media', media: WebRTCEvents['media']): void;
  tell(message: WebRTCEvents['media'] & { recording: boolean }): void;
  onPeerSends(isSending: boolean): void;
  hasRemoteScreen(): boolean;
  hasVoice(): boolean;
}

const NOTHING: WebRTCEvents['media'] = { audio: false, video: false, screen: false };
const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

export function createMediaNotes({
  view,
  emit,
  tell,
  onPeerSends,
  hasRemoteScreen,
  hasVoice,
}: MediaNotesOptions): MediaNotes {
  let told = { ...NOTHING, recording: false };
  let theirs = NOTHING;

  function ours(state: CallState): WebRTCEvents['media'] {
    return { audio: hasVoice() && !state.isMuted, video: state.isVideoEnabled, screen: state.isScreenSharing };
  }
  function refresh(): void {
    const remoteMedia = { ...theirs, screen: theirs.screen && hasRemoteScreen() };
    if (!isSame(remoteMedia, view.get().remoteMedia)) view.patch({ remoteMedia });
  }
  return {
    tell() {
      const state = view.get();
      const media = ours(state);
      const { recording, ...before } = told;
      if (isSame(media, before) && recording === state.isRecording) return;
      told = { ...media, recording: state.isRecording };
      if (!isSame(media, before)) emit('media', media);
      tell(told);
    },
    tellAgain: () => tell(told),
    hear(message) {
      if (typeof message !== 'object' || message === null) return;
      const { audio, video, screen, recording } = message as { [Name in string]?: unknown };
      theirs = { audio: audio === true, video: video === true, screen: screen === true };
      refresh();
      view.notice('peer-recording', { isOn: recording === true });
      onPeerSends(theirs.audio || theirs.video || theirs.screen);
    },
    refresh,
  };
}
