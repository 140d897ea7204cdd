/** The dependencies of the core alone: no client of this kind can be smaller. */
export { default as mitt } from 'mitt';
export { io } from 'socket.io-client';
