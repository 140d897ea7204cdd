/** The dependencies of the element alone: those of the chat screen, and React, which no page has to bring. */
export { createElement } from 'react';
export { createRoot } from 'react-dom/client';
export { io, mitt, VList } from './floor-chat.ts';
