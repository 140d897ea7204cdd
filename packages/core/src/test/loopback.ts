export interface Loopback {
  /** The receiving end. */
  far: RTCPeerConnection;
  received: MediaStream;
  close(): void;
}

/**
 * Sends tracks from one connection of this page to another. A page that captures nothing meanwhile hides its addresses
 * behind names that not every machine can look up: open a device first.
 */
export async function connectLoopback(tracks: readonly MediaStreamTrack[]): Promise<Loopback> {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  const received = new MediaStream();
  far.ontrack = ({ track }) => received.addTrack(track);
  for (const track of tracks) near.addTrack(track);
  await far.setRemoteDescription(await describe(near));
  await near.setRemoteDescription(await describe(far));
  return {
    far,
    received,
    close() {
      near.close();
      far.close();
    },
  };
}

/** Its description with every candidate in it. */
async function describe(connection: RTCPeerConnection): Promise<RTCSessionDescription> {
  const gathered = new Promise<void>((resolve) => {
    connection.onicegatheringstatechange = () => connection.iceGatheringState === 'complete' && resolve();
  });
  await connection.setLocalDescription();
  await gathered;
  if (connection.localDescription) return connection.localDescription;
  throw new Error('a connection has a description after it was asked for one');
}
