import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { io, type Socket } from 'socket.io-client';

/** Says one thing; resolves when it is accepted. */
export type Say = () => Promise<void>;
export interface Sender {
  say: Say;
  close(): void;
}

const CONTENT = 'مرحباً، هل السيارة ما زالت متاحة؟';

/** Posts messages over kept connections, as browsers do. */
export function createPoster({
  url,
  token,
  conversationIds,
}: {
  url: string;
  token: string;
  conversationIds: readonly string[];
}): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const target = new URL('messages', `${url}/`);
  let turn = 0;
  const say: Say = () =>
    new Promise((resolve, reject) => {
      const conversationId = conversationIds[turn % conversationIds.length];
      turn += 1;
      const body = JSON.stringify({ conversationId, clientId: randomUUID(), type: 'TEXT', content: CONTENT });
      const headers = {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      };
      const asked = request(target, { method: 'POST', agent, headers }, (response) => {
        response.resume().once('end', () => {
          if (response.statusCode === 201) resolve();
          else reject(new Error(`a send was answered with ${response.statusCode}`));
        });
      });
      asked.once('error', reject);
      asked.end(body);
    });
  return { say, close: () => agent.destroy() };
}

/** Emits the like of a message, with everything that a client is told of one, and waits for the acknowledgement. */
export async function createBareSender(url: string): Promise<Sender> {
  const socket: Socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  let seq = 0;
  const say: Say = async () => {
    seq += 1;
    await socket.emitWithAck('say', { message: toMessage(seq) });
  };
  return { say, close: () => socket.disconnect() };
}

const toMessage = (seq: number) => ({
  id: `m_${randomUUID()}`,
  conversationId: 'c_0123456789abcdefghijklmn',
  seq,
  rev: seq,
  clientId: randomUUID(),
  senderId: 'layla',
  type: 'TEXT',
  content: CONTENT,
  attachments: [],
  replyTo: null,
  location: null,
  bid: null,
  custom: null,
  system: null,
  call: null,
  reactions: [],
  forwarded: false,
  createdAt: new Date().toISOString(),
  editedAt: null,
  deletedAt: null,
});

export interface Pace {
  /** How many are on their way at once. */
  inFlight: number;
  count: number;
}
/** Says so many things at this pace; resolves with the milliseconds of each. */
export async function sayMany(say: Say, { inFlight, count }: Pace): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  async function lane(): Promise<void> {
    while (left > 0) {
      left -= 1;
      const startedAt = performance.now();
      await say();
      times.push(performance.now() - startedAt);
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane));
  return times;
}
