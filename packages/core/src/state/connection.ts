import type { ConnectionState } from '../types.ts';
import type { Applied, CoreState } from './core-state.ts';
import { unchanged } from './core-state.ts';

export const IDLE_CONNECTION: ConnectionState = { status: 'idle', error: null, shared: false };

export function applyConnection(state: CoreState, connection: ConnectionState): Applied {
  const { status, error, shared } = state.connection;
  if (status === connection.status && error === connection.error && shared === connection.shared)
    return unchanged(state);
  return { state: { ...state, connection }, facts: [{ name: 'connection:changed', payload: connection }] };
}
