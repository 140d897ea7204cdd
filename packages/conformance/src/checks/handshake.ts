import { CONTRACT_VERSION } from '@majlis/contract';
import type { Check } from '../check.ts';
import { field } from '../driver/exchange.ts';
import { demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const socket = { needs: ['socket'] } as const;
export const handshakeChecks: readonly Check[] = [
  define(
    'RT-2',
    'ready-says-who',
    'session:ready does not name the session, the user, the contract and the data epoch.',
    async (context) => {
      const session = await context.connect(context.first);
      const ready = Object(await session.waitFor('session:ready'));
      demandEqual(
        [ready.userId, ready.contract, ready.dataEpoch],
        [context.first.id, CONTRACT_VERSION, context.capabilities.dataEpoch],
        'userId, contract and dataEpoch',
      );
      demand(typeof ready.sessionId === 'string' && ready.sessionId !== '', 'a sessionId', ready.sessionId);
    },
    { ...socket, readOnly: true },
  ),
  ...Object.entries({ 'no-token': {}, 'garbage-token': { token: 'garbage' } }).map(([name, auth]) =>
    define(
      'AUTH-2',
      `socket-${name}`,
      `A handshake with ${name} is not refused with unauthenticated.`,
      async (context) => {
        const refusal = await context.open({ ...auth, v: 1 }).waitFor('connect_error');
        demandEqual(field(refusal, 'code'), 'unauthenticated', 'code of the refusal');
      },
      { ...socket, readOnly: true },
    ),
  ),
  define(
    'AUTH-2',
    'socket-expired-token',
    'A handshake with an expired token is not refused with token_expired.',
    async (context) => {
      const token = await context.mint?.({ userId: context.first.id, expiresIn: -600 });
      const refusal = await context.open({ token, v: 1 }).waitFor('connect_error');
      demandEqual(field(refusal, 'code'), 'token_expired', 'code of the refusal');
    },
    { needs: ['socket', 'minting'], readOnly: true },
  ),
  define(
    'CAP-2',
    'socket-unsupported-version',
    'A handshake of an unknown version is not refused with unsupported_version.',
    async (context) => {
      const refusal = await context.open({ token: context.first.token, v: 999 }).waitFor('connect_error');
      demandEqual(field(refusal, 'code'), 'unsupported_version', 'code of the refusal');
    },
    { ...socket, readOnly: true },
  ),
];
