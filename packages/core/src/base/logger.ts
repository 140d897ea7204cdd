import type { Logger } from '../io/ports.ts';

/** Warnings and errors to the console; nothing of tokens or texts. */
export const consoleLogger: Logger = {
  debug: () => undefined,
  warn: (message, fields) => console.warn(`[majlis] ${message}`, ...(fields ? [fields] : [])),
  error: (message, fields) => console.error(`[majlis] ${message}`, ...(fields ? [fields] : [])),
};
