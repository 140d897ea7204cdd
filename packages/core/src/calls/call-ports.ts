import { type CallPage, createCallPage } from '../io/call-page.ts';
import { createBrowserDevices, type Devices } from '../io/devices.ts';
import { createBrowserPeers, type PeerFactory } from '../io/peer.ts';
import type { Clock, Logger } from '../io/ports.ts';
import { createRememberedDevices, type RememberedDevices } from '../io/remembered-devices.ts';

/** The outside world of a call, as tests replace it. */
export interface CallPorts {
  clock: Clock;
  logger: Logger;
  devices: Devices;
  peers: PeerFactory;
  remembered: RememberedDevices;
  page: CallPage;
}

/** The browser's own where nothing else is given. */
export function resolveCallPorts(given: Partial<CallPorts> & Pick<CallPorts, 'clock' | 'logger'>): CallPorts {
  return {
    clock: given.clock,
    logger: given.logger,
    devices: given.devices ?? createBrowserDevices(),
    peers: given.peers ?? createBrowserPeers(),
    remembered: given.remembered ?? createRememberedDevices(),
    page: given.page ?? createCallPage(),
  };
}
