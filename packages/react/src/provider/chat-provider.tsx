import { createWebRTCService, type MessagingSystem, type WebRTCService } from '@majlis/core';
import { type ReactNode, useContext, useMemo } from 'react';
import type { MediaPorts } from '../media/media-ports.ts';
import { ChatContext } from './chat-context.ts';
import type { Page } from './page.ts';

export interface ChatProviderProps {
  /** Default: the singleton `messagingSystem`. The provider neither initializes nor disconnects it. */
  system?: MessagingSystem | undefined;
  /** The call service that belongs to `system`. Default: one made for it; with no system, the singleton `webRTCService`. */
  calls?: WebRTCService | undefined;
  /** BCP 47, for example `ar` or `en-GB`; components below take words and direction from it. */
  locale?: string | undefined;
  /** Default `auto`, which follows the device. */
  colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** Replaces what tells whether someone can see the page; for tests and unusual hosts. */
  page?: Page | undefined;
  /** Replaces microphone, position and picture codec; for tests and unusual hosts. */
  media?: Partial<MediaPorts> | undefined;
  children?: ReactNode;
}

const services = new WeakMap<MessagingSystem, WebRTCService>();

/** One for each system, however often a provider mounts. */
function serviceOf(system: MessagingSystem): WebRTCService {
  const service = services.get(system) ?? createWebRTCService({ system });
  services.set(system, service);
  return service;
}

/**
 * Hands one messaging system to every hook and component below it. What is not given comes from the provider above,
 * and in the end from the singletons.
 *
 * @example
 * ```tsx
 * <ChatProvider locale="en">
 *   <Inbox />
 * </ChatProvider>
 * ```
 */
export function ChatProvider(props: ChatProviderProps) {
  const { system, calls, locale, colorScheme, page, media, children } = props;
  const above = useContext(ChatContext);
  const value = useMemo(
    () => ({
      system: system ?? above.system,
      calls: calls ?? (system && system !== above.system ? serviceOf(system) : above.calls),
      locale: locale ?? above.locale,
      colorScheme: colorScheme ?? above.colorScheme,
      page: page ?? above.page,
      media: media ? { ...above.media, ...media } : above.media,
    }),
    [above, system, calls, locale, colorScheme, page, media],
  );
  return <ChatContext.Provider value={value}>{children}</ChatContext.Provider>;
}
