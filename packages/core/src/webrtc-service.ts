import type { CallType } from '@majlis/contract';
import { createSystemClock } from './base/clock.ts';
import { createEmitter } from './base/emitter.ts';
import { createArgumentError, createMajlisError, toMajlisError } from './base/errors.ts';
import { createId, isId } from './base/ids.ts';
import { createConsoleLogger } from './base/logger.ts';
import type { CallController, CallHost } from './calls/call-controller.ts';
import type { CallPorts } from './calls/call-ports.ts';
import type { Logger, WireEvent } from './io/ports.ts';
import { callChannelOf } from './messaging-system.ts';
import type { CallChannel } from './messaging-system-calls.ts';
import { IDLE_CALL } from './state/calls.ts';
import { selectConversation } from './state/selectors.ts';
import type { CallMedia, CallStreams, MajlisError, MessagingSystem, WebRTCEvents, WebRTCService } from './types.ts';

/** What `createWebRTCService` takes; everything has a default. */
export interface WebRTCServiceOptions {
  /** The system over which calls reach the backend; none: every call rejects with `not_initialized`. */
  system?: MessagingSystem;
  /** Default: warnings and errors to the console. */
  logger?: Logger;
  /** Default `all`. `relay-only` hides this device's addresses from the other end, for the price of a TURN server. */
  callerPrivacy?: 'all' | 'relay-only';
  /** The outside world, as tests replace it. */
  ports?: Partial<CallPorts>;
}

const NO_STREAMS: CallStreams = { local: null, remote: null, localScreen: null, remoteScreen: null };

function checkStart(callId: unknown, remoteUserId: unknown, type: unknown): MajlisError | null {
  if (!isId(callId)) return createArgumentError('unable to start the call; callId is not an id', 'Pass `call.id`.');
  if (!isId(remoteUserId)) {
    return createArgumentError('unable to start the call; remoteUserId is not an id', 'Pass the id of the other user.');
  }
  if (type === 'VOICE' || type === ('VIDEO' satisfies CallType)) return null;
  return createArgumentError(`unable to start the call; type is "${String(type)}"`, "Pass 'VOICE' or 'VIDEO'.");
}

/**
 * The live call of a page; one at a time. Creating it touches no device and no global, and what a call is made of is
 * loaded with the first one. Without a call `getState()` is idle, the streams are null, and ending, declining and
 * toggling do nothing.
 *
 * @example
 * const calls = createWebRTCService({ system });
 * calls.on('remoteStream', (stream) => { video.srcObject = stream; });
 * await system.startCall(conversationId, 'user-2', 'VIDEO');
 */
