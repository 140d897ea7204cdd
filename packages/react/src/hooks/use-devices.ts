import { useMemo, useSyncExternalStore } from 'react';
import { callDevicesOf, type DeviceKind, type DevicesState, NO_DEVICES } from '../provider/call-devices.ts';
import { useChatContext } from '../provider/chat-context.ts';

export interface UseDevicesResult extends DevicesState {
  /** Remembered for later calls and used in the live one. Never rejects: a failure is in `error`. */
  choose(kind: DeviceKind, deviceId: string): Promise<void>;
}

/**
 * Microphones, cameras and speakers for calls, kept current while they are plugged and unplugged. Their labels are
 * empty until the user has allowed a device once.
 *
 * @example
 * ```tsx
 * const { microphones, chosen, choose } = useDevices();
 * ```
 */
export function useDevices(): UseDevicesResult {
  const { calls } = useChatContext();
  const devices = callDevicesOf(calls.media);
  const state = useSyncExternalStore(devices.subscribe, devices.get, () => NO_DEVICES);
  return useMemo(() => ({ ...state, choose: devices.choose }), [state, devices]);
}
