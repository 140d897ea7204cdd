import type * as Client from 'socket.io-client';

/** What comes in place of one event; null leaves the events alone. */
export const live: {
  alter: ((event: string, payload: unknown) => [event: string, payload: unknown][]) | null;
  delayMs: number;
} = { alter: null, delayMs: 0 };

/** The client of the kit, whose events arrive as another backend would have sent them. */
export function alterSocket(real: typeof Client): typeof Client {
  const io = (...given: Parameters<typeof real.io>) => {
    const socket = real.io(...given);
    const onAny = socket.onAny.bind(socket);
    socket.onAny = (listener) => {
      let before: Promise<void> = Promise.resolve();
      return onAny((event: string, payload: unknown) => {
        const told = live.alter?.(event, payload) ?? [[event, payload]];
        const tell = () => {
          for (const one of told) listener(...one);
        };
        if (live.delayMs === 0) return tell();
        before = before.then(() => new Promise((resolve) => setTimeout(resolve, live.delayMs))).then(tell);
      });
    };
    return socket;
  };
  return Object.assign({}, real, { io });
}
