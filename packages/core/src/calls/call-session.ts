import type { CallType, Id } from '@majlis/contract';
import type { CallState, WebRTCEvents } from '../types.ts';
import type { Signalling } from './signalling.ts';

/** One live call, from the first ring to the last packet. */
export interface CallSession {
  getState(): CallState;
  answer(offer?: RTCSessionDescriptionInit): Promise<void>;
  end(): void;
  decline(): void;
  toggleMute(): void;
  toggleVideo(): void;
  switchCamera(): Promise<void>;
  localStream(): MediaStream | null;
  remoteStream(): MediaStream | null;
}
export interface CallSessionStart {
  callId: Id;
  remoteUserId: Id;
  userName: string;
  type: CallType;
  signalling: Signalling;
  emit<Name extends keyof WebRTCEvents>(name: Name, payload: WebRTCEvents[Name]): void;
  /** The call is over and the devices are free. */
  onOver(): void;
}
/** Takes the devices, reaches the other end and resolves when it is asked to ring. */
export type OpenCallSession = (start: CallSessionStart) => Promise<CallSession>;
