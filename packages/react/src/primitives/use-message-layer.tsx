import type { Conversation } from '@majlis/contract';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { DisplayMessage, WhatsAppStyleChatProps } from '../types.ts';
import type { ComposerProps } from './composer.tsx';
import type { MessageScope } from './message-scope.ts';
import { usePart } from './use-part.ts';

/** What was asked before the part that can do it was here. */
export type LayerTask = { name: 'react'; message: DisplayMessage; emoji: string } | { name: 'more'; button: Element };
/** What the layer says of the screen around it. */
export interface LayerView {
  /** What the composer is for when not for a new message. */
  composer: Partial<ComposerProps>;
  /** Messages with what this device alone knows of them; null: as they are. */
  mark: ((messages: readonly DisplayMessage[]) => readonly DisplayMessage[]) | null;
}
export interface MessageLayerProps {
  root: RefObject<HTMLElement | null>;
  screen: WhatsAppStyleChatProps;
  conversation: Conversation | null;
  /** What woke it. */
  first: Event | null;
  task: LayerTask | null;
  onView: (view: LayerView) => void;
  onSearch: () => void;
}

const PLAIN: LayerView = { composer: {}, mark: null };
const WAKERS = ['pointerover', 'pointerdown', 'focusin'] as const;

/** Milliseconds from the first rows until marks of this device are looked for: a page's first read of its storage is slow. */
const STARS_AFTER_MS = 100;
function hasStars(userId: string): boolean {
  try {
    return localStorage.getItem(`majlis stars ${userId}`) !== null;
  } catch {
    return false;
  }
}

function Layer(props: MessageLayerProps) {
  const part = usePart(
    () => import('./message-layer.tsx'),
    () => undefined,
  );
  return part && <part.MessageLayer {...props} />;
}

export type MessageLayerOptions = Omit<MessageLayerProps, 'first' | 'task' | 'onView'>;
export interface MessageLayerResult extends Pick<MessageScope, 'names' | 'react'> {
  messages: readonly DisplayMessage[];
  composer: Partial<ComposerProps>;
  layer: ReactNode;
  openMore: (button: Element) => void;
}

/** Who is who in a group. The same map while nobody's name changes: it must not draw the rows again. */
function useNames(conversation: Conversation | null): MessageScope['names'] {
  const isGroup = conversation?.type === 'GROUP';
  const told = isGroup ? JSON.stringify(conversation.participants.map(({ id, name }) => [id, name])) : '';
  return useMemo(() => (told ? new Map<string, string>(JSON.parse(told)) : null), [told]);
}

/** All that a person does to messages. Its code is fetched when the screen is first touched. */
export function useMessageLayer(options: MessageLayerOptions): MessageLayerResult {
  const { root, screen, conversation } = options;
  const { conversationId, currentUserId, messages } = screen;
  const [first, setFirst] = useState<Event | null>(null);
  const [task, setTask] = useState<LayerTask | null>(null);
  const [view, onView] = useState(PLAIN);
  const isAwake = first !== null || task !== null;
  useEffect(() => {
    const element = root.current;
    if (isAwake || !element) return;
    const timer = setTimeout(() => hasStars(currentUserId) && setFirst(new Event('stars')), STARS_AFTER_MS);
    const ending = new AbortController();
    for (const name of WAKERS) element.addEventListener(name, setFirst, ending);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [root, isAwake, currentUserId]);
  const react = useCallback((message: DisplayMessage, emoji: string) => setTask({ name: 'react', message, emoji }), []);
  const { mark, composer } = view;
  return {
    messages: useMemo(() => mark?.(messages) ?? messages, [mark, messages]),
    composer,
    names: useNames(conversation),
    react,
    openMore: (button) => setTask({ name: 'more', button }),
    layer: isAwake && <Layer key={`layer ${conversationId}`} {...options} first={first} task={task} onView={onView} />,
  };
}
