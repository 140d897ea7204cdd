import { useReplacement } from '../provider/replacements.ts';
import type { EmojiPickerProps } from './emoji-picker.tsx';
import type { ImagePreviewProps } from './image-viewer-preview.tsx';
import type { PlaceDialogProps } from './map-place-dialog.tsx';
import type { RecorderBarProps } from './recorder-bar.tsx';
import { usePart } from './use-part.ts';

// What few messages need is fetched when it is first asked for.

interface Fetched {
  /** It cannot be fetched: no connection, or the site has a newer version. */
  onMissing: () => void;
}

export function Recorder({ onMissing, ...props }: RecorderBarProps & Fetched) {
  const part = usePart(() => import('./recorder-bar.tsx'), onMissing);
  const Bar = useReplacement('VoiceRecorder') ?? part?.RecorderBar;
  return Bar ? <Bar {...props} /> : <div className="majlis-recorder" data-phase={props.phase} />;
}

export function Pictures({ onMissing, ...props }: ImagePreviewProps & Fetched) {
  const part = usePart(() => import('./image-viewer-preview.tsx'), onMissing);
  const Preview = useReplacement('ImagePreview') ?? part?.ImagePreview;
  return Preview ? <Preview {...props} /> : null;
}

export function Place({ onMissing, ...props }: PlaceDialogProps & Fetched) {
  const part = usePart(() => import('./map-place-dialog.tsx'), onMissing);
  const Dialog = useReplacement('PlaceDialog') ?? part?.PlaceDialog;
  return Dialog ? <Dialog {...props} /> : null;
}

export function Emoji({ onMissing, ...props }: EmojiPickerProps & Fetched) {
  const part = usePart(() => import('./emoji-picker.tsx'), onMissing);
  const Picker = useReplacement('EmojiPicker') ?? part?.EmojiPicker;
  return Picker ? <Picker {...props} /> : <div className="majlis-emoji" data-state="loading" />;
}
