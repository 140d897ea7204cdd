import { memo, useMemo } from 'react';
import { linkify } from './linkify.ts';

/** Text as text: never markup; addresses in it become links when they are safe. Each text keeps its own direction. */
// S11 S13
export const MessageText = memo(function MessageText({ text }: { text: string }) {
  const segments = useMemo(() => linkify(text), [text]);
  return (
    <span className="majlis-text" data-part="text">
      {segments.map(({ text: part, href }, index) =>
        href === null ? (
          part
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
            key={index}
            className="majlis-link"
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow ugc"
            dir="auto"
          >
            {part}
          </a>
        ),
      )}
    </span>
  );
});
