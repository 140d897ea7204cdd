import { createServer } from '@majlis/server';

/** What this process is told to suffer. */
export type ServerOrder =
  | { order: 'crash-mid-commit' }
  | { order: 'crash-before-emit' }
  | { order: 'disk-full'; on: boolean }
  | { order: 'skew'; ms: number };

const { CHAOS_DATA = '', CHAOS_SECRET = '', CHAOS_ORIGIN, CHAOS_PORT = '0', CHAOS_DATABASE, CHAOS_REDIS } = process.env;

let skewMs = 0;
let isFull = false;
let crash: 'crash-mid-commit' | 'crash-before-emit' | null = null;

const clock = {
  now: () => Date.now() + skewMs,
  setTimeout(callback: () => void, delayMs: number) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
const die = (): void => void process.kill(process.pid, 'SIGKILL');

/** The reference backend as it ships, but for its limits on one sender and for the places at which it can be made to fail. */
const server = await createServer({
  dataFolder: CHAOS_DATA,
  ...(CHAOS_DATABASE === undefined ? {} : { databaseUrl: CHAOS_DATABASE }),
  ...(CHAOS_REDIS === undefined ? {} : { redisUrl: CHAOS_REDIS }),
  jwt: { secret: CHAOS_SECRET },
  corsOrigins: CHAOS_ORIGIN ? [CHAOS_ORIGIN] : [],
  rates: { sends: null, uploads: null, typing: null, changes: null, reactions: null, searches: null },
  sessionsPerUser: 100,
  port: Number(CHAOS_PORT),
  clock,
});

const { append } = server.store.messages;
server.store.messages.append = async (draft) => {
  if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const isMidway = crash === 'crash-mid-commit';
  // The statement is on its way when the process dies; whether it was kept is for the store to say.
  if (isMidway) setTimeout(die, Math.random() * 3);
  const result = await append(draft);
  if (crash === 'crash-before-emit') die();
  return result;
};

process.on('message', (message: ServerOrder) => {
  if (message.order === 'disk-full') isFull = message.on;
  else if (message.order === 'skew') skewMs = message.ms;
  else crash = message.order;
});
process.on('unhandledRejection', () => {
  // As the command does: what one request meets ends no other.
});
// Its parent is gone, however it went.
process.once('disconnect', die);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.send?.({ url: await server.listen() });
