import { ATTRIBUTES, reflect, takeEarlyProperties } from './attributes.ts';
import { type Controller, createController } from './controller.ts';
import type { MajlisChatElement } from './types.ts';

/** Made when it is asked for: on a server there is no `HTMLElement` to extend. */
function createElementClass(): CustomElementConstructor {
  class MajlisChat extends HTMLElement {
    static readonly observedAttributes = [...Object.values(ATTRIBUTES), 'lang'];
    readonly #controller: Controller;
    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open', delegatesFocus: false });
      // The properties of the attributes are given to the prototype below.
      this.#controller = createController(this as unknown as MajlisChatElement, shadow);
    }
    get token() {
      return this.#controller.token();
    }
    set token(token) {
      this.#controller.setToken(token ?? null);
    }
    get getToken() {
      return this.#controller.getToken();
    }
    set getToken(getToken) {
      this.#controller.setGetToken(getToken ?? null);
    }
    connectedCallback() {
      takeEarlyProperties(this);
      this.#controller.update();
    }
    disconnectedCallback() {
      this.#controller.update();
    }
    /** Its presence keeps a move by `moveBefore` from being a removal. */
    connectedMoveCallback() {
      this.#controller.update();
    }
    attributeChangedCallback() {
      this.#controller.update();
    }
  }
  reflect(MajlisChat.prototype);
  return MajlisChat;
}

/**
 * Makes `<majlis-chat>` known to the page; importing this package has done so already. Does nothing on a server, or
 * when the name is taken.
 */
export function defineMajlisChat(name = 'majlis-chat'): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(name, createElementClass());
}
