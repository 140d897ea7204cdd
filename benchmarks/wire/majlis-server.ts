import { createServer } from '@majlis/server';

const {
  BENCH_DATA = '',
  BENCH_SECRET = '',
  BENCH_SESSIONS = '20',
  BENCH_ORIGIN,
  BENCH_PORT = '0',
  BENCH_DATABASE,
  BENCH_REDIS,
} = process.env;

/** The reference backend with its embedded store, as it ships but for its limits on one sender. */
const server = await createServer({
  dataFolder: BENCH_DATA,
  jwt: { secret: BENCH_SECRET },
  corsOrigins: BENCH_ORIGIN ? [BENCH_ORIGIN] : [],
  rates: {
    sends: null,
    uploads: null,
    typing: null,
    calls: null,
    signals: null,
    changes: null,
    reactions: null,
    searches: null,
  },
  sessionsPerUser: Number(BENCH_SESSIONS),
  port: Number(BENCH_PORT),
  ...(BENCH_DATABASE ? { databaseUrl: BENCH_DATABASE } : {}),
  ...(BENCH_REDIS ? { redisUrl: BENCH_REDIS } : {}),
});
console.log(JSON.stringify({ url: await server.listen() }));
process.once('SIGTERM', () => void server.close());
