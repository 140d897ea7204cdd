import { type ReactNode, useMemo } from 'react';
import { useLatest } from '../hooks/use-latest.ts';
import { useChatContext } from '../provider/chat-context.ts';
import type { ChatUser, DisplayMessage } from '../types.ts';
import { LanguageProvider, useLanguage } from './language.tsx';
import { type MessageScope, MessageScopeContext, NOBODY } from './message-scope.ts';

/** What `ChatRoot` takes. */
export interface ChatRootProps {
  currentUserId: string;
  otherUser: ChatUser;
  /** What a failed message offers; without them it offers nothing. */
  onRetryMessage?: ((message: DisplayMessage) => void) | undefined;
  onCancelMessage?: ((message: DisplayMessage) => void) | undefined;
  /** Shows a picture or film in full, for example in an `ImageViewer`. Without it pictures do not open. */
  onOpenPhoto?: ((message: DisplayMessage) => void) | undefined;
  /** BCP 47; default: the nearest provider's. */
  locale?: string | undefined;
  colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

function useScope(props: ChatRootProps): MessageScope {
  const latest = useLatest(props);
  const { currentUserId, otherUser, onRetryMessage, onCancelMessage, onOpenPhoto } = props;
  const { id, name, profileImage } = otherUser;
  const [retry, cancel, open] = [onRetryMessage, onCancelMessage, onOpenPhoto].map(Boolean);
  return useMemo(
    () => ({
      ...NOBODY,
      currentUserId,
      otherUser: { id, name, profileImage },
      retryMessage: retry ? (message) => latest.current.onRetryMessage?.(message) : null,
      cancelMessage: cancel ? (message) => latest.current.onCancelMessage?.(message) : null,
      openPhoto: open ? (message) => latest.current.onOpenPhoto?.(message) : null,
    }),
    [latest, currentUserId, id, name, profileImage, retry, cancel, open],
  );
}

function Root(props: ChatRootProps) {
  const { words, locale } = useLanguage();
  const { colorScheme } = useChatContext();
  const { className, children } = props;
  return (
    <MessageScopeContext.Provider value={useScope(props)}>
      <div
        className={className ? `majlis ${className}` : 'majlis'}
        data-part="chat"
        data-color-scheme={props.colorScheme ?? colorScheme}
        dir={words.direction}
        lang={locale}
      >
        {children}
      </div>
    </MessageScopeContext.Provider>
  );
}

/** What the parts of one conversation stand in: who is who, language, direction, colours. Give its parent a height. */
export function ChatRoot(props: ChatRootProps) {
  const near = useChatContext();
  return (
    <LanguageProvider
      locale={props.locale ?? near.locale}
      numberingSystem={near.numberingSystem}
      dictionary={near.dictionary}
    >
      <Root {...props} />
    </LanguageProvider>
  );
}
