import type { Call, Message } from '@majlis/contract';
import { validateResource } from '@majlis/contract/validators';
import { show, Unmet } from '../violation.ts';
import { converse, readPage } from './acts.ts';
import type { Actor, Context } from './context.ts';
import { type Exchange, field } from './exchange.ts';

/** Two who call each other, in a conversation of their own. */
export interface Stage {
  caller: Actor;
  callee: Actor;
  conversationId: string;
}
export interface StartFields {
  type?: 'VOICE' | 'VIDEO';
  clientId?: string;
  sessionId?: string;
  conversationId?: string;
}

/** Users for calls: fresh ones where tokens can be minted, for each has a ration of calls; else the two of the run. */
export async function raise(context: Context): Promise<Stage> {
  const [caller, callee] = (await recruitTwo(context)) ?? (await turnsOf(context));
  const { id } = await converse(context, { by: caller, to: callee });
  return { caller, callee, conversationId: id };
}

async function recruitTwo(context: Context): Promise<[Actor, Actor] | null> {
  const caller = await recruit(context, 'caller');
  const callee = await recruit(context, 'callee');
  return caller && callee ? [caller, callee] : null;
}
/** Somebody new; null where tokens cannot be minted. */
export async function recruit(context: Context, word: string): Promise<Actor | null> {
  if (context.mint === null) return null;
  const name = context.unique(word);
  const token = await context.mint({ userId: name, name });
  const asked = context.withToken(token, word);
  const { json } = await asked.request('GET', '/users/me');
  const id = field(json, 'user', 'id');
  if (typeof id !== 'string') throw new Unmet(`GET /users/me of a new user answered with no user: ${show(json)}`);
  return { ...asked, id, name, token };
}
const turns = new WeakMap<Context, number>();
/** The two of the run, who take turns in calling. */
async function turnsOf(context: Context): Promise<[Actor, Actor]> {
  // A scene that broke off has left its call, and would make both busy.
  for (const by of [context.first, context.second]) await endAll(by, {});
  const turn = turns.get(context) ?? 0;
  turns.set(context, turn + 1);
  return turn % 2 === 0 ? [context.first, context.second] : [context.second, context.first];
}

export const start = ({ conversationId }: Stage, by: Actor, fields: StartFields = {}): Promise<Exchange> =>
  by.request('POST', '/calls', { body: { conversationId, type: 'VOICE', ...fields } });
/** One step of a call: `answer`, `decline`, `end`, `signal`. */
export const act = (by: Actor, callId: string, step: string, body: object = {}): Promise<Exchange> =>
  by.request('POST', `/calls/${encodeURIComponent(callId)}/${step}`, { body });
export const readCall = (by: Actor, callId: string): Promise<Exchange> =>
  by.request('GET', `/calls/${encodeURIComponent(callId)}`);

/** @throws Unmet when the answer holds no call. */
export function toCall({ method, path, status, json, text }: Exchange): Call {
  const call = field(json, 'call');
  if (status > 201) throw new Unmet(`${method} ${path} answered ${status}: ${show(text)}`);
  const validation = validateResource('Call', call);
  if (!validation.ok) throw new Unmet(`${method} ${path} answered with no call: ${show(validation.errors)}`);
  return call as Call;
}
/** Starts a call that must ring. */
export async function ring(stage: Stage, fields: StartFields = {}): Promise<Call> {
  const call = toCall(await start(stage, stage.caller, fields));
  if (call.status !== 'RINGING') throw new Unmet(`the call rings, got ${call.status}`);
  return call;
}
/** Rings and answers. */
export async function talk(stage: Stage, sessions: { caller?: string; callee?: string } = {}): Promise<Call> {
  const { id } = await ring(stage, sessions.caller === undefined ? {} : { sessionId: sessions.caller });
  const body = sessions.callee === undefined ? {} : { sessionId: sessions.callee };
  return toCall(await act(stage.callee, id, 'answer', body));
}
/** Ends whatever the two have left, so that nobody is busy for the checks to come. */
export async function clear({ caller, callee, conversationId }: Stage): Promise<void> {
  for (const by of [caller, callee]) await endAll(by, { conversationId });
}
async function endAll(by: Actor, query: Readonly<Record<string, string>>): Promise<void> {
  const { json } = await by.request('GET', '/calls', { query: { active: 'true', ...query } });
  const items = field(json, 'items');
  for (const call of Array.isArray(items) ? items : []) await act(by, String(field(call, 'id')), 'end');
}
/** What the timeline of the conversation tells of calls. */
export async function readRows({ callee, conversationId }: Stage): Promise<Message[]> {
  const { items } = await readPage(callee, conversationId);
  return items.filter(({ type }) => type.startsWith('CALL_'));
}
export const codeOf = ({ status, json }: Exchange): [number, unknown] => [status, field(json, 'code')];
