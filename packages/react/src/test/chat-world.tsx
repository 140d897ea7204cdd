import type { Level } from '@majlis/contract';
import {
  createMemoryStorage,
  createMessagingSystem,
  type MessagingSystem,
  type MessagingSystemOptions,
  type WebRTCService,
} from '@majlis/core';
import { createMemoryTransport, createWorld, type World } from '@majlis/testing';
import { type ReactNode, StrictMode } from 'react';
import type { MediaPorts } from '../media/media-ports.ts';
import { ChatProvider } from '../provider/chat-provider.tsx';
import type { Page } from '../provider/page.ts';

export const ME = 'user-ar-1';
export const OTHER = 'user-ar-2';

const SILENT = { debug: () => undefined, warn: () => undefined, error: () => undefined };

/** A page that a test shows and hides. */
export function createTestPage(): Page & { show(isVisible: boolean): void } {
  const listeners = new Set<() => void>();
  let visible = true;
  return {
    isVisible: () => visible,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show(isVisible) {
      visible = isVisible;
      for (const listener of [...listeners]) listener();
    },
  };
}

export interface ChatWorld {
  world: World;
  system: MessagingSystem;
  page: ReturnType<typeof createTestPage>;
  conversationId: string;
  /** StrictMode and a provider of this system. */
  around: (props: { children: ReactNode }) => ReactNode;
}
export interface ChatWorldOptions extends MessagingSystemOptions {
  calls?: WebRTCService;
  media?: Partial<MediaPorts>;
  /** Default true. */
  isSignedIn?: boolean;
  /** Kept by the browser, for the page after this one; every test of a browser shares it. Default false. */
  isKept?: boolean;
  /** The id that the conversation shall have. */
  conversationId?: string;
  /** What the backend offers. Default: all it can. */
  levels?: readonly Level[];
}

/** A world of two with a conversation, and a system signed in as the first of them. */
export async function createChatWorld({
  calls,
  media,
  isSignedIn = true,
  isKept = false,
  conversationId: wanted,
  levels,
  ...options
}: ChatWorldOptions = {}): Promise<ChatWorld> {
  let made = 0;
  const world = createWorld({
    ...(levels ? { levels } : {}),
    ids: {
      create(kind) {
        made += 1;
        return kind === 'conversation' && wanted && made === 1 ? wanted : `${kind}-${made}`;
      },
    },
  });
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    fetch: world.fetch,
    transport: createMemoryTransport(world),
    shareAcrossTabs: false,
    logger: SILENT,
    ...(isKept ? {} : { storage: createMemoryStorage() }),
    ...options,
  });
  const conversationId = await world.as(ME).open(OTHER);
  if (isSignedIn) await system.initialize(ME, world.tokenFor(ME));
  const page = createTestPage();
  const around = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <ChatProvider system={system} calls={calls} page={page} media={media}>
        {children}
      </ChatProvider>
    </StrictMode>
  );
  return { world, system, page, conversationId, around };
}
