import { once } from 'node:events';
import { createServer } from 'node:net';
import type { KeySource } from '../auth/token-key.ts';
import { createServer as createMajlisServer, type MajlisServer } from '../create-server.ts';
import { createJsonLogger, toLogFields } from '../logger.ts';
import {
  type CommandLine,
  toCallsPerMinute,
  toEditWindowSeconds,
  toFileMaxBytes,
  toPem,
  toPort,
  toRingSeconds,
  toS3,
  UsageError,
} from './settings.ts';

function toKeySource({ read }: CommandLine): KeySource {
  const secret = read('jwt-secret');
  const publicKey = read('jwt-public-key');
  const jwksUrl = read('jwks-url');
  return {
    ...(secret === undefined ? {} : { secret }),
    ...(publicKey === undefined ? {} : { publicKey: toPem(publicKey) }),
    ...(jwksUrl === undefined ? {} : { jwksUrl }),
  };
}

const optional = <Name extends string>(name: Name, value: string | undefined): { [N in Name]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { [N in Name]?: string });

function toPublicUrl(given: string | undefined): string | undefined {
  if (given !== undefined && !/^https?:\/\/.+\/api$/.test(given)) {
    throw new UsageError(`--public-url ${given} must start with http(s):// and end in /api`);
  }
  return given;
}

/** Told before a data folder is made or opened. */
async function assertFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  // Rejects with what the system says of the port.
  await once(probe, 'listening').catch((error: unknown) => {
    throw explain(error, port);
  });
  probe.close();
  await once(probe, 'close');
}

function explain(error: unknown, port: number): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'EADDRINUSE') return new Error(`port ${port} is taken; choose another with --port, or 0 for any`);
  if (error.code === 'EACCES') return new Error(`port ${port} or the data folder is not permitted to this user`);
  return error;
}

/** Lines of one turn of the event loop go out together after it, so that no answer waits for its log line. */
function writeBehind(out: NodeJS.WritableStream): (line: string) => void {
  let waiting = '';
  const flush = () => {
    const lines = waiting;
    waiting = '';
    out.write(lines);
  };
  return (line) => {
    if (waiting === '') setImmediate(flush);
    waiting += line;
  };
}

/** So many at once, and as many again in each minute. */
function toCallRate(given: string) {
  const calls = toCallsPerMinute(given);
  return { burst: calls, perSecond: calls / 60 };
}

/** Serves until SIGTERM or SIGINT, then finishes what it has accepted. */
export async function serve(commandLine: CommandLine): Promise<void> {
  const { read, corsOrigins } = commandLine;
  const logger = createJsonLogger(writeBehind(process.stdout));
  const port = toPort(read('port'));
  const dataFolder = read('data') ?? 'majlis-data';
  process.on('unhandledRejection', (error) => logger.error('unhandled', toLogFields(error)));

  const ringSeconds = read('ring-seconds');
  const editWindowSeconds = read('edit-window-seconds');
  const callsPerMinute = read('calls-per-minute');
  const fileMaxBytes = read('file-max-bytes');
  if (read('redis-url') !== undefined && read('database-url') === undefined) {
    throw new UsageError('--redis-url needs --database-url: servers that share events share their store');
  }
  const s3 = toS3(commandLine);
  const metricsPort = read('metrics-port');
  const host = read('host') ?? '127.0.0.1';
  await assertFree(port, host);

  const server: MajlisServer = await createMajlisServer({
    port,
    host,
    dataFolder,
    corsOrigins,
    logger,
    jwt: {
      ...toKeySource(commandLine),
      ...optional('audience', read('jwt-audience')),
      ...optional('issuer', read('jwt-issuer')),
    },
    ...optional('publicUrl', toPublicUrl(read('public-url'))),
    ...optional('databaseUrl', read('database-url')),
    ...optional('redisUrl', read('redis-url')),
    ...(s3 === null ? {} : { s3 }),
    ...(metricsPort === undefined
      ? {}
      : { metrics: { port: toPort(metricsPort, 'metrics-port'), ...optional('host', read('metrics-host')) } }),
    ice: {
      stunUrls: commandLine.stunUrls,
      turnUrls: commandLine.turnUrls,
      forceRelay: commandLine.forceRelay,
      ...optional('turnSecret', read('turn-secret')),
    },
    ...(ringSeconds === undefined ? {} : { ringSeconds: toRingSeconds(ringSeconds) }),
    ...(editWindowSeconds === undefined ? {} : { editWindowSeconds: toEditWindowSeconds(editWindowSeconds) }),
    ...(fileMaxBytes === undefined ? {} : { limits: { fileMaxBytes: toFileMaxBytes(fileMaxBytes) } }),
    ...(callsPerMinute === undefined ? {} : { rates: { calls: toCallRate(callsPerMinute) } }),
  });
  const stop = (signal: string) => {
    logger.info('stopping', { signal });
    server.close().then(
      () => logger.info('stopped'),
      (error: unknown) => {
        logger.error('internal', toLogFields(error));
        process.exitCode = 1;
      },
    );
  };
  try {
    const url = await server.listen();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
    logger.info('ready', {
      url,
      dataFolder,
      pid: process.pid,
      ...(server.metricsUrl === null ? {} : { metricsUrl: server.metricsUrl }),
    });
  } catch (error) {
    await server.close();
    throw explain(error, port);
  }
}
