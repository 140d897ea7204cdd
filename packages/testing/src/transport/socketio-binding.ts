import { decodePacket, encodePacket, type RawData } from 'engine.io-parser';
import type { WebSocketHandler } from 'msw';
import { ws } from 'msw';
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';

/** The server's end of one Socket.IO connection. */
export interface SocketPeer {
  emit(event: string, ...args: unknown[]): void;
  /** As a server would: with a disconnect packet. */
  disconnect(): void;
  /** As a broken network would: the socket closes without a word. */
  cut(): void;
}
/** What the other end of an accepted connection does. */
export interface SocketSession {
  /** One event; what it resolves to is the acknowledgement. */
  receive(event: string, args: readonly unknown[]): Promise<unknown> | unknown;
  closed(): void;
}
/** Refuses by throwing `{ message, data }`: the client gets `connect_error` with `err.data`. */
export type AcceptSocket = (auth: Record<string, unknown>, peer: SocketPeer) => Promise<SocketSession> | SocketSession;

export interface SocketIoBindingOptions {
  /** The bare origin, e.g. `ws://api.test/`: MSW takes `/socket.io/` off by itself. */
  url: string;
  namespace: string;
  accept: AcceptSocket;
  /** Engine.IO's own keep-alive. */
  pingIntervalMs?: number;
  setInterval?: (callback: () => void, delayMs: number) => () => void;
}

type MswClient = Parameters<Parameters<ReturnType<typeof ws.link>['addEventListener']>[1]>[0] extends infer Connection
  ? Connection extends { client: infer Client }
    ? Client
    : never
  : never;

const repeat = (callback: () => void, delayMs: number) => {
  const timer = setInterval(callback, delayMs);
  return () => clearInterval(timer);
};

/**
 * Socket.IO v4 over MSW's WebSocket, frame by frame: connect with auth, refusal, events and acknowledgements both ways,
 * binary, one namespace, ping. So the real `socket.io-client` runs against a world without a network.
 *
 * @see https://github.com/socketio/socket.io-protocol
 */
export function createSocketIoBinding(options: SocketIoBindingOptions): WebSocketHandler {
  return ws.link(options.url).addEventListener('connection', ({ client }) => openConnection(client, options));
}

function openConnection(client: MswClient, options: SocketIoBindingOptions): void {
  const { namespace, accept, pingIntervalMs = 25_000 } = options;
  const encoder = new Encoder();
  const decoder = new Decoder();
  let session: SocketSession | null = null;
  let open = true;

  const sendFrame = (data: RawData) => {
    if (open) encodePacket({ type: 'message', data }, true, (encoded: RawData) => client.send(encoded));
  };
  const send = (packet: Packet) => encoder.encode(packet).forEach(sendFrame);
  const stopPing = (options.setInterval ?? repeat)(() => open && client.send('2'), pingIntervalMs);
  const close = () => {
    if (!open) return;
    open = false;
    stopPing();
    decoder.destroy();
    session?.closed();
  };
  const peer: SocketPeer = {
    emit: (event, ...args) => send({ type: PacketType.EVENT, nsp: namespace, data: [event, ...args] }),
    disconnect: () => {
      // The client closes the line itself when it has read this.
      send({ type: PacketType.DISCONNECT, nsp: namespace });
      close();
    },
    cut: () => {
      close();
      client.close();
    },
  };

  async function connect(packet: Packet): Promise<void> {
    if (packet.nsp !== namespace) {
      send({ type: PacketType.CONNECT_ERROR, nsp: packet.nsp, data: { message: 'Invalid namespace' } });
      return;
    }
    try {
      // The session may emit at once: the client must be connected before its first event.
      const early: (() => void)[] = [];
      let connected = false;
      const waiting: SocketPeer = {
        ...peer,
        emit: (event, ...args) => (connected ? peer.emit(event, ...args) : early.push(() => peer.emit(event, ...args))),
      };
      session = await accept(isRecord(packet.data) ? packet.data : {}, waiting);
      connected = true;
      send({ type: PacketType.CONNECT, nsp: namespace, data: { sid: crypto.randomUUID() } });
      for (const emit of early) emit();
    } catch (error) {
      const data = isRecord(error) ? error.data : undefined;
      const message = error instanceof Error ? error.message : 'refused';
      send({
        type: PacketType.CONNECT_ERROR,
        nsp: namespace,
        data: { message, ...(data === undefined ? {} : { data }) },
      });
    }
  }
  async function receive(packet: Packet): Promise<void> {
    if (!session || !Array.isArray(packet.data)) return;
    const [event, ...args] = packet.data as unknown[];
    const answer = await session.receive(String(event), args);
    if (packet.id !== undefined) send({ type: PacketType.ACK, nsp: namespace, id: packet.id, data: [answer] });
  }

  decoder.on('decoded', (packet: Packet) => {
    if (packet.type === PacketType.CONNECT) void connect(packet);
    else if (packet.type === PacketType.EVENT || packet.type === PacketType.BINARY_EVENT) void receive(packet);
    else if (packet.type === PacketType.DISCONNECT) close();
  });
  client.addEventListener('message', (event) => {
    const packet = decodePacket(event.data as RawData, 'arraybuffer');
    if (packet.type === 'message') decoder.add(packet.data);
    else if (packet.type === 'close') close();
  });
  client.addEventListener('close', close);
  client.send(
    `0${JSON.stringify({
      sid: crypto.randomUUID(),
      upgrades: [],
      pingInterval: pingIntervalMs,
      pingTimeout: 20_000,
      maxPayload: 1_000_000,
    })}`,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
