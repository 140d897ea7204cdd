import { memo, type ReactNode } from 'react';
import { linkify, type TextSegment } from './linkify.ts';
import { toShownName } from './shown-name.ts';

/** Orders that what follows be drawn backwards. Marks and isolates stay: people who write two directions need them. */
const OVERRIDES = /[\u202A-\u202E]/g;

function toNode({ text, href, isNumber }: TextSegment, key: number): ReactNode {
  if (href === null) {
    return isNumber ? (
      <bdi key={key} dir="ltr">
        {text}
      </bdi>
    ) : (
      text
    );
  }
  return (
    <a key={key} className="majlis-link" href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="auto">
      {toShownName(text)}
    </a>
  );
}

/** Text as text: never markup; addresses in it become links when they are safe. Each text keeps its own direction. */
// S11 S13
export const MessageText = memo(function MessageText({ text }: { text: string }) {
  return (
    <span className="majlis-text" data-part="text">
      {linkify(text.replaceAll(OVERRIDES, '')).map(toNode)}
    </span>
  );
});
