import { type Capabilities, DEFAULT_LIMITS, type Level, type Limits } from '@majlis/contract';
import { useMemo } from 'react';
import { useStoreSelector } from '../provider/use-store-selector.ts';

/** What `useCapabilities` gives. */
export interface UseCapabilitiesResult {
  /** Null until the backend has told. */
  capabilities: Capabilities | null;
  /** The backend's limits, with the contract's defaults where it names none. */
  limits: Limits;
  /** True when the backend has declared this level; false while it has told nothing. */
  hasLevel(level: Level): boolean;
}

/** What the backend can do, and how much of it. */
export function useCapabilities(): UseCapabilitiesResult {
  const capabilities = useStoreSelector((state) => state.capabilities);
  return useMemo(
    () => ({
      capabilities,
      limits: { ...DEFAULT_LIMITS, ...capabilities?.limits },
      hasLevel: (level) => capabilities?.levels[level] !== undefined,
    }),
    [capabilities],
  );
}
