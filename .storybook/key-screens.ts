import { composeStory } from '@storybook/react-vite';
import { cdp } from 'vitest/browser';
import composer, { Recording } from '../packages/react/src/primitives/composer.stories.tsx';
import message, { Statuses, Uploading } from '../packages/react/src/primitives/message.stories.tsx';
import callModal, {
  ConnectedVideo,
  IncomingVideo,
  ReconnectingVideo,
} from '../packages/react/src/styled/call-modal.stories.tsx';
import inbox, { Inhabited, Open } from '../packages/react/src/styled/chat-inbox.stories.tsx';
import conversations, { Loading as LoadingList } from '../packages/react/src/styled/conversation-list.stories.tsx';
import chat, {
  Conversation,
  Failed,
  Loading,
  Typing,
} from '../packages/react/src/styled/whats-app-style-chat.stories.tsx';
import type { Look } from './look.ts';
import preview from './preview.tsx';

type Shown = Pick<Look, 'theme' | 'language'>;
// What the suite of stories looks for, it has found there.
const inLook = (look: Shown) => ({
  ...preview,
  initialGlobals: { ...preview.initialGlobals, ...look },
  afterEach: [],
});

/** The screens that a person spends their time on, and those that move. */
export const KEY_SCREENS = {
  conversation: (look: Shown) => composeStory(Conversation, chat, inLook(look)),
  typing: (look: Shown) => composeStory(Typing, chat, inLook(look)),
  failed: (look: Shown) => composeStory(Failed, chat, inLook(look)),
  loading: (look: Shown) => composeStory(Loading, chat, inLook(look)),
  uploading: (look: Shown) => composeStory(Uploading, message, inLook(look)),
  statuses: (look: Shown) => composeStory(Statuses, message, inLook(look)),
  recording: (look: Shown) => composeStory(Recording, composer, inLook(look)),
  inbox: (look: Shown) => composeStory(Inhabited, inbox, inLook(look)),
  'open inbox': (look: Shown) => composeStory(Open, inbox, inLook(look)),
  'loading inbox': (look: Shown) => composeStory(LoadingList, conversations, inLook(look)),
  incoming: (look: Shown) => composeStory(IncomingVideo, callModal, inLook(look)),
  connected: (look: Shown) => composeStory(ConnectedVideo, callModal, inLook(look)),
  reconnecting: (look: Shown) => composeStory(ReconnectingVideo, callModal, inLook(look)),
} as const;
export type KeyScreen = keyof typeof KEY_SCREENS;

interface Emulating {
  send(method: 'Emulation.setEmulatedMedia', params: object): Promise<unknown>;
}
/** What the reader has set in their system; `{}` gives it back to the browser. */
export async function setReaderWishes(wishes: Partial<Record<'forced-colors' | 'prefers-reduced-motion', string>>) {
  const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
  await (cdp() as Emulating).send('Emulation.setEmulatedMedia', { features });
}
