import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHttpServer, type HttpServer } from './http-server.ts';

const limits = { headersWithinMs: 150, idleMs: 400, keepAliveMs: 100, progressEveryMs: 100, progressBytes: 200 };
let http: HttpServer;
afterEach(() => http.close({ withinMs: 0 }));

async function serve(handler: (request: Request) => Promise<Response>): Promise<number> {
  http = createHttpServer(handler, limits);
  return http.listen({ port: 0, host: '127.0.0.1' });
}
async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}
/** Whether by an end or by a reset: the line is gone. */
const cut = (socket: Socket) => new Promise<unknown>((resolve) => socket.once('close', resolve));
const read = async (request: Request) => new Response(String((await request.arrayBuffer()).byteLength));

test('S10: cuts a caller who never ends the headers', async () => {
  const socket = await dial(await serve(read));
  socket.write('POST / HTTP/1.1\r\nHost: a\r\n');
  socket.resume();
  await cut(socket);
});

test('S10: cuts a caller whose body only drips', async () => {
  const socket = await dial(await serve(read));
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n');
  const drip = setInterval(() => socket.write('x'), 20);
  socket.resume();
  await cut(socket);
  clearInterval(drip);
});

test('takes a large body on a slow line for as long as it makes progress', async () => {
  const socket = await dial(await serve(read));
  const parts = 12;
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${parts * 400}\r\n\r\n`);
  let sent = 0;
  const steady = setInterval(() => {
    socket.write('x'.repeat(400));
    sent += 1;
    if (sent === parts) clearInterval(steady);
  }, 60);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('200 OK');
});

test('cuts a silent caller', async () => {
  const socket = await dial(await serve(read));
  socket.resume();
  await cut(socket);
});

test('finishes what it has accepted before it closes', async () => {
  const { promise: mayAnswer, resolve: letAnswer } = Promise.withResolvers<void>();
  const { promise: accepted, resolve: accept } = Promise.withResolvers<void>();
  const port = await serve(async () => {
    accept();
    await mayAnswer;
    return new Response('done');
  });
  const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await accepted;
  const closed = http.close({ withinMs: 5000 });
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  letAnswer();
  expect(await answer).toBe('done');
  await closed;
});
