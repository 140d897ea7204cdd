import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** What Socket.IO alone costs: every `say` goes to all others, nothing is kept. */
const http = createServer();
const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('say', (message: unknown) => socket.broadcast.emit('said', message));
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address !== 'string')
    console.log(JSON.stringify({ url: `http://127.0.0.1:${address.port}` }));
});
