import type { Call, Message } from '@majlis/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../domain/index.ts';
import { createBackend } from '../http/backend.fixture.ts';

type Answer = {
  call: Call;
  resolution?: string;
  code?: string;
  callId?: string;
  offer?: unknown;
  candidates?: unknown[];
};
const RACES = 100;
const countOf = (found: readonly unknown[], value: unknown) => found.filter((one) => one === value).length;

/**
 * The races of calls, over the routes of two processes on one store: nothing in a process's memory may be what keeps
 * them right.
 */
export function describeCallRaces(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    let backend: ReturnType<typeof createBackend>;
    let processes: readonly ReturnType<typeof createBackend>[];
    let made = 0;
    let asked = 0;
    let losses = 0;
    const countingReplace: Store['calls']['replace'] = async (change) => {
      const result = await store.calls.replace(change);
      if (result.kind === 'stale') losses += 1;
      return result;
    };
    beforeAll(async () => {
      store = await open();
      const contended: Store = { ...store, calls: { ...store.calls, replace: countingReplace } };
      const ids = { create: (kind: string) => `${kind}-${crypto.randomUUID()}` };
      backend = createBackend({ store: contended, ids });
      processes = [backend, createBackend({ store: contended, ids })];
    }, 120_000);
    afterAll(() => store.close());

    async function pair() {
      made += 1;
      const [layla, adam] = [`layla-${made}`, `adam-${made}`];
      return { layla, adam, conversationId: await backend.open(layla, adam) };
    }
    const tick = (byMs: number) => {
      for (const { tick: pass } of processes) pass(byMs);
    };
    /** To one process after the other. */
    function post(userId: string, path: string, body: object = {}) {
      asked += 1;
      return (processes[asked % processes.length] ?? backend).json<Answer>(userId, 'POST', path, body);
    }
    const start = (userId: string, conversationId: string, fields: object = {}) =>
      post(userId, '/calls', { conversationId, type: 'VIDEO', ...fields });
    async function ring() {
      const two = await pair();
      const { status, body } = await start(two.layla, two.conversationId, { sessionId: 'hers' });
      expect(status).toBe(201);
      return { ...two, path: `/calls/${body.call.id}`, callId: body.call.id };
    }
    const callsOf = async (userId: string, conversationId: string) => {
      const path = `/calls?conversationId=${conversationId}`;
      return (await backend.json<{ items: Call[] }>(userId, 'GET', path)).body.items;
    };
    const rowsOf = async (userId: string, conversationId: string) => {
      const path = `/messages?conversationId=${conversationId}`;
      const { body } = await backend.json<{ items: Message[] }>(userId, 'GET', path);
      return body.items.map(({ type }) => type);
    };

    test('CALL-4: of a hundred devices that answer at once one has it, and one row says that it began', async () => {
      const { adam, conversationId, path } = await ring();
      const answers = await Promise.all(
        Array.from({ length: RACES }, (_, n) => post(adam, `${path}/answer`, { sessionId: `device-${n}` })),
      );
      const statuses = answers.map(({ status }) => status);
      expect([countOf(statuses, 200), countOf(statuses, 409)]).toEqual([1, RACES - 1]);
      const codes = answers.map(({ body }) => body.code).filter((code) => code !== undefined);
      expect(new Set(codes)).toEqual(new Set(['call_already_answered']));
      // The store itself had to refuse some: the processes did race.
      expect(losses).toBeGreaterThan(0);
      const winner = answers.findIndex(({ status }) => status === 200);
      expect(await callsOf(adam, conversationId)).toMatchObject([
        { status: 'ANSWERED', calleeSessionId: `device-${winner}`, epoch: 1, rev: 2 },
      ]);
      expect(await rowsOf(adam, conversationId)).toEqual(['CALL_STARTED']);
    }, 60_000);

    test('CALL-3: a hundred crossed pairs give a hundred answered calls, one row each', async () => {
      const pairs = [];
      for (let n = 0; n < RACES; n += 1) pairs.push(await pair());
      await Promise.all(
        pairs.map(async ({ layla, adam, conversationId }, n) => {
          const both = [
            start(layla, conversationId, { sessionId: 'hers', type: 'VIDEO' }),
            start(adam, conversationId, { sessionId: 'his', type: n % 2 ? 'VOICE' : 'VIDEO' }),
          ];
          const answers = await Promise.all(both);
          expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
          const met = answers.find(({ status }) => status === 200)?.body;
          expect(met?.resolution).toBe('glare_answered');
        }),
      );
      for (const [n, { layla, conversationId }] of pairs.entries()) {
        const calls = await callsOf(layla, conversationId);
        expect(calls).toHaveLength(1);
        expect(calls[0]).toMatchObject({ status: 'ANSWERED', type: n % 2 ? 'VOICE' : 'VIDEO', rev: 2 });
        expect([calls[0]?.callerSessionId, calls[0]?.calleeSessionId].sort()).toEqual(['hers', 'his']);
        expect(await rowsOf(layla, conversationId)).toEqual(['CALL_STARTED']);
      }
    }, 120_000);

    test('CALL-1: cancel against answer ends in one of two ways, and both sides are told the same', async () => {
      for (let n = 0; n < 40; n += 1) {
        const { layla, adam, conversationId, path } = await ring();
        const ending = () => post(layla, `${path}/end`);
        const answering = () => post(adam, `${path}/answer`, { sessionId: 'his' });
        const results = await Promise.all(n % 2 ? [ending(), answering()] : [answering(), ending()]);
        const [ended, answered] = n % 2 ? results : [results[1], results[0]];
        expect(ended?.status).toBe(200);
        const [call] = await callsOf(layla, conversationId);
        if (answered?.status === 200) {
          expect(call).toMatchObject({ status: 'ENDED', duration: 0, endReason: 'hangup', rev: 3 });
          expect(await rowsOf(layla, conversationId)).toEqual(['CALL_STARTED', 'CALL_ENDED']);
        } else {
          expect(answered).toMatchObject({ status: 409, body: { code: 'call_ended' } });
          expect(call).toMatchObject({ status: 'MISSED', missedReason: 'cancelled', rev: 2 });
          expect(await rowsOf(layla, conversationId)).toEqual(['CALL_MISSED']);
        }
      }
    }, 60_000);

    test('CALL-4: decline against answer: one wins, and a late decline never ends what was answered', async () => {
      for (let n = 0; n < 40; n += 1) {
        const { adam, conversationId, path } = await ring();
        const declining = () => post(adam, `${path}/decline`);
        const answering = () => post(adam, `${path}/answer`, { sessionId: 'his' });
        const results = await Promise.all(n % 2 ? [declining(), answering()] : [answering(), declining()]);
        expect(results.map(({ status }) => status).sort()).toEqual([200, 409]);
        const [call] = await callsOf(adam, conversationId);
        const isAnswered = results[n % 2 ? 1 : 0]?.status === 200;
        expect(call?.status).toBe(isAnswered ? 'ANSWERED' : 'DECLINED');
        expect(await rowsOf(adam, conversationId)).toEqual([isAnswered ? 'CALL_STARTED' : 'CALL_ENDED']);
      }
    }, 60_000);

    test('CALL-2: a hundred starts of one user at once, in many conversations, give one call', async () => {
      made += 1;
      const layla = `layla-${made}`;
      const conversations: string[] = [];
      for (let n = 0; n < 10; n += 1) conversations.push(await backend.open(layla, `friend-${made}-${n}`));
      const answers = await Promise.all(
        Array.from({ length: RACES }, (_, n) => start(layla, conversations[n % 10] ?? '', { sessionId: `tab-${n}` })),
      );
      const statuses = answers.map(({ status }) => status);
      expect([countOf(statuses, 201), countOf(statuses, 409)]).toEqual([1, RACES - 1]);
      const winner = answers.find(({ status }) => status === 201)?.body.call.id;
      expect(new Set(answers.flatMap(({ body }) => body.callId ?? []))).toEqual(new Set([winner]));
    }, 60_000);

    test('CALL-2: fifty repeats of one start at once are one call, rung once', async () => {
      const { layla, conversationId } = await pair();
      const rungBy = () =>
        processes.flatMap(({ deliveries }) => deliveries.filter(({ event }) => event === 'call:incoming'));
      const before = rungBy().length;
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => start(layla, conversationId, { clientId: 'k-the-same-one' })),
      );
      expect(new Set(answers.map(({ body }) => body.call.id)).size).toBe(1);
      const statuses = answers.map(({ status }) => status);
      expect([countOf(statuses, 201), countOf(statuses, 200)]).toEqual([1, 49]);
      expect(rungBy()).toHaveLength(before + 1);
    }, 60_000);

    test('CALL-2: two call the same free user at once: both ring, and only one can be answered', async () => {
      for (let n = 0; n < 10; n += 1) {
        const { layla, adam, conversationId } = await pair();
        const other = await backend.open(`noor-${made}`, adam);
        const [hers, noors] = await Promise.all([start(layla, conversationId), start(`noor-${made}`, other)]);
        expect([hers.body.call.status, noors.body.call.status]).toEqual(['RINGING', 'RINGING']);
        const answers = await Promise.all(
          [hers, noors].map(({ body }) => post(adam, `/calls/${body.call.id}/answer`, { sessionId: 'his' })),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        expect(answers.find(({ status }) => status === 409)?.body.code).toBe('call_in_progress');
      }
    }, 60_000);

    test('CALL-6: the end of the ring against an answer: never both', async () => {
      for (let n = 0; n < 20; n += 1) {
        const { adam, conversationId, path } = await ring();
        tick(45_000);
        const [answered] = await Promise.all([
          post(adam, `${path}/answer`, { sessionId: 'his' }),
          ...processes.map(({ domain }) => domain.callSweeper.sweep()),
        ]);
        expect(answered).toMatchObject({ status: 409, body: { code: 'call_ended' } });
        expect(await callsOf(adam, conversationId)).toMatchObject([{ status: 'MISSED', missedReason: 'timeout' }]);
        expect(await rowsOf(adam, conversationId)).toEqual(['CALL_MISSED']);
      }
    }, 60_000);

    test('CALL-8: what the caller leaves comes back byte for byte at the answer, and is gone after it', async () => {
      const { layla, adam, path, callId } = await ring();
      const offer = { type: 'offer', sdp: 'v=0\r\n\u0000\ud800 ّ مرحباً', order: { b: 1, a: [1, null, 1.5, true] } };
      const signal = { sessionId: 'hers', kind: 'description', epoch: 0, seq: 1, payload: offer };
      expect((await post(layla, `${path}/signal`, signal)).status).toBe(200);
      const batch = { ...signal, kind: 'candidates', seq: 2, payload: { candidates: [{ candidate: 'a' }, null] } };
      expect((await post(layla, `${path}/signal`, batch)).status).toBe(200);
      const { body, status } = await post(adam, `${path}/answer`, { sessionId: 'his' });
      expect(status).toBe(200);
      expect(body).toMatchObject({ offer, candidates: [{ candidate: 'a' }, null] });
      expect(JSON.stringify(body.offer)).toBe(JSON.stringify(offer));
      expect((await store.calls.findById(callId))?.parked).toBeNull();
      expect(await store.calls.park(callId, { epoch: 0, offer, candidates: [] })).toBe(false);
    });

    test('CALL-8: a candidate that comes while the call is being answered is handed over or dropped, never both lost and passed on', async () => {
      for (let n = 0; n < 20; n += 1) {
        const { layla, adam, path, callId } = await ring();
        const signal = (seq: number) =>
          backend.json(layla, 'POST', `${path}/signal`, {
            sessionId: 'hers',
            kind: 'candidates',
            epoch: 0,
            seq,
            payload: [`candidate ${seq}`],
          });
        const [answered] = await Promise.all([
          post(adam, `${path}/answer`, { sessionId: 'his' }),
          ...[1, 2, 3, 4].map(signal),
        ]);
        const passed = backend.deliveries.flatMap(({ event, payload }) =>
          event === 'call:signal' && payload.callId === callId ? payload.payload : [],
        );
        expect(answered?.body.candidates ?? []).toEqual(passed);
        expect((await store.calls.findById(callId))?.parked).toBeNull();
      }
    }, 60_000);

    test('CALL-5: what both ends measured is kept with the call, whatever characters it has', async () => {
      const { layla, adam, path, callId } = await ring();
      await post(adam, `${path}/answer`, { sessionId: 'his' });
      const hers = { mos: 4.1, note: '\u0000\ud800 مرحباً' };
      const [first, second] = [
        await post(layla, `${path}/end`, { stats: hers }),
        await post(adam, `${path}/end`, { stats: { mos: 3 } }),
      ];
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body.call).toEqual(first.body.call);
      expect((await store.calls.findById(callId))?.stats).toEqual({ caller: hers, callee: { mos: 3 } });
    });

    test('the call log goes from the newest on, page by page, without a hole and for its two alone', async () => {
      const { layla, adam, conversationId } = await pair();
      const ids: string[] = [];
      for (let n = 0; n < 7; n += 1) {
        // Several within one millisecond.
        if (n % 3 === 0) tick(1000);
        const { body } = await start(layla, conversationId);
        ids.push(body.call.id);
        await post(adam, `/calls/${body.call.id}/decline`);
      }
      const seen: string[] = [];
      let query = `conversationId=${conversationId}&limit=3`;
      for (;;) {
        const path = `/calls?${query}`;
        const { body } = await backend.json<{ items: Call[]; nextCursor: string | null }>(adam, 'GET', path);
        seen.push(...body.items.map(({ id }) => id));
        if (body.nextCursor === null) break;
        query = `conversationId=${conversationId}&limit=3&cursor=${encodeURIComponent(body.nextCursor)}`;
      }
      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(new Set(ids));
      expect(await callsOf('mallory', conversationId)).toBeUndefined();
      const mine = await backend.json<{ items: Call[] }>(layla, 'GET', '/calls?status=DECLINED&limit=100');
      expect(mine.body.items).toHaveLength(7);
      const live = await backend.json<{ items: Call[] }>(layla, 'GET', '/calls?active=true');
      expect(live.body.items).toEqual([]);
    });
  });
}