export function createWebRTCService(options: WebRTCServiceOptions = {}): WebRTCService {
  const { system, callerPrivacy, logger = createConsoleLogger() } = options;
  const ports = { clock: createSystemClock(), logger, ...options.ports };
  const events = createEmitter<WebRTCEvents>(logger);
  const host = system && createHost(callChannelOf(system));
  let controller: CallController | null = null;
  let loading: Promise<CallController> | null = null;

  function load(): Promise<CallController> {
    if (!host) {
      const message = 'unable to call; the service belongs to no system';
      const hint = 'Pass a system: createWebRTCService({ system }).';
      return Promise.reject(createMajlisError({ code: 'not_initialized', message, hint }));
    }
    loading ??= import('./calls/call-controller.ts').then(
      ({ createCallController }) => {
        controller = createCallController({
          host,
          ports,
          relayOnly: callerPrivacy === 'relay-only',
          serverOffsetMs: host.serverOffsetMs,
          emit: events.emit,
        });
        return controller;
      },
      (cause: unknown) => {
        loading = null;
        const message = 'unable to call; that part of the package could not be loaded';
        throw toMajlisError(cause, { code: 'network', message });
      },
    );
    return loading;
  }
  /** At once when it is there already, after it was loaded when it is on its way, else not at all. */
  function wish(act: (calls: CallController) => unknown): void {
    if (controller) act(controller);
    else loading?.then(act, () => undefined);
  }
  /** Nobody awaits a button: what went wrong was told by the call itself, and without a call there is nothing to do. */
  const press = (act: (calls: CallController) => Promise<unknown>) =>
    wish((calls) => void act(calls).catch((error: unknown) => logger.debug('a button did nothing', { error })));
  function attend(act: (calls: CallController) => void): void {
    if (controller) act(controller);
    else load().then(act, (error: unknown) => logger.error('a call could not be taken in', { error }));
  }
  async function lookForCalls(): Promise<void> {
    if (!host?.getState().capabilities?.levels.calls) return;
    const { items } = await host.http().request({ method: 'GET', path: 'calls', query: { active: 'true' } });
    if (Array.isArray(items) && (items.length > 0 || controller)) attend((calls) => calls.refresh(items));
  }
  function hear(event: WireEvent): void {
    if (event.name !== 'session:ready') {
      attend((calls) => calls.hear(event));
      return;
    }
    wish((calls) => calls.hear(event));
    lookForCalls().catch((error: unknown) => logger.debug('it is not known whether a call is on', { error }));
  }
  host?.attach({
    start: async (...call) => (await load()).start(...call),
    answer: async (callId) => (await load()).answer(callId, { video: true }),
    end: async (callId) => (await load()).end(callId),
    decline: async (callId) => (await load()).decline(callId),
    hear,
    hearTab: (message) => attend((calls) => calls.hearTab(message)),
    leave: () => wish((calls) => calls.leave()),
  });

  return {
    async startCall(callId, remoteUserId, userName, type) {
      const fault = checkStart(callId, remoteUserId, type);
      if (fault) throw fault;
      await (await load()).join(callId, userName);
    },
    async answerCall(_offer, how) {
      await (await load()).answer(null, { video: how?.video ?? true });
    },
    endCall: () => press((calls) => calls.end(null)),
    declineCall: () => press((calls) => calls.decline(null)),
    toggleMute: () => wish((calls) => calls.media.toggleMute()),
    toggleVideo: () => wish((calls) => calls.media.toggleVideo()),
    switchCamera: async () => controller?.media.switchCamera(),
    getState: () => controller?.state() ?? IDLE_CALL,
    isInCall: () => !['idle', 'ended'].includes(controller?.state().status ?? 'idle'),
    getLocalMediaStream: () => controller?.media.streams().local ?? null,
    getRemoteMediaStream: () => controller?.media.streams().remote ?? null,
    on: events.on,
    media: createLateMedia({ load, current: () => controller?.media ?? null }),
  };
}

function createHost(channel: CallChannel): CallChannel & CallHost {
  return {
    ...channel,
    createId,
    idle: IDLE_CALL,
    nameOf: (conversationId, userId) =>
      selectConversation(channel.getState(), conversationId)?.participants.find(({ id }) => id === userId)?.name ?? '',
  };
}

/** Devices may be looked at before a call: what answers at once says nothing until the rest is loaded. */
function createLateMedia(late: { load(): Promise<CallController>; current(): CallMedia | null }): CallMedia {
  const media = async () => (await late.load()).media;
  return {
    listDevices: async () => (await media()).listDevices(),
    chosenDevice: (kind) => late.current()?.chosenDevice(kind) ?? null,
    chooseDevice: async (kind, deviceId) => (await media()).chooseDevice(kind, deviceId),
    onDevicesChanged(listener) {
      let undo: (() => void) | null = null;
      let isOver = false;
      media().then(
        (loaded) => {
          if (!isOver) undo = loaded.onDevicesChanged(listener);
        },
        () => undefined,
      );
      return () => {
        isOver = true;
        undo?.();
      };
    },
    streams: () => late.current()?.streams() ?? NO_STREAMS,
    startScreenShare: async () => (await media()).startScreenShare(),
    stopScreenShare: () => late.current()?.stopScreenShare(),
    startRecording: async () => (await media()).startRecording(),
    stopRecording: async () => (await media()).stopRecording(),
    setProcessor: async (kind, processor) => (await media()).setProcessor(kind, processor),
    resume: async () => (await media()).resume(),
    safetyCode: async () => (await media()).safetyCode(),
  };
}
