import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { useLanguage } from './language.tsx';
import { useMessageScope } from './message-scope.ts';

const LENGTH = 2 * Math.PI * 20;

/** True while a file of this message is on its way up. */
export const isUploading = ({ status }: DisplayMessage): boolean => status === 'uploading' || status === 'queued';

/** How much of a file is up, around a button that takes the message back. */
export function UploadRing({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  const { cancelMessage } = useMessageScope();
  const progress = message.progress ?? 0;
  const ring = (
    <svg
      className="majlis-ring"
      viewBox="0 0 48 48"
      role="progressbar"
      aria-label={words.status.uploading}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress * 100)}
      aria-valuetext={formats.percent(progress)}
    >
      <circle className="majlis-ring-track" cx="24" cy="24" r="20" />
      <circle
        className="majlis-ring-bar"
        cx="24"
        cy="24"
        r="20"
        strokeDasharray={LENGTH}
        strokeDashoffset={LENGTH * (1 - Math.max(0.04, progress))}
      />
    </svg>
  );
  return (
    <span className="majlis-upload">
      {ring}
      {cancelMessage && (
        <button
          type="button"
          className="majlis-upload-cancel"
          aria-label={words.message.cancelUpload}
          title={words.message.cancelUpload}
          onClick={() => cancelMessage(message)}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
