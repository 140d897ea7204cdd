import type { PeerConnection } from '../io/peer.ts';
import { PAYLOAD_MAX } from './description.ts';

/** JSON messages from end to end, beside the media. */
export interface DataChannel {
  /** False when it is not open. */
  send(message: unknown): boolean;
  close(): void;
}

/** Both ends open it with the same number, so that it needs no m-line to be agreed on later. */
export function createDataChannel(
  peer: PeerConnection,
  { onMessage, onChannel }: { onMessage(message: unknown): void; onChannel(isOpen: boolean): void },
): DataChannel {
  const channel = peer.createDataChannel('majlis', { negotiated: true, id: 0 });
  channel.onopen = () => onChannel(true);
  channel.onclose = () => onChannel(false);
  channel.onmessage = ({ data }) => {
    if (typeof data !== 'string' || data.length > PAYLOAD_MAX) return;
    let message: unknown;
    try {
      message = JSON.parse(data);
    } catch {
      // A foreign client's own words on our channel; nobody here can read them.
      return;
    }
    onMessage(message);
  };
  return {
    send(message) {
      if (channel.readyState !== 'open') return false;
      try {
        channel.send(JSON.stringify(message));
      } catch {
        // Its buffer is full: what waits there is older than what a call has to say now.
        return false;
      }
      return true;
    },
    close() {
      channel.onopen = null;
      channel.onclose = null;
      channel.onmessage = null;
      channel.close();
    },
  };
}
