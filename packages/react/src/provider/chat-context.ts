import { type MessagingSystem, messagingSystem, type WebRTCService, webRTCService } from '@majlis/core';
import { createContext, useContext } from 'react';
import type { PartialDictionary } from '../locales/dictionary.ts';
import { createMediaPorts, type MediaPorts } from '../media/media-ports.ts';
import { createPage, type Page } from './page.ts';

/** What every hook and component reads from the nearest `ChatProvider`. */
export interface ChatContextValue {
  system: MessagingSystem;
  calls: WebRTCService;
  /** BCP 47; undefined: the component's own default. */
  locale: string | undefined;
  numberingSystem: string | undefined;
  dictionary: PartialDictionary | undefined;
  colorScheme: 'light' | 'dark' | 'auto';
  density: 'comfortable' | 'compact';
  page: Page;
  media: MediaPorts;
}

const NOWHERE: ChatContextValue = {
  system: messagingSystem,
  calls: webRTCService,
  locale: undefined,
  numberingSystem: undefined,
  dictionary: undefined,
  colorScheme: 'auto',
  density: 'comfortable',
  page: createPage(),
  media: createMediaPorts(),
};

/** Its default serves the seed's examples, which know no provider: the singletons. */
export const ChatContext = createContext<ChatContextValue>(NOWHERE);

/** The system, call service and looks that hold here; the singletons outside a `ChatProvider`. */
export const useChatContext = (): ChatContextValue => useContext(ChatContext);
