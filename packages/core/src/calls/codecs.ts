const OPUS = /^a=rtpmap:(\d{1,3}) opus\/48000\/2\r?$/gim;

/** RED before everything else, so that a lost audio packet comes again inside the next; the rest keep their order. */
export function preferRed(codecs: readonly RTCRtpCodec[]): RTCRtpCodec[] {
  const isRed = (codec: RTCRtpCodec) => codec.mimeType.toLowerCase() === 'audio/red';
  return [...codecs.filter(isRed), ...codecs.filter((codec) => !isRed(codec))];
}

/** The other end's description with `usedtx=1` for opus: silence costs us next to nothing. No API sets it. */
export function withDtx(sdp: string): string {
  const payloadTypes = new Set([...sdp.matchAll(OPUS)].map(([, payloadType]) => payloadType));
  let result = sdp;
  for (const payloadType of payloadTypes) {
    const fmtp = new RegExp(`^a=fmtp:${payloadType} [^\\r\\n]*`, 'gm');
    const rtpmap = new RegExp(`^a=rtpmap:${payloadType} [^\\r\\n]*`, 'gm');
    result = fmtp.test(sdp)
      ? result.replace(fmtp, (line) => (line.includes('usedtx=') ? line : `${line};usedtx=1`))
      : result.replace(rtpmap, (line) => `${line}\r\na=fmtp:${payloadType} usedtx=1`);
  }
  return result;
}

/** What a track of each role may cost, and what gives way first when the network is narrow. */
export const SENDING = {
  microphone: { priority: 'high', maxBitrate: 32_000 },
  camera: { priority: 'low', degradationPreference: 'maintain-framerate' },
  screen: { priority: 'medium', degradationPreference: 'maintain-resolution' },
  'screen-audio': { priority: 'medium' },
} as const satisfies Record<
  string,
  { priority: RTCPriorityType; maxBitrate?: number; degradationPreference?: RTCDegradationPreference }
>;
