import type { CallSessionStatus, CallState } from '@majlis/core';
import type { CallModalProps } from '../types.ts';

const STATUSES: ReadonlySet<string> = new Set<CallSessionStatus>([
  'idle',
  'acquiring',
  'calling',
  'ringing',
  'incoming',
  'answering',
  'connecting',
  'connected',
  'reconnecting',
  'ended',
]);
const isStatus = (status: string): status is CallSessionStatus => STATUSES.has(status);

/** A host's own word for a status counts as connecting, and ringing on the called side as incoming. */
export function toStatus({ callStatus, isIncoming }: CallModalProps): CallSessionStatus {
  if (isIncoming && callStatus === 'ringing') return 'incoming';
  return isStatus(callStatus) ? callStatus : 'connecting';
}

/** Whether the call that the service holds is the one that these props show. */
export function isShownCall(state: CallState, { callId, remoteUser }: CallModalProps): boolean {
  if (state.status === 'idle') return false;
  if (callId !== undefined) return callId === state.callId;
  return remoteUser.id === '' || state.remoteUserId === null || remoteUser.id === state.remoteUserId;
}
