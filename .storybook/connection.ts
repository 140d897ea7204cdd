import { type ConnectionState, createMajlisError } from '@majlis/core';
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
