/** One line of the log: plain values only, never a token and never the text of a message (S23, S33). */
export type LogFields = Record<string, string | number | boolean | null | undefined>;
/** Where the backend says what happens; never tokens or texts. */
export interface Logger {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** What a terminal or a log reader would obey instead of show: controls, line separators, direction marks. */
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const toEscape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One JSON object a line, for `write` to put somewhere. */
export function createJsonLogger(write: (line: string) => void, now: () => number = Date.now): Logger {
  const log = (level: string, event: string, fields: LogFields = {}) =>
    write(
      `${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields }).replace(UNSAFE, toEscape)}\n`,
    );
  return {
    info: (event, fields) => log('info', event, fields),
    warn: (event, fields) => log('warn', event, fields),
    error: (event, fields) => log('error', event, fields),
  };
}

/** A failure as log fields. Of a failed statement only its own message: parameters hold what people wrote. */
export function toLogFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, message: error.message, code, stack: error.stack };
}
