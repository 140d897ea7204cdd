import * as v from 'valibot';
import { LEVELS } from '../constants.ts';
import { CallType } from './call.ts';
import { described, wholeNumber } from './text.ts';

const bytes = wholeNumber({ min: 1, description: 'Bytes.' });
const count = wholeNumber({ min: 1 });
const perSecond = v.pipe(v.number(), v.gtValue(0));
const version = v.exactOptional(wholeNumber({ min: 1 }));
const mimeTypes = v.exactOptional(v.array(v.string()));

export const Level = v.picklist(LEVELS);
export const Limits = v.object({
  contentMaxChars: wholeNumber({ min: 2000, description: 'Code points (GEN-7).' }),
  imageMaxBytes: bytes,
  voiceMaxBytes: bytes,
  voiceMaxSeconds: wholeNumber({ min: 1, description: 'Seconds.' }),
  videoMaxBytes: bytes,
  fileMaxBytes: bytes,
  attachmentsMax: count,
  groupMaxMembers: count,
  customMaxBytes: bytes,
  signalMaxBytes: bytes,
  pageMax: count,
  sendsPerSecond: perSecond,
  sendBurst: count,
});
export const Capabilities = v.object({
  contract: v.string(),
  contracts: v.array(v.string()),
  dataEpoch: v.string(),
  server: v.object({ name: v.string(), version: v.string() }),
  auth: v.object({ modes: v.array(v.string()) }),
  levels: v.object({
    core: version,
    media: version,
    calls: version,
    interactions: version,
    groups: version,
    push: version,
    presence: version,
    safety: version,
    sync: version,
  }),
  realtime: v.object({
    transports: v.array(v.string()),
    socketio: v.exactOptional(
      v.object({
        url: v.nullable(v.string()),
        path: v.string(),
        namespace: v.string(),
        sends: v.exactOptional(described(v.boolean(), 'Whether `message:send` is taken (RT-9).')),
      }),
    ),
    polling: v.exactOptional(v.object({ intervalSeconds: described(perSecond, 'Seconds.') })),
  }),
  limits: v.object({
    contentMaxChars: v.exactOptional(Limits.entries.contentMaxChars),
    imageMaxBytes: v.exactOptional(Limits.entries.imageMaxBytes),
    voiceMaxBytes: v.exactOptional(Limits.entries.voiceMaxBytes),
    voiceMaxSeconds: v.exactOptional(Limits.entries.voiceMaxSeconds),
    videoMaxBytes: v.exactOptional(Limits.entries.videoMaxBytes),
    fileMaxBytes: v.exactOptional(Limits.entries.fileMaxBytes),
    attachmentsMax: v.exactOptional(Limits.entries.attachmentsMax),
    groupMaxMembers: v.exactOptional(Limits.entries.groupMaxMembers),
    customMaxBytes: v.exactOptional(Limits.entries.customMaxBytes),
    signalMaxBytes: v.exactOptional(Limits.entries.signalMaxBytes),
    pageMax: v.exactOptional(Limits.entries.pageMax),
    sendsPerSecond: v.exactOptional(Limits.entries.sendsPerSecond),
    sendBurst: v.exactOptional(Limits.entries.sendBurst),
  }),
  media: v.exactOptional(
    v.object({
      direct: v.boolean(),
      accept: v.object({ voice: mimeTypes, image: mimeTypes, video: mimeTypes, file: mimeTypes }),
    }),
  ),
  calls: v.exactOptional(v.object({ types: v.array(CallType), ringTimeoutSeconds: described(count, 'Seconds.') })),
  interactions: v.exactOptional(
    v.object({
      editWindowSeconds: wholeNumber({ description: 'Seconds.' }),
      deleteForMe: v.boolean(),
      search: v.boolean(),
    }),
  ),
  push: v.exactOptional(v.object({ vapidPublicKey: v.nullable(v.string()) })),
});
