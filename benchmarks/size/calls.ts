/** A page that can call: what a call is made of loads with the first one. */
import { webRTCService } from '@majlis/core';

export const listen = (show: (name: string) => void): (() => void) =>
  webRTCService.on('incoming', ({ userName }) => show(userName));
