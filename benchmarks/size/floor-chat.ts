/** The dependencies of the chat screen alone. */
export { default as mitt } from 'mitt';
export { io } from 'socket.io-client';
export { VList } from 'virtua';
