import { describe, expect, it } from 'vitest';
import { clauses } from './clauses.ts';
import { clientEvents, events, serverEvents } from './events.ts';
import { routes } from './routes.ts';
import { schemas } from './schemas/index.ts';
import {
  isClientEventName,
  isServerEventName,
  validateClientEvent,
  validateEvent,
  validateResource,
} from './validators.ts';

const ok = { ok: true };

describe('the events', () => {
  it('are those of the contract’s table', () => {
    expect(serverEvents.map(({ name }) => name).sort()).toEqual([
      'call:incoming',
      'call:peer-away',
      'call:peer-back',
      'call:ringing',
      'call:signal',
      'call:updated',
      'conversation:new',
      'conversation:removed',
      'conversation:self',
      'conversation:updated',
      'hint',
      'message:new',
      'message:updated',
      'presence',
      'receipt',
      'session:expired',
      'session:expiring',
      'session:ready',
      'typing',
      'user:updated',
    ]);
    expect(clientEvents.map(({ name }) => name).sort()).toEqual([
      'call:connected',
      'call:heartbeat',
      'call:leaving',
      'call:resume',
      'call:ringing',
      'call:signal',
      'conversation:delivered',
      'conversation:read',
      'message:send',
      'presence:set',
      'presence:subscribe',
      'session:refresh',
      'typing',
    ]);
  });

  it.each(events)('$direction $name names only schemas, clauses and routes that exist', (event) => {
    expect(schemas).toHaveProperty(event.payload);
    for (const id of event.clauses) expect(clauses).toHaveProperty(id);
    const [operation = ''] = (event.twin ?? '').split('?');
    if (event.twin !== null) expect(routes.map(({ method, path }) => `${method} ${path}`)).toContain(operation);
  });

  it.each(serverEvents)('$name has a valid example', ({ name, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const payload of examples) expect(validateEvent(name, payload)).toEqual(ok);
  });

  // RT-6
  it.each(clientEvents)(
    '$name has a valid example and a valid acknowledgement',
    ({ name, examples, ack, ackExample }) => {
      expect(examples.length).toBeGreaterThan(0);
      for (const payload of examples) expect(validateClientEvent(name, payload)).toEqual(ok);
      expect(validateResource(ack, ackExample)).toEqual(ok);
    },
  );

  // GEN-10
  it('carry nothing of one viewer in what goes to several', () => {
    const shared = serverEvents.find(({ name }) => name === 'conversation:updated');
    expect(shared?.examples[0]).not.toHaveProperty('conversation.me');
  });

  it('are told apart from names that a socket might send instead', () => {
    expect(isClientEventName('conversation:read')).toBe(true);
    expect(isClientEventName('constructor')).toBe(false);
    expect(isServerEventName('message:new')).toBe(true);
    expect(isServerEventName('__proto__')).toBe(false);
  });

  it('are refused when their payload is wrong', () => {
    expect(validateClientEvent('conversation:read', { conversationId: 'c', seq: -1 })).toEqual({
      ok: false,
      errors: [{ path: '/seq', code: 'too_small', message: 'must be at least 0' }],
    });
    expect(validateClientEvent('typing', 'yes')).toMatchObject({ ok: false, errors: [{ path: '' }] });
    expect(validateEvent('receipt', { conversationId: 'c', userId: 'u', readSeq: 1 })).toMatchObject({
      ok: false,
      errors: [{ path: '/deliveredSeq', code: 'required' }],
    });
  });
});
