import { type ConnectionState, createMajlisError, type MessagingSystem } from '@majlis/core';
import type { Look } from './look.ts';

/** How a connection of this kind stands in the state. */
export const toConnectionState = (status: Look['connection']): ConnectionState => ({
  status,
  error:
    status === 'failed'
      ? createMajlisError({ code: 'unauthenticated', message: 'unable to connect; the token is not accepted' })
      : null,
  shared: false,
});

/** The same system, which says of its connection what the toolbar says. */
export function withConnection(system: MessagingSystem, status: Look['connection']): MessagingSystem {
  if (status === 'connected') return system;
  const connection = toConnectionState(status);
  let seen = system.state.getSnapshot();
  let told = { ...seen, connection };
  const getSnapshot = () => {
    const now = system.state.getSnapshot();
    if (now !== seen) [seen, told] = [now, { ...now, connection }];
    return told;
  };
  return { ...system, state: { ...system.state, getSnapshot } };
}
