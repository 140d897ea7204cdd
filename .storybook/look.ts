import type { ConnectionStatus } from '@majlis/core';

export const THEMES = ['light', 'dark', 'auto'] as const;
export const LANGUAGES = ['ar', 'en', 'fa', 'fr', 'he', 'tr', 'ur'] as const;
export const DIRECTIONS = ['language', 'rtl', 'ltr'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const CONNECTIONS = ['connected', 'connecting', 'offline', 'failed'] as const satisfies ConnectionStatus[];

/** What the toolbar chooses. */
export interface Look {
  theme: (typeof THEMES)[number];
  language: (typeof LANGUAGES)[number];
  /** `language`: as the language runs. */
  direction: (typeof DIRECTIONS)[number];
  density: (typeof DENSITIES)[number];
  connection: (typeof CONNECTIONS)[number];
}

const choose = <Value>(values: readonly [Value, ...Value[]], value: unknown): Value =>
  values.find((candidate) => candidate === value) ?? values[0];

export const toLook = (globals: Record<string, unknown>): Look => ({
  theme: choose(THEMES, globals['theme']),
  language: choose(LANGUAGES, globals['language']),
  direction: choose(DIRECTIONS, globals['direction']),
  density: choose(DENSITIES, globals['density']),
  connection: choose(CONNECTIONS, globals['connection']),
});

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);
export function toDirection({ direction, language }: Look): 'rtl' | 'ltr' {
  if (direction !== 'language') return direction;
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

let tried: Partial<Look> = {};
const listeners = new Set<() => void>();
/** What a test puts before what the toolbar says, to see the same story otherwise. */
export const triedLook = {
  read: () => tried,
  set(next: Partial<Look>) {
    tried = next;
    for (const listener of [...listeners]) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
