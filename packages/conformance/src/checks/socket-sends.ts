import type { Check } from '../check.ts';
import { converse, postText, readPage } from '../driver/acts.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { demandEqual } from '../violation.ts';
import { define } from './define.ts';

const takesSends = { needs: ['socket', 'socket-sends'] } as const;

/** What `message:send` was answered with. */
async function sendBySocket(context: Context, fields: object) {
  const session = await context.connect(context.first);
  const ack = await session.emit('message:send', { type: 'TEXT', content: 'by the socket', ...fields });
  return { session, ack };
}
/** Messages over the socket, where the backend takes them (RT-9). */
export const socketSendChecks: readonly Check[] = [
  define(
    'RT-9',
    'send-is-stored',
    'A message that was acknowledged on the socket is not in the conversation.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const { ack } = await sendBySocket(context, { conversationId, clientId: context.unique('msg') });
      demandEqual(field(ack, 'ok'), true, 'ok of the acknowledgement');
      const { items } = await readPage(context.second, conversationId);
      demandEqual(
        items.map(({ id }) => id),
        [field(ack, 'data', 'message', 'id')],
        'messages',
      );
    },
    takesSends,
  ),
  define(
    'RT-9',
    'send-replays-the-route',
    'The same clientId over the socket and by POST /messages makes two messages.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      const clientId = context.unique('msg');
      const { ack } = await sendBySocket(context, { conversationId, clientId, content: clientId });
      const { status, json } = await postText(context, context.first, { conversationId, clientId, content: clientId });
      demandEqual([status, field(json, 'message', 'id')], [200, field(ack, 'data', 'message', 'id')], 'status and id');
    },
    takesSends,
  ),
  define(
    'RT-9',
    'send-is-checked',
    'What POST /messages refuses is taken over the socket.',
    async (context) => {
      const { id: conversationId } = await converse(context);
      for (const fields of [
        { conversationId },
        { conversationId: context.unique('nothing'), clientId: context.unique('msg') },
      ]) {
        const { ack } = await sendBySocket(context, fields);
        demandEqual(field(ack, 'ok'), false, 'ok of the acknowledgement');
      }
    },
    takesSends,
  ),
];
