import { expect } from 'vitest';

export interface Message extends Record<'id' | 'conversationId' | 'senderId' | 'clientId' | 'content', string> {}
export interface Answer {
  status: number;
  seq?: unknown;
  rev?: unknown;
}
export type Send = (message: Message) => Answer | Promise<Answer>;

const SENDERS = 40;
const SENDS = 5;

/** What each of forty people sends into one conversation, everything twice: the second is a repeat. */
export function writtenBy(sender: number): Message[] {
  return Array.from({ length: SENDS }, (_, index) => {
    const message = {
      conversationId: 'c1',
      senderId: `u${sender}`,
      clientId: `client-${sender}-${index}`,
      content: 'x',
    };
    return ['first', 'again'].map((time) => ({ ...message, id: `${time}-${sender}-${index}` }));
  }).flat();
}

/** All of them at once, each one message after the other and its repeat beside it. */
export async function sendAsForty(send: Send): Promise<Answer[]> {
  const answers = Array.from({ length: SENDERS }, async (_, sender) => {
    const messages = writtenBy(sender);
    const own: Answer[] = [];
    for (let at = 0; at < messages.length; at += 2)
      own.push(...(await Promise.all(messages.slice(at, at + 2).map(async (message) => send(message)))));
    return own;
  });
  return (await Promise.all(answers)).flat();
}

/** Of the two of each message one is made and the other answered with it, and the numbers go from 1 without a hole. */
export function expectNumbers(answers: readonly Answer[]): void {
  const numbersOf = (status: number) =>
    answers.filter((answer) => answer.status === status).map(({ seq, rev }) => [Number(seq), Number(rev)]);
  const inOrder = (numbers: number[][]) => numbers.sort(([a = 0], [b = 0]) => a - b);
  const all = Array.from({ length: SENDERS * SENDS }, (_, index) => [index + 1, index + 1]);
  expect(inOrder(numbersOf(201))).toEqual(all);
  expect(inOrder(numbersOf(200))).toEqual(all);
}
