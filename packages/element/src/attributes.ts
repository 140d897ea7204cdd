import type { MajlisChatAttributes } from './types.ts';

/** The attribute that holds each property. */
export const ATTRIBUTES: Readonly<Record<keyof MajlisChatAttributes, string>> = {
  baseUrl: 'base-url',
  userId: 'user-id',
  otherUserId: 'other-user-id',
  conversationId: 'conversation-id',
  contextId: 'context-id',
  locale: 'locale',
  colorScheme: 'color-scheme',
};

const names = Object.keys(ATTRIBUTES) as (keyof MajlisChatAttributes)[];

/** Gives a class of elements the properties; each reads and writes its attribute. */
export function reflect(prototype: HTMLElement): void {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(ATTRIBUTES[name]);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(ATTRIBUTES[name]);
        else this.setAttribute(ATTRIBUTES[name], String(value));
      },
    });
  }
}

/** Properties that a page set before this script ran stand in the way of those of the class: they are set once more. */
export function takeEarlyProperties(element: HTMLElement): void {
  for (const name of [...names, 'token', 'getToken']) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
