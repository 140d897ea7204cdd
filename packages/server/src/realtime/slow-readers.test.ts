import { afterEach, expect, test } from 'vitest';
import { serveBackend } from '../served-backend.fixture.ts';

let backend: Awaited<ReturnType<typeof serveBackend>>;
afterEach(() => backend.close());

test('S10: a session that does not read is cut when a megabyte waits for it, and no other is', async () => {
  const warnings: string[] = [];
  const logger = { info: () => {}, error: () => {}, warn: (event: string) => void warnings.push(event) };
  backend = await serveBackend({ rates: { sends: null }, logger });
  const conversationId = await backend.converse('layla', 'adam');
  const reader = await backend.connect('adam');
  const deaf = await backend.connect('adam');
  let heard = 0;
  reader.on('message:new', () => {
    heard += 1;
  });
  // The connection below the client: it stays open and takes nothing more.
  const { transport } = deaf.io.engine as unknown as { transport: { ws: { _socket: { pause(): void } } } };
  transport.ws._socket.pause();

  const content = 'م'.repeat(5000);
  let sent = 0;
  while (warnings.length === 0 && sent < 3000) {
    const batch = Array.from({ length: 20 }, (_, index) =>
      backend.call('layla', 'POST', '/messages', {
        conversationId,
        clientId: `loud-message-${sent + index}`,
        type: 'TEXT',
        content,
      }),
    );
    await Promise.all(batch);
    sent += batch.length;
    backend.clock.advance(1000);
  }

  expect(warnings).toEqual(['slow-reader']);
  expect(reader.connected).toBe(true);
  // What is acknowledged to a session comes after everything that was emitted to it before.
  await reader.emitWithAck('conversation:read', { conversationId, seq: sent });
  expect(heard).toBe(sent);
}, 60_000);
