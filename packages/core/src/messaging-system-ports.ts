import { createSystemClock } from './base/clock.ts';
import { createMajlisError } from './base/errors.ts';
import { createConsoleLogger } from './base/logger.ts';
import { readDeviceId } from './io/device-id.ts';
import { createEnvironment } from './io/environment.ts';
import { createHttp, type HttpOptions } from './io/http.ts';
import type { Clock, Environment, Http, Logger, Storage, Tabs, Transport, TransportHandle } from './io/ports.ts';
import { createSocketTransport } from './io/socket.ts';
import { createDeviceStorage } from './io/storage.ts';
import { createLoneTab, createTabs } from './io/tabs.ts';
import type { MajlisError, MessagingSystemOptions } from './types.ts';

/** The outside world, as tests replace it. */
export interface SystemPorts {
  clock: Clock;
  environment: Environment;
  tabs: Tabs;
  /** 0 to 1. */
  random: () => number;
  createHttp: (options: HttpOptions) => Http;
}

export interface ResolvedPorts extends SystemPorts {
  baseUrl: string;
  deviceId: string;
  logger: Logger;
  storage: Storage;
  transports: { primary: Transport; fallback: Transport | null };
}

/** Polling, loaded when a session takes it. */
function createLatePolling(): Transport {
  return {
    name: 'polling',
    push: false,
    start(options) {
      let handle: TransportHandle | null = null;
      let isStopped = false;
      import('./io/polling.ts').then(
        ({ createPollingTransport }) => {
          if (!isStopped) handle = createPollingTransport().start(options);
        },
        (cause: unknown) => {
          const message = 'unable to poll; that part of the package could not be loaded';
          if (!isStopped) options.handlers.onClose(createMajlisError({ code: 'network', message, cause }));
        },
      );
      return {
        stop() {
          isStopped = true;
          handle?.stop();
        },
      };
    },
  };
}

function toTransports(transport: MessagingSystemOptions['transport']): ResolvedPorts['transports'] {
  if (typeof transport === 'object') return { primary: transport, fallback: null };
  if (transport === 'polling') return { primary: createLatePolling(), fallback: null };
  return { primary: createSocketTransport(), fallback: createLatePolling() };
}

/** `/api` of the page's own origin when nothing else is said. */
function toBaseUrl(baseUrl = '/api'): string {
  const absolute = new URL(baseUrl, globalThis.location?.href ?? 'http://localhost').href;
  return absolute.replace(/\/+$/, '');
}

/** Everything a session touches, made when the first one begins and not before. */
export function resolvePorts(
  options: MessagingSystemOptions,
  ports: Partial<SystemPorts>,
  onStorageFallback: (error: MajlisError) => void,
): ResolvedPorts {
  const baseUrl = toBaseUrl(options.baseUrl);
  return {
    clock: ports.clock ?? createSystemClock(),
    environment: ports.environment ?? createEnvironment(),
    tabs: options.shareAcrossTabs === false ? createLoneTab() : (ports.tabs ?? createTabs()),
    random: ports.random ?? Math.random,
    createHttp: ports.createHttp ?? createHttp,
    baseUrl,
    deviceId: readDeviceId(),
    logger: options.logger ?? createConsoleLogger(),
    storage: options.storage ?? createDeviceStorage({ scope: baseUrl, onFallback: onStorageFallback }),
    transports: toTransports(options.transport),
  };
}
