import { type RefObject, useCallback, useEffect, useState } from 'react';

interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}
/** Chromium's, in secure pages only; TypeScript does not know it yet. */
function documentPictureInPicture(): DocumentPictureInPicture | null {
  const found: unknown = typeof window === 'undefined' ? null : Reflect.get(window, 'documentPictureInPicture');
  return found ? (found as DocumentPictureInPicture) : null;
}

/** The styles of a page, or of a shadow root, in another window: files by their address, the rest rule by rule, which a strict policy allows. */
export function copyStyles(from: DocumentOrShadowRoot, to: Window & { CSSStyleSheet?: typeof CSSStyleSheet }): void {
  const { document: target } = to;
  for (const sheet of [...from.styleSheets, ...from.adoptedStyleSheets]) {
    const { ownerNode } = sheet;
    if (ownerNode instanceof HTMLLinkElement) {
      target.head.append(target.importNode(ownerNode, true));
      continue;
    }
    if (!to.CSSStyleSheet) continue;
    const copy = new to.CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
    target.adoptedStyleSheets = [...target.adoptedStyleSheets, copy];
  }
}

export interface CallPictureInPicture {
  /** Where the small window's parts are to be drawn; null while there is none. */
  place: HTMLElement | null;
  /** Opens it; null where neither kind is to be had now. */
  open: (() => Promise<void>) | null;
  close: () => void;
}

const SIZE = { width: 320, height: 260 };

/** A window of the system above all others: the whole small call where the browser can, else the other's picture. */
export function useCallPictureInPicture(
  video: RefObject<HTMLVideoElement | null>,
  { hasPicture, isOn, beside }: { hasPicture: boolean; isOn: boolean; beside: RefObject<Element | null> },
): CallPictureInPicture {
  const [opened, setOpened] = useState<Window | null>(null);
  const api = documentPictureInPicture();
  const openVideo = useCallback(async () => {
    // Refused by the system or by a setting: the call stays where it is.
    await video.current?.requestPictureInPicture().catch(() => undefined);
  }, [video]);
  const openWindow = useCallback(async () => {
    // A page inside another one has the name of it but not the right.
    const next = await api?.requestWindow(SIZE).catch(() => null);
    if (!next) return openVideo();
    const root = beside.current?.getRootNode();
    copyStyles(root instanceof ShadowRoot ? root : document, next);
    next.addEventListener('pagehide', () => setOpened(null), { once: true });
    setOpened(next);
  }, [api, openVideo, beside]);
  useEffect(() => {
    if (opened && !isOn) opened.close();
  }, [opened, isOn]);
  useEffect(() => () => opened?.close(), [opened]);
  const canVideo = hasPicture && typeof document !== 'undefined' && document.pictureInPictureEnabled === true;
  const close = useCallback(() => opened?.close(), [opened]);
  return {
    place: opened?.document.body ?? null,
    open: !isOn ? null : api ? openWindow : canVideo ? openVideo : null,
    close,
  };
}
