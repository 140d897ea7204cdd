import { expect, test } from 'vitest';
import { createTestClock } from '../fakes/test-clock.ts';
import { createDemoWorld } from './demo-world.ts';

test('greets, then reads, types and answers what is written', async () => {
  const clock = createTestClock();
  const { world, me, other, token } = createDemoWorld({ locale: 'en', clock });
  const events: string[] = [];
  await world.connect(token, { emit: (name) => void events.push(name), cut: () => undefined });
  const conversationId = await world.as(me.id).open(other.id);
  const senders = async () => (await world.as(me.id).messages(conversationId)).map(({ senderId }) => senderId);
  await expect.poll(senders).toEqual([other.id]);
  await world.as(me.id).send(conversationId, 'Hi');
  await expect.poll(() => clock.pending()).toBe(2);
  await clock.advance(2000);
  await expect.poll(senders).toEqual([other.id, me.id, other.id]);
  expect(events).toContain('typing');
  expect(events).toContain('receipt');
});
