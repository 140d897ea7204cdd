import { type Capabilities, CONTRACT_VERSION, type Level, type Limits, NAMESPACE, SOCKET_PATH } from '@majlis/contract';

export interface CapabilitiesOptions {
  levels: readonly Level[];
  limits: Limits;
  dataEpoch: string;
  server: { name: string; version: string };
  /** False where no socket can be served, as inside a fetch handler alone. */
  socketio: boolean;
  /** RT-9 */
  socketSends: boolean;
  pollingSeconds: number;
  /** MED-5 */
  direct: boolean;
  ringSeconds: number;
  editWindowSeconds: number;
}

/** CAP-1: what is declared is what is there. */
export function toCapabilities(options: CapabilitiesOptions): Capabilities {
  const { levels, limits, dataEpoch, server, socketio, pollingSeconds, ringSeconds } = options;
  return {
    contract: CONTRACT_VERSION,
    contracts: [CONTRACT_VERSION],
    dataEpoch,
    server,
    auth: { modes: ['bearer'] },
    levels: Object.fromEntries(levels.map((level) => [level, 1])),
    realtime: {
      transports: socketio ? ['socketio', 'polling'] : ['polling'],
      ...(socketio
        ? {
            socketio: {
              url: null,
              path: SOCKET_PATH,
              namespace: NAMESPACE,
              ...(options.socketSends ? { sends: true } : {}),
            },
          }
        : {}),
      polling: { intervalSeconds: pollingSeconds },
    },
    limits,
    media: {
      direct: options.direct,
      accept: {
        voice: ['audio/webm', 'audio/ogg', 'audio/mp4'],
        image: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
        video: ['video/mp4', 'video/webm', 'video/quicktime'],
        file: ['*/*'],
      },
    },
    ...(levels.includes('interactions')
      ? { interactions: { editWindowSeconds: options.editWindowSeconds, deleteForMe: false, search: true } }
      : {}),
    ...(levels.includes('calls') ? { calls: { types: ['VOICE', 'VIDEO'], ringTimeoutSeconds: ringSeconds } } : {}),
  };
}
