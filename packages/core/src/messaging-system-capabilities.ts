import { type Capabilities, CONTRACT_VERSION } from '@majlis/contract';
import { isMajlisError } from './base/errors.ts';
import type { Backend } from './io/backend.ts';
import type { Store } from './state/store.ts';

/** What a backend that declares nothing is taken to have: the seed's routes (contract section 8). */
const SEED_PROFILE: Capabilities = {
  contract: CONTRACT_VERSION,
  contracts: [CONTRACT_VERSION],
  dataEpoch: 'seed',
  server: { name: 'unknown', version: '0' },
  auth: { modes: ['bearer'] },
  levels: { core: 1, media: 1 },
  realtime: { transports: ['socketio', 'polling'] },
  limits: {},
};

/** What the backend can do: said by the integrator, or by the backend; asked for once. */
export function createCapabilitiesLoader(options: {
  store: Store;
  backend: Backend;
  given: Capabilities | undefined;
  /** False once the session is over. */
  isLive(): boolean;
}): () => Promise<Capabilities> {
  const { store, backend, given, isLive } = options;
  let known: Capabilities | null = null;
  return async () => {
    if (known) return known;
    const loaded =
      given ??
      (await backend.getCapabilities().catch((error: unknown) => {
        if (isMajlisError(error) && error.status === 404) return SEED_PROFILE;
        throw error;
      }));
    known = loaded;
    if (isLive()) store.apply({ type: 'capabilities', capabilities: loaded }, 'remote');
    return loaded;
  };
}
