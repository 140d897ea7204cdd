import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIceServers } from './ice-servers.ts';
import { keepRelayOnly } from './relay-only.ts';

const clock = { now: () => Date.UTC(2026, 10, 23) };
const turn = { turnUrls: ['turn:turn.example:3478?transport=udp', 'turns:turn.example:5349'], turnSecret: 'north' };

test('TURN credentials name their end and their user, are signed as coturn checks them, and last an hour at most', async () => {
  const { iceServers, expiresAt } = await createIceServers(turn, clock).for('layla');
  const [server] = iceServers;
  const expires = clock.now() / 1000 + 3600;
  expect(server).toEqual({
    urls: turn.turnUrls,
    username: `${expires}:layla`,
    credential: createHmac('sha1', 'north').update(`${expires}:layla`).digest('base64'),
  });
  expect(Date.parse(expiresAt)).toBe(expires * 1000);
});

test('the STUN servers are given as they were set, and nothing is when nothing was', async () => {
  const stunUrls = ['stun:stun.example:3478'];
  expect((await createIceServers({ stunUrls }, clock).for('layla')).iceServers).toEqual([{ urls: stunUrls }]);
  expect((await createIceServers({}, clock).for('layla')).iceServers).toEqual([]);
});

test('a forced relay gives no STUN, and cannot be asked for without TURN', async () => {
  const options = { ...turn, stunUrls: ['stun:stun.example'], forceRelay: true };
  const { iceServers } = await createIceServers(options, clock).for('layla');
  expect(iceServers.map(({ urls }) => urls)).toEqual([turn.turnUrls]);
  expect(() => createIceServers({ forceRelay: true }, clock)).toThrow('--turn-url');
  expect(() => createIceServers({ turnUrls: turn.turnUrls }, clock)).toThrow('--turn-secret');
});

const HOST = 'candidate:1 1 udp 2113937151 192.0.2.7 50000 typ host generation 0';
const RELAY = 'candidate:2 1 udp 33562367 198.51.100.9 60000 typ relay raddr 192.0.2.7 rport 50000 generation 0';
const BLANK = 'candidate:2 1 udp 33562367 198.51.100.9 60000 typ relay raddr 0.0.0.0 rport 0 generation 0';

test('a forced relay leaves no address of its sender in a description', () => {
  const lines = ['v=0', 'c=IN IP6 2001:db8::7', 'a=rtcp:9 IN IP4 192.0.2.7', `a=${HOST}`, `a=${RELAY}`, 'a=mid:0', ''];
  const kept = keepRelayOnly({ type: 'offer', sdp: lines.join('\r\n'), nested: { sdp: `a=${HOST}\n` } });
  expect(kept).toEqual({
    type: 'offer',
    sdp: ['v=0', 'c=IN IP4 0.0.0.0', 'a=rtcp:9 IN IP4 0.0.0.0', `a=${BLANK}`, 'a=mid:0', ''].join('\r\n'),
    nested: { sdp: '' },
  });
  expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2\.7|2001:db8/);
});

test('a forced relay lets relayed candidates pass, in a batch, alone or as text, and the end of them', () => {
  const end = { candidate: '' };
  const batch = [{ candidate: HOST, sdpMid: '0' }, { candidate: RELAY, sdpMid: '0' }, end, null, HOST, RELAY, 7];
  const kept = [{ candidate: BLANK, sdpMid: '0' }, end, null, BLANK];
  expect(keepRelayOnly(batch)).toEqual(kept);
  expect(keepRelayOnly({ candidates: batch })).toEqual({ candidates: kept });
  expect(keepRelayOnly({ candidate: HOST, sdpMid: '0' })).toEqual({ candidate: '', sdpMid: '0' });
  expect(keepRelayOnly({ audio: true, video: false })).toEqual({ audio: true, video: false });
});
