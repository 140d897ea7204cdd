import * as v from 'valibot';
import { Message } from './message.ts';
import { Id, Seq } from './scalar.ts';
import { described, text, wholeNumber } from './text.ts';

const anchors = ['before', 'after', 'around', 'changedAfter'] as const;
const pairs = anchors.flatMap((one, index) => anchors.slice(index + 1).map((other) => ({ required: [one, other] })));

const limit = v.exactOptional(
  wholeNumber({ min: 1, description: 'At most 100; default 50; more is clamped (PAGE-4).' }),
);
// PAGE-1
export const ListMessagesQuery = v.pipe(
  v.object({
    conversationId: Id,
    before: v.exactOptional(described(Seq, 'Messages nearest below this seq.')),
    after: v.exactOptional(described(Seq, 'Messages nearest above this seq.')),
    around: v.exactOptional(described(Seq, 'Messages on both sides of this seq, and itself.')),
    changedAfter: v.exactOptional(described(Seq, 'Messages whose rev is above this one.')),
    limit,
  }),
  v.check(
    (query) => anchors.filter((anchor) => query[anchor] !== undefined).length <= 1,
    'takes at most one of before, after, around and changedAfter',
  ),
  v.metadata({ not: { anyOf: pairs } }),
);
export const DeleteMessageQuery = v.object({
  for: v.exactOptional(described(v.picklist(['everyone', 'me']), '`everyone` unless told.')),
});
export const SearchMessagesQuery = v.object({
  q: described(text({ min: 2, max: 200 }), 'At least two code points.'),
  conversationId: v.exactOptional(Id),
  limit,
  cursor: v.exactOptional(v.string()),
});
export const SearchPage = v.object({
  items: v.array(v.object({ message: Message, conversationId: Id })),
  nextCursor: v.nullable(v.string()),
});
