const toText = (said: unknown): string => (said instanceof Error ? (said.stack ?? said.message) : String(said));

/**
 * Listens to the page until it is ended. Ending it gives what was warned of, what failed, and what was rejected with
 * nobody to hear it: all of it, also the browser's own "ResizeObserver loop".
 */
export function watchConsole({ page = window }: { page?: EventTarget } = {}): () => readonly string[] {
  const { warn, error } = console;
  const heard: string[] = [];
  const hear =
    (say: (...said: unknown[]) => void) =>
    (...said: unknown[]) => {
      heard.push(said.map(toText).join(' '));
      say(...said);
    };
  const onError = (event: Event) => {
    if (event instanceof ErrorEvent) heard.push(`uncaught: ${toText(event.error ?? event.message)}`);
  };
  const onRejection = (event: Event) => {
    if (event instanceof PromiseRejectionEvent) heard.push(`unhandled: ${toText(event.reason)}`);
  };
  Object.assign(console, { warn: hear(warn), error: hear(error) });
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  let isOver = false;
  return () => {
    if (!isOver) Object.assign(console, { warn, error });
    isOver = true;
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onRejection);
    return heard;
  };
}
