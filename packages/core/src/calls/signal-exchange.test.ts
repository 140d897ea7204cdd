import { createTestClock, settle } from '@majlis/testing';
import { expect, it } from 'vitest';
import { createMajlisError } from '../base/errors.ts';
import { createSignalExchange } from './signal-exchange.ts';
import type { CallSignal } from './signalling.ts';

function openExchange({ isCutOff = false, epoch = 0 } = {}) {
  const clock = createTestClock();
  const sent: CallSignal[] = [];
  const direct: unknown[] = [];
  const heard: unknown[] = [];
  const network = { isDown: false, hold: false };
  const exchange = createSignalExchange({
    callId: 'call-1',
    epoch,
    clock,
    logger: { debug() {}, warn() {}, error() {} },
    isCutOff: () => isCutOff,
    signalling: {
      async signal(signal) {
        sent.push(signal);
        if (network.hold) await new Promise(() => undefined);
        if (network.isDown) throw createMajlisError({ code: 'disconnected', message: 'unable to signal; no socket' });
      },
    },
    sendDirect: (message) => direct.push(message) > 0,
    onSignal: (kind, payload) => heard.push([kind, payload]),
  });
  return { clock, sent, direct, heard, network, exchange };
}

// CALL-8
it('counts what it sends, and drops what is old, repeated or of no known shape', () => {
  const { exchange, sent, heard } = openExchange({ epoch: 1 });
  exchange.send('description', 'a');
  exchange.send('candidates', ['b']);
  expect(sent.map(({ seq, epoch }) => [epoch, seq])).toEqual([
    [1, 1],
    [1, 2],
  ]);
  const signal = { epoch: 1, seq: 2, kind: 'description', payload: 'x', fromSessionId: 's' };
  exchange.receive(signal);
  exchange.receive(signal);
  exchange.receive({ ...signal, seq: 1 });
  exchange.receive({ ...signal, epoch: 0, seq: 9 });
  exchange.receive({ ...signal, seq: 'last' });
  exchange.receive(null);
  exchange.receive({ ...signal, fromSessionId: 'other', seq: 1 });
  expect(heard).toEqual([
    ['description', 'x'],
    ['description', 'x'],
  ]);
});

it('keeps what comes before its epoch, and takes it in order once it is there', () => {
  const { exchange, heard } = openExchange();
  exchange.receive({ epoch: 1, seq: 1, kind: 'description', payload: 'answer' });
  exchange.receive({ epoch: 1, seq: 2, kind: 'candidates', payload: [] });
  expect(heard).toEqual([]);
  exchange.setEpoch(1, { isContinued: true });
  expect(heard).toEqual([
    ['description', 'answer'],
    ['candidates', []],
  ]);
});

it('says again what was on its way as the call was answered, but nothing of a connection that is gone', async () => {
  const { exchange, sent, network } = openExchange();
  exchange.send('description', 'offer');
  await settle();
  network.hold = true;
  exchange.send('candidates', ['late']);
  exchange.setEpoch(1, { isContinued: true });
  expect(sent.slice(2)).toEqual([{ callId: 'call-1', epoch: 1, seq: 1, kind: 'candidates', payload: ['late'] }]);
  exchange.setEpoch(2, { isContinued: false });
  expect(sent).toHaveLength(3);
});

it('tries again what did not get through, but not a sign of life that is late', async () => {
  const { exchange, sent, network, clock } = openExchange({ epoch: 1 });
  network.isDown = true;
  exchange.send('description', 'restart');
  exchange.send('heartbeat', {});
  await settle();
  network.isDown = false;
  await clock.advance(2000);
  expect(sent.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['description', 1],
    ['heartbeat', 2],
    ['description', 3],
  ]);
  await clock.advance(10_000);
  expect(sent).toHaveLength(3);
});

it('takes a signal that comes both ways once', () => {
  const { exchange, heard } = openExchange({ epoch: 1 });
  const signal = { epoch: 1, seq: 1, kind: 'description', payload: 'x' };
  exchange.receive({ ...signal, type: 'signal' });
  exchange.receive({ ...signal, fromSessionId: 's' });
  exchange.receive({ ...signal, seq: 2, fromSessionId: 's' });
  exchange.receive({ ...signal, seq: 2, type: 'signal' });
  expect(heard).toHaveLength(2);
});

it('takes the way between the two ends while the backend is out of reach', () => {
  const { exchange, direct } = openExchange({ isCutOff: true, epoch: 2 });
  exchange.send('description', 'restart');
  exchange.send('heartbeat', {});
  expect(direct).toEqual([{ type: 'signal', epoch: 2, seq: 1, kind: 'description', payload: 'restart' }]);
});

it('says and hears nothing after the end', async () => {
  const { exchange, sent, heard, network, clock } = openExchange();
  network.isDown = true;
  exchange.send('description', 'offer');
  await settle();
  exchange.stop();
  network.isDown = false;
  await clock.advance(5000);
  exchange.send('description', 'offer');
  exchange.receive({ epoch: 0, seq: 1, kind: 'description', payload: 'x' });
  expect(sent).toHaveLength(1);
  expect(heard).toEqual([]);
});
