/** The least a call can be: two connections, one offer, one answer, and a script that carries them. */
export interface BareCall {
  /** Milliseconds since the epoch when both are connected on this side. */
  connected: Promise<number>;
  take(message: BareMessage): Promise<void>;
}
export type BareMessage = { description: RTCSessionDescriptionInit } | { candidate: RTCIceCandidateInit };

const epoch = () => performance.timeOrigin + performance.now();

export function createBareCall(
  stream: MediaStream,
  send: (message: BareMessage) => void,
): BareCall & {
  offer(): Promise<number>;
  close(): void;
} {
  const peer = new RTCPeerConnection();
  for (const track of stream.getTracks()) peer.addTrack(track, stream);
  const early: RTCIceCandidateInit[] = [];
  peer.onicecandidate = ({ candidate }) => {
    if (candidate) send({ candidate: candidate.toJSON() });
  };
  const connected = new Promise<number>((resolve) => {
    peer.onconnectionstatechange = () => {
      if (peer.connectionState === 'connected') resolve(epoch());
    };
  });
  return {
    connected,
    async offer() {
      const startedAt = epoch();
      await peer.setLocalDescription();
      if (peer.localDescription) send({ description: peer.localDescription.toJSON() });
      return startedAt;
    },
    async take(message) {
      if ('candidate' in message) {
        if (peer.remoteDescription) await peer.addIceCandidate(message.candidate);
        else early.push(message.candidate);
        return;
      }
      await peer.setRemoteDescription(message.description);
      for (const candidate of early.splice(0)) await peer.addIceCandidate(candidate);
      if (message.description.type !== 'offer') return;
      await peer.setLocalDescription();
      if (peer.localDescription) send({ description: peer.localDescription.toJSON() });
    },
    close: () => peer.close(),
  };
}
