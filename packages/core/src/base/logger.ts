import type { Logger } from '../io/ports.ts';

/** Warnings and errors to the console; debug lines go nowhere. */
export function createConsoleLogger(): Logger {
  return {
    debug() {
      // Silence by default: an integrator who wants these lines brings a logger.
    },
    warn: (message, fields) => console.warn(`[majlis] ${message}`, fields ?? ''),
    error: (message, fields) => console.error(`[majlis] ${message}`, fields ?? ''),
  };
}
