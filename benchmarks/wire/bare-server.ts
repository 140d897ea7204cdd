import { createServer } from 'node:http';
import { Server } from 'socket.io';

/**
 * What Socket.IO alone costs: every `say` goes to all others, nothing is kept. A POST is said to everyone too: the least
 * that a message sent over HTTP and heard over a socket can cost.
 */
const http = createServer((request, response) => {
  request.setEncoding('utf8').once('data', (body: string) => io.emit('said', body));
  request.once('end', () => response.setHeader('Access-Control-Allow-Origin', '*').end('{}'));
});
const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.emit('ready');
  socket.on('say', (message: unknown, acknowledge?: () => void) => {
    socket.broadcast.emit('said', message);
    acknowledge?.();
  });
});
http.listen(Number(process.env.BENCH_PORT ?? 0), '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address !== 'string')
    console.log(JSON.stringify({ url: `http://127.0.0.1:${address.port}` }));
});
