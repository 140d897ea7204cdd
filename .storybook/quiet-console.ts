const toText = (said: unknown): string => (said instanceof Error ? (said.stack ?? said.message) : String(said));

/**
 * Listens to the page until it is ended. Ending it gives what was warned of, what failed, and what was rejected with
 * nobody to hear it: all of it, also the browser's own "ResizeObserver loop".
 */
export function watchConsole(): () => readonly string[] {
  const { warn, error } = console;
  const heard: string[] = [];
  const hear =
    (say: (...said: unknown[]) => void) =>
    (...said: unknown[]) => {
      heard.push(said.map(toText).join(' '));
      say(...said);
    };
  const onError = ({ error: cause, message }: ErrorEvent) => heard.push(`uncaught: ${toText(cause ?? message)}`);
  const onRejection = ({ reason }: PromiseRejectionEvent) => heard.push(`unhandled: ${toText(reason)}`);
  Object.assign(console, { warn: hear(warn), error: hear(error) });
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  let isOver = false;
  return () => {
    if (!isOver) Object.assign(console, { warn, error });
    isOver = true;
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
    return heard;
  };
}
