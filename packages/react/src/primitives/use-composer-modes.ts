import { type RefObject, useEffect, useRef, useState } from 'react';
import { useFileDrop } from './use-file-drop.ts';
import type { HoldPhase } from './use-hold.ts';

export type ComposerMode =
  | { name: 'text' }
  | { name: 'voice'; phase: HoldPhase }
  | { name: 'place' }
  | { name: 'photo'; files: readonly File[] };

export const TEXT_MODE: ComposerMode = { name: 'text' };

/** An SVG can carry scripts and is no picture to any backend; what the system cannot name is told by its bytes. */
const isPicture = ({ type }: File): boolean => type === '' || (type.startsWith('image/') && type !== 'image/svg+xml');

export interface ComposerModesOptions {
  zone: RefObject<HTMLElement | null>;
  takesPictures: boolean;
  /** Told when nothing of what was given is a picture. */
  onNoPicture: () => void;
}

export interface ComposerModes {
  mode: ComposerMode;
  setMode(mode: ComposerMode): void;
  takeFiles(files: readonly File[]): void;
  /** Files are over the drop zone. */
  isDragging: boolean;
}

/** What the composer is doing, and how files reach it: picked, pasted or dropped. */
export function useComposerModes({ zone, takesPictures, onNoPicture }: ComposerModesOptions): ComposerModes {
  const [mode, setMode] = useState<ComposerMode>(TEXT_MODE);
  const takeFiles = (files: readonly File[]) => {
    if (!takesPictures || files.length === 0) return;
    // Beside pictures the others are shown, each with its reason; alone there is nothing to preview.
    if (mode.name !== 'photo' && !files.some(isPicture)) onNoPicture();
    else
      setMode((now) => ({
        name: 'photo',
        files: now.name === 'photo' ? [...now.files, ...files] : files,
      }));
  };
  const isDragging = useFileDrop({ zone, onFiles: takesPictures ? takeFiles : null });
  return { mode, setMode, takeFiles, isDragging };
}

/** Focus that went with the recorder comes back to the button that opened it, and not to the field: no keyboard opens. */
export function useReturnFocus(composer: RefObject<HTMLElement | null>, mode: ComposerMode): void {
  const before = useRef(mode.name);
  useEffect(() => {
    const left = before.current;
    before.current = mode.name;
    if (left !== 'voice' || mode.name !== 'text') return;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const button = composer.current?.querySelector('.majlis-send');
    if (button instanceof HTMLElement) button.focus();
  }, [composer, mode.name]);
}
