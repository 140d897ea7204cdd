import { createWebRTCService, type MessagingSystem, type WebRTCService } from '@majlis/core';
import { type ReactNode, useContext, useMemo } from 'react';
import type { PartialDictionary } from '../locales/dictionary.ts';
import type { MediaPorts } from '../media/media-ports.ts';
import { ChatContext } from './chat-context.ts';
import type { Page } from './page.ts';
import { type ReplacementProps, ReplacementsContext, useReplacements } from './replacements.ts';

/** What `ChatProvider` takes; everything has a default. */
export interface ChatProviderProps extends ReplacementProps {
  /** Default: the singleton `messagingSystem`. The provider neither initializes nor disconnects it. */
  system?: MessagingSystem | undefined;
  /** The call service that belongs to `system`. Default: one made for it; with no system, the singleton `webRTCService`. */
  calls?: WebRTCService | undefined;
  /**
   * BCP 47, for example `ar`, `en-GB` or `ar-SA-u-ca-islamic-umalqura`; components below take words, direction, dates
   * and calendar from it. `ar` and `en` are built in; `fa`, `fr`, `he`, `tr` and `ur` are fetched when first shown.
   */
  locale?: string | undefined;
  /** Digits: `latn`, `arab` and so on. Default: the locale's own. */
  numberingSystem?: string | undefined;
  /**
   * Words of your own in the language of `locale`; what it leaves out is said as the package says it. A whole one, for
   * example from `@majlis/react/locales/fr`, is there from the first frame and nothing is fetched.
   */
  dictionary?: PartialDictionary | undefined;
  /** Default `auto`, which follows the device. */
  colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** How close things stand. Default `comfortable`. */
  density?: 'comfortable' | 'compact' | undefined;
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
  const { system, calls, locale, numberingSystem, dictionary, colorScheme, density, page, media, children } = props;
  const above = useContext(ChatContext);
  const replacements = useReplacements(props);
  const value = useMemo(
    () => ({
      system: system ?? above.system,
      calls: calls ?? (system && system !== above.system ? serviceOf(system) : above.calls),
      locale: locale ?? above.locale,
      numberingSystem: numberingSystem ?? above.numberingSystem,
      // The words above are those of the language above.
      dictionary: dictionary ?? (locale && locale !== above.locale ? undefined : above.dictionary),
      colorScheme: colorScheme ?? above.colorScheme,
      density: density ?? above.density,
      page: page ?? above.page,
      media: media ? { ...above.media, ...media } : above.media,
    }),
    [above, system, calls, locale, numberingSystem, dictionary, colorScheme, density, page, media],
  );
  return (
    <ChatContext.Provider value={value}>
      <ReplacementsContext.Provider value={replacements}>{children}</ReplacementsContext.Provider>
    </ChatContext.Provider>
  );
}
