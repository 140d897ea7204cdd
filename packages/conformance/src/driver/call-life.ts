import type { Context } from './context.ts';
import { type Exchange, field } from './exchange.ts';
import { createScene } from './scene.ts';
import { act, clear, raise, readCall, readRows, start, toCall } from './stage.ts';

const TALK_MS = 1100;
const SIGNAL = { kind: 'media', epoch: 1, seq: 1, payload: { audio: true } };
/** Rings, is answered, ends; and what those say meanwhile who may not. */
export const life = createScene(async (context: Context) => {
  const stage = await raise(context);
  const { caller, callee } = stage;
  const outsider = context.outsider ?? null;
  const started = await start(stage, caller, { type: 'VIDEO' });
  const { id } = toCall(started);
  const strange = outsider && {
    read: await readCall(outsider, id),
    answer: await act(outsider, id, 'answer'),
    decline: await act(outsider, id, 'decline'),
    end: await act(outsider, id, 'end'),
    signal: await act(outsider, id, 'signal', { sessionId: context.unique('strange'), ...SIGNAL }),
    ice: await outsider.request('GET', `/calls/${encodeURIComponent(id)}/ice-servers`),
    list: await outsider.request('GET', '/calls'),
  };
  const ringing = {
    read: await readCall(callee, id),
    callerAnswers: await act(caller, id, 'answer'),
    callerDeclines: await act(caller, id, 'decline'),
    callerAgain: await start(stage, caller),
    active: await callee.request('GET', '/calls', { query: { active: 'true' } }),
    ice: await callee.request('GET', `/calls/${encodeURIComponent(id)}/ice-servers`),
  };
  const his = { sessionId: context.unique('his'), deviceId: context.unique('phone') };
  const answered = {
    first: await act(callee, id, 'answer', his),
    again: await act(callee, id, 'answer', his),
    elsewhere: await act(callee, id, 'answer', { sessionId: context.unique('other') }),
    decline: await act(callee, id, 'decline'),
    signal: await act(callee, id, 'signal', { sessionId: his.sessionId, ...SIGNAL }),
    read: await readCall(caller, id),
  };
  // A second, so that milliseconds, or none at all, are told from seconds.
  await new Promise<void>((resolve) => setTimeout(resolve, TALK_MS));
  const ended = {
    first: await act(caller, id, 'end', { reason: 'hangup' }),
    again: await act(callee, id, 'end'),
    answer: await act(callee, id, 'answer', his),
    decline: await act(callee, id, 'decline'),
    ice: await caller.request('GET', `/calls/${encodeURIComponent(id)}/ice-servers`),
    active: await callee.request('GET', '/calls', { query: { active: 'true' } }),
  };
  const rows = await readRows(stage);
  await clear(stage);
  return { stage, started, strange, ringing, answered, ended, rows };
});
/** A key of the call in an answer. */
export const call = (exchange: Exchange, key: string) => field(exchange.json, 'call', key);
/** Ids of the calls in a page. */
export const idsIn = ({ json }: Exchange) => {
  const items = field(json, 'items');
  return Array.isArray(items) ? items.map((item) => field(item, 'id')) : [];
};
