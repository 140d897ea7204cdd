import { type ReactNode, useState } from 'react';
import { useComponent } from '../provider/replacements.ts';
import { useLanguage } from './language.tsx';
import { MessageText } from './text-body.tsx';

/** Up to three emoji and nothing else are shown large: pictures, with what joins, tints or paints them. */
const BIG = /^(?:\s|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D)+$/u;
const MOST_BIG = 3;
/** More than a screen of a telephone holds: the rest is shown when it is asked for. */
const LINES = /^(?:[^\n]*\n){20}/;
const MOST_CHARACTERS = 1_000;

function isAllEmoji(text: string): boolean {
  if (text.length > 40 || !BIG.test(text)) return false;
  const pictures = text.match(/(?<!\u200D)\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu);
  return pictures !== null && pictures.length <= MOST_BIG;
}

/** The beginning of a long text, cut where a line or word ends; null: the text is not long. */
function toBeginning(text: string): string | null {
  const end = Math.min(LINES.exec(text)?.[0].length ?? text.length, MOST_CHARACTERS);
  if (end === text.length) return null;
  const gap = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
  // Not through the middle of a character that takes two.
  return text.slice(0, gap > end / 2 ? gap : end).replace(/[\uD800-\uDBFF]$/, '');
}

export interface MessageWordsProps {
  text: string;
  /** Whether a few emoji alone are shown large. */
  isBig: boolean;
  meta: ReactNode;
}

/** The words of a message, in their own direction; of very many, the beginning and a button for the rest. */
export function MessageWords({ text, isBig, meta }: MessageWordsProps) {
  const { words } = useLanguage();
  const Text = useComponent('MessageText', MessageText);
  const [isWhole, setWhole] = useState(false);
  const beginning = isWhole ? null : toBeginning(text);
  return (
    <div className="majlis-words" dir="auto" data-size={isBig && isAllEmoji(text) ? 'big' : undefined}>
      <Text text={beginning === null ? text : `${beginning}…`} />
      {beginning !== null && (
        <button type="button" className="majlis-link-button" dir={words.direction} onClick={() => setWhole(true)}>
          {words.message.readMore}
        </button>
      )}
      {meta}
    </div>
  );
}
