import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call, Message } from '@majlis/contract';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintToken } from '../auth/mint-token.ts';
import { next } from '../served-backend.fixture.ts';
import { killServers, runCommand, SECRET, startServer } from './started-server.fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'majlis-calls-'));
});
afterAll(async () => {
  killServers();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = (userId: string) => mintToken({ secret: SECRET, userId, name: userId });
async function ask<Body>(url: string, userId: string, method: string, path: string, body?: object): Promise<Body> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${await tokenOf(userId)}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect([path, response.status, response.ok]).toEqual([path, response.status, true]);
  return (await response.json()) as Body;
}

test('a ring outlives its backend, ends on time without anyone asking, and leaves nothing of its media in the log', async () => {
  const args = ['--data', folder, '--ring-seconds', '5', '--stun-url', 'stun:stun.example:3478'];
  const turn = { MAJLIS_TURN_URL: 'turn:turn.example:3478, turns:turn.example:5349', MAJLIS_TURN_SECRET: 'north-star' };
  const first = await startServer(args, turn);
  await ask(first.url, 'adam', 'GET', '/users/me');
  const direct = { type: 'DIRECT', userId: 'adam' };
  const { conversation } = await ask<{ conversation: { id: string } }>(
    first.url,
    'layla',
    'POST',
    '/conversations',
    direct,
  );
  const token = await tokenOf('layla');
  const socket = io(new URL('/majlis', first.url).href, { auth: { token, v: 1 }, transports: ['websocket'] });
  const { sessionId } = await next<{ sessionId: string }>(socket, 'session:ready');
  const request = { conversationId: conversation.id, type: 'VIDEO', sessionId };
  const { call, iceServers } = await ask<{ call: Call; iceServers: object[] }>(
    first.url,
    'layla',
    'POST',
    '/calls',
    request,
  );
  expect(Date.parse(call.ringExpiresAt) - Date.parse(call.createdAt)).toBe(5000);
  expect(iceServers).toMatchObject([
    { urls: ['stun:stun.example:3478'] },
    { urls: ['turn:turn.example:3478', 'turns:turn.example:5349'], username: expect.stringMatching(/^\d+:layla$/) },
  ]);
  const payload = { type: 'offer', sdp: 'v=0\r\na=ice-pwd:nobody-may-read-this\r\n' };
  const signal = { callId: call.id, epoch: 0, seq: 1, kind: 'description', payload };
  expect(await socket.emitWithAck('call:signal', signal)).toMatchObject({ ok: true });
  const stopped = await first.end('SIGTERM');
  socket.disconnect();
  expect(stopped.code).toBe(0);
  expect(stopped.stdout + stopped.stderr).not.toMatch(/nobody-may-read-this|north-star|"level":"error"/);

  const second = await startServer(args, turn);
  const rows = async () => {
    const path = `/messages?conversationId=${conversation.id}`;
    return (await ask<{ items: Message[] }>(second.url, 'adam', 'GET', path)).items;
  };
  await expect
    .poll(rows, { timeout: 15_000 })
    .toMatchObject([{ type: 'CALL_MISSED', senderId: 'layla', call: { id: call.id, status: 'MISSED' } }]);
  await second.end('SIGKILL');
}, 60_000);

test.each([
  ['a STUN address that is none', ['--stun-url', 'https://stun.example'], /--stun-url .* stun:/],
  ['a TURN address that is none', ['--turn-url', 'turn:'], /--turn-url/],
  ['a ring that lasts no time', ['--ring-seconds', '0'], /--ring-seconds 0/],
  ['calls that nobody may start', ['--calls-per-minute', '0'], /--calls-per-minute 0/],
  ['TURN without its secret', ['--turn-url', 'turn:turn.example'], /--turn-secret/],
  ['a forced relay without one', ['--force-relay'], /--turn-url/],
])('says in one line what is wrong with %s', async (_, args, says) => {
  const outcome = await runCommand(['--data', join(folder, 'refused'), ...args]);
  expect(outcome.code).not.toBe(0);
  expect(outcome.stderr).toMatch(says);
  expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
});
