import { createMessagingSystem } from './messaging-system.ts';
import { createWebRTCService } from './webrtc-service.ts';

/** The page's own system, for those who need one; it touches nothing until `initialize`. */
export const messagingSystem = /* @__PURE__ */ createMessagingSystem();

/** The page's own call service, with which its system calls; it touches no device until a call. */
export const webRTCService = /* @__PURE__ */ createWebRTCService({ system: messagingSystem });
