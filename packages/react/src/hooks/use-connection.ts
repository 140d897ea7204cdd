import type { ConnectionState } from '@majlis/core';
import { useStoreSelector } from '../provider/use-store-selector.ts';

/** How the nearest system stands with its backend. */
export const useConnection = (): ConnectionState => useStoreSelector((state) => state.connection);
