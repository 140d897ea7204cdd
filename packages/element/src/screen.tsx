import { ChatProvider } from '@majlis/react';
import { createRoot, type Root } from 'react-dom/client';
import { Chat, type ChatProps } from './chat.tsx';
import { sheetOf } from './sheet.ts';

export interface ScreenProps extends ChatProps {
  locale: string | undefined;
  colorScheme: 'light' | 'dark' | 'auto';
}
export interface Screen {
  /** Null: nothing to show. */
  show(props: ScreenProps | null): void;
  remove(): void;
}

/** What is drawn in a shadow root. */
export function createScreen(shadow: ShadowRoot): Screen {
  let root: Root | null = null;
  let frame: HTMLElement | null = null;
  function remove(): void {
    root?.unmount();
    frame?.remove();
    [root, frame] = [null, null];
  }
  function draw({ locale, colorScheme, ...props }: ScreenProps): void {
    const owner = shadow.ownerDocument;
    const sheet = sheetOf(owner);
    shadow.adoptedStyleSheets = sheet ? [sheet] : [];
    if (frame === null) {
      frame = owner.createElement('div');
      frame.className = 'frame';
      shadow.append(frame);
    }
    root ??= createRoot(frame);
    root.render(
      <ChatProvider system={props.system} locale={locale} colorScheme={colorScheme}>
        <Chat {...props} />
      </ChatProvider>,
    );
  }
  return { show: (props) => (props === null ? remove() : draw(props)), remove };
}
