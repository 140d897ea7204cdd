import { defineMajlisChat } from './define.ts';
import type { MajlisChatElement } from './types.ts';

export type {
  ErrorDetail,
  MajlisChatAttributes,
  MajlisChatElement,
  MajlisChatEvents,
  ReadyDetail,
  UnreadDetail,
} from './types.ts';
export { defineMajlisChat };

declare global {
  interface HTMLElementTagNameMap {
    'majlis-chat': MajlisChatElement;
  }
}

defineMajlisChat();
