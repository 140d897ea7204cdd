import { io, type Socket } from 'socket.io-client';

// Many plain Socket.IO clients in a process of their own: the sender's pace is not theirs.
export type CrowdOrder =
  | { kind: 'open'; url: string; namespace: string; tokens: readonly string[]; ready: string; counted: string }
  | { kind: 'expect'; deliveries: number }
  | { kind: 'await-return' };
export type CrowdReport = { kind: 'open' | 'heard' | 'returned'; readyMs: number[] };

let sockets: Socket[] = [];
let heard = 0;
let wanted = Number.POSITIVE_INFINITY;
let readyAt: number[] = [];
let startedAt = 0;
let onReady = (): void => undefined;

const tell = (kind: CrowdReport['kind'], readyMs: number[] = []) => process.send?.({ kind, readyMs });
function check(): void {
  if (heard < wanted) return;
  wanted = Number.POSITIVE_INFINITY;
  tell('heard');
}

async function open({ url, namespace, tokens, ready, counted }: Extract<CrowdOrder, { kind: 'open' }>): Promise<void> {
  startedAt = performance.now();
  const all = whenReady(tokens.length);
  sockets = tokens.map((token) => {
    const socket = io(new URL(namespace, url).href, {
      transports: ['websocket'],
      forceNew: true,
      auth: { token, v: 1 },
    });
    socket.on(ready, () => {
      readyAt.push(performance.now() - startedAt);
      onReady();
    });
    socket.on(counted, () => {
      heard += 1;
      check();
    });
    return socket;
  });
  await all;
  tell('open', readyAt);
}

/** Resolves once so many have become ready from now on. */
function whenReady(count: number): Promise<void> {
  readyAt = [];
  return new Promise((resolve) => {
    onReady = () => {
      if (readyAt.length >= count) resolve();
    };
  });
}

process.on('message', (order: CrowdOrder) => {
  if (order.kind === 'open') void open(order);
  else if (order.kind === 'expect') {
    wanted = heard + order.deliveries;
    check();
  } else {
    const all = whenReady(sockets.length);
    sockets[0]?.once('disconnect', () => {
      startedAt = performance.now();
    });
    void all.then(() => tell('returned', readyAt));
  }
});
