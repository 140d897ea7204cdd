import { createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { io, type Socket } from 'socket.io-client';

export interface WireSetup {
  baseUrl: string;
  bareUrl: string;
  tokens: { layla: string; adam: string };
}
/** One measurement: milliseconds from a send to the moment the other client has it. */
export interface Wire {
  majlis(): Promise<number>;
  bare(): Promise<number>;
  /** Out by an HTTP request, back by the socket, and nothing between. */
  barePost(): Promise<number>;
  close(): Promise<void>;
}
declare global {
  var openWire: (setup: WireSetup) => Promise<void>;
  var wire: Wire;
}

async function connectBare(url: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}
async function signIn(userId: string, token: string, baseUrl: string): Promise<MessagingSystem> {
  const system = createMessagingSystem({ baseUrl, shareAcrossTabs: false });
  await system.initialize(userId, token);
  return system;
}

globalThis.openWire = async ({ baseUrl, bareUrl, tokens }) => {
  const adam = await signIn('adam', tokens.adam, baseUrl);
  const layla = await signIn('layla', tokens.layla, baseUrl);
  const { id: conversationId } = await layla.getOrCreateConversation('adam');
  await Promise.all([layla.getMessages(conversationId), adam.getMessages(conversationId)]);
  const bareLayla = await connectBare(bareUrl);
  const bareAdam = await connectBare(bareUrl);

  globalThis.wire = {
    async majlis() {
      const content = `مرحباً ${crypto.randomUUID()}`;
      const seen = new Promise<void>((resolve) => {
        const stop = adam.on('message:new', ({ message }) => {
          if (message.content !== content) return;
          stop();
          resolve();
        });
      });
      const startedAt = performance.now();
      const accepted = layla.sendTextMessage(conversationId, content);
      await seen;
      const tookMs = performance.now() - startedAt;
      await accepted;
      return tookMs;
    },
    async bare() {
      const message = { id: crypto.randomUUID(), content: 'مرحباً، هل السيارة ما زالت متاحة؟' };
      const seen = new Promise<void>((resolve) => bareAdam.once('said', () => resolve()));
      const startedAt = performance.now();
      bareLayla.emit('say', message);
      await seen;
      return performance.now() - startedAt;
    },
    async barePost() {
      const body = JSON.stringify({ id: crypto.randomUUID(), content: 'مرحباً، هل السيارة ما زالت متاحة؟' });
      const seen = new Promise<void>((resolve) => bareAdam.once('said', () => resolve()));
      const startedAt = performance.now();
      const answered = fetch(bareUrl, { method: 'POST', body });
      await seen;
      const tookMs = performance.now() - startedAt;
      await answered;
      return tookMs;
    },
    async close() {
      for (const socket of [bareLayla, bareAdam]) socket.disconnect();
      await Promise.all([layla.disconnect({ wipe: true }), adam.disconnect({ wipe: true })]);
    },
  };
};
document.title = 'ready';
