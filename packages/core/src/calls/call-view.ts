import type { CallNotice, CallState } from '../types.ts';

/** The picture of one call that screens are given. */
export interface CallView {
  get(): CallState;
  /** Shows what differs; nothing happens when nothing does. */
  patch(change: Partial<CallState>): void;
  notice(notice: CallNotice, change: { isOn: boolean }): void;
}

export function createCallView(initial: CallState, show: (state: CallState) => void): CallView {
  let state = initial;
  function patch(change: Partial<CallState>): void {
    const fields = Object.keys(change) as (keyof CallState)[];
    if (fields.every((field) => Object.is(state[field], change[field]))) return;
    state = Object.freeze({ ...state, ...change });
    show(state);
  }
  return {
    get: () => state,
    patch,
    notice(notice, { isOn }) {
      if (state.notices.includes(notice) === isOn) return;
      const others = state.notices.filter((shown) => shown !== notice);
      patch({ notices: isOn ? [...others, notice] : others });
    },
  };
}
