import type { CSSProperties, ReactNode } from 'react';
import type { DisplayMessage } from '../types.ts';
import { PhotoTile } from './photo-tile.tsx';

const MIN_RATIO = 0.6;
const MAX_RATIO = 2.2;

/** Width by height, kept within what a bubble can show; a picture of unknown size gets four by three. */
export function toShownRatio(width: number | null | undefined, height: number | null | undefined): number {
  if (!width || !height) return 4 / 3;
  return Math.min(MAX_RATIO, Math.max(MIN_RATIO, width / height));
}

/** The place of a picture or film, kept before it loads. */
export function PhotoBox({ message, children }: { message: DisplayMessage; children?: ReactNode }) {
  const attachment = message.attachments[0];
  const box = { '--_ratio': toShownRatio(attachment?.width, attachment?.height) } as CSSProperties;
  return (
    <div className="majlis-photo" style={box}>
      {children}
    </div>
  );
}

/** A picture whose place is kept before it loads; opens on press. */
export function MessagePhoto({ message }: { message: DisplayMessage }) {
  return (
    <PhotoBox message={message}>
      <PhotoTile message={message} />
    </PhotoBox>
  );
}
