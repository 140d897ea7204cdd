import type { DisplayMessage } from '../types.ts';
import { Icon } from './icons.tsx';
import { fill, useLanguage } from './language.tsx';
import { toShownName } from './shown-name.ts';
import { isUploading, UploadRing } from './upload-ring.tsx';
import { useMediaUrl } from './use-media-url.ts';

/** A file by name, kind and size, with a way to download it. */
export function MessageFile({ message }: { message: DisplayMessage }) {
  const { words, formats } = useLanguage();
  const attachment = message.attachments[0];
  const { url } = useMediaUrl(message, attachment);
  const name = toShownName(attachment?.fileName ?? '') || words.message.file;
  const dot = name.lastIndexOf('.');
  const kind = dot > 0 ? name.slice(dot + 1, dot + 6).toUpperCase() : '';
  const content = (
    <>
      <span className="majlis-file-icon">
        {isUploading(message) ? <UploadRing message={message} /> : <Icon name="file" />}
      </span>
      <span className="majlis-file-text">
        <bdi className="majlis-file-name">{name}</bdi>
        <span className="majlis-file-facts">
          {attachment && (attachment.size > 0 ? formats.bytes(attachment.size) : words.message.emptyFile)}
          {kind && (
            <>
              {' · '}
              <bdi>{kind}</bdi>
            </>
          )}
        </span>
      </span>
    </>
  );
  if (!url || isUploading(message)) return <div className="majlis-file">{content}</div>;
  return (
    <a className="majlis-file" href={url} download={name} target="_blank" rel="noopener noreferrer">
      {content}
      <span className="majlis-unseen">{fill(words.message.download, { name })}</span>
    </a>
  );
}
