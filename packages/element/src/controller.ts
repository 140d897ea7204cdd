import { createMajlisError } from '@majlis/core';
import type { ChatListener } from './chat.tsx';
import { createScreen, type ScreenProps } from './screen.tsx';
import { createSessions, type Holder, type Lease } from './sessions.ts';
import type { MajlisChatElement, MajlisChatEvents } from './types.ts';

type Detail<Name extends keyof MajlisChatEvents> = MajlisChatEvents[Name]['detail'];

/** What stands behind one element, from the moment it is in a page until it leaves. */
export interface Controller {
  /** Reads the element anew, once for all that changes in one task. */
  update(): void;
  setToken(token: string | null): void;
  setGetToken(getToken: (() => Promise<string> | string) | null): void;
  token(): string | null;
  getToken(): (() => Promise<string> | string) | null;
}

const sessions = createSessions();

const COLOR_SCHEMES = ['light', 'dark', 'auto'] as const;
const toColorScheme = (text: string | null): ScreenProps['colorScheme'] =>
  COLOR_SCHEMES.find((scheme) => scheme === text) ?? 'auto';

const toLocale = (element: MajlisChatElement): string | undefined =>
  element.locale || element.closest<HTMLElement>('[lang]')?.lang || undefined;

/** Where the tokens of one element come from. */
function createTokenGate() {
  let token: string | null = null;
  let getToken: (() => Promise<string> | string) | null = null;
  let given: string | null = null;
  return {
    token: () => token,
    getToken: () => getToken,
    isOpen: () => token !== null || getToken !== null,
    setToken(next: string | null) {
      token = next;
    },
    setGetToken(next: (() => Promise<string> | string) | null) {
      getToken = next;
    },
    async take(): Promise<string> {
      if (getToken) return getToken();
      if (token === null || token === given) {
        throw createMajlisError({
          code: 'unauthenticated',
          message: 'unable to renew the token of <majlis-chat>; it was given as a fixed one',
          hint: 'Set the property getToken to a function that answers a fresh token, or set token again.',
        });
      }
      given = token;
      return token;
    },
  };
}

function createListener(element: MajlisChatElement): ChatListener {
  const tell = <Name extends keyof MajlisChatEvents>(name: Name, detail: Detail<Name>) =>
    void element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  return {
    onReady: (detail) => tell('majlis:ready', detail),
    onUnread: (detail) => tell('majlis:unread', detail),
    onError: (error) => tell('majlis:error', { error }),
  };
}

export function createController(element: MajlisChatElement, shadow: ShadowRoot): Controller {
  const screen = createScreen(shadow);
  const gate = createTokenGate();
  const listener = createListener(element);
  let lease: Lease | null = null;
  let account = '';
  let isDue = false;

  function leave(): void {
    screen.remove();
    lease?.release();
    [lease, account] = [null, ''];
  }
  function enter(userId: string): Lease {
    const { baseUrl } = element;
    const wanted = JSON.stringify([baseUrl, userId]);
    if (lease !== null && account === wanted) return lease;
    leave();
    const holder: Holder = { getToken: gate.take, onError: listener.onError, locale: toLocale(element) };
    account = wanted;
    lease = sessions.acquire({ baseUrl, userId }, holder);
    return lease;
  }
  function apply(): void {
    isDue = false;
    const { userId, otherUserId, conversationId, contextId, colorScheme } = element;
    // Taken out of the page and not put back within the task.
    if (!element.isConnected || !userId || !gate.isOpen()) {
      leave();
      return;
    }
    const { system } = enter(userId);
    screen.show({
      system,
      userId,
      otherUserId: otherUserId || undefined,
      conversationId: conversationId || undefined,
      contextId: contextId || undefined,
      locale: toLocale(element),
      colorScheme: toColorScheme(colorScheme),
      listener,
    });
  }
  const update = (): void => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(apply);
  };
  return {
    update,
    token: gate.token,
    getToken: gate.getToken,
    setToken(next) {
      const isNew = next !== null && next !== gate.token();
      gate.setToken(next);
      if (isNew && gate.getToken() === null) lease?.renew(next);
      update();
    },
    setGetToken(next) {
      gate.setGetToken(next);
      update();
    },
  };
}
