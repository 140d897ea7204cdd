import type { Check } from '../check.ts';
import { converse, say } from '../driver/acts.ts';
import { edit, foundIn, remove, search } from '../driver/changes.ts';
import type { Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { assume, demand, demandEqual } from '../violation.ts';
import { define } from './define.ts';

const level = 'interactions' as const;
const isOffered = ({ capabilities }: Context) => capabilities.interactions?.search === true;

/** A check of search, where it is offered: it is a feature of its own (CAP-1). */
const searching = (
  clause: Check['clause'],
  name: string,
  says: string,
  run: Check['run'],
  given: Partial<Pick<Check, 'needs' | 'severity'>> = {},
): Check =>
  define(clause, name, says, async (context) => (isOffered(context) ? run(context) : undefined), { level, ...given });

/** A word that no other message holds. */
const rare = (context: Context) => `zz${context.unique('w').replaceAll(/[^a-z0-9]/g, '')}`;
async function sayRare(context: Context) {
  const { id: conversationId } = await converse(context);
  const word = rare(context);
  return {
    conversationId,
    word,
    message: await say(context, context.first, { conversationId, content: `it is ${word} here` }),
  };
}

export const searchChecks: readonly Check[] = [
  define(
    'CAP-1',
    'search-honest',
    'Search is declared and missing, or not declared and answers something else than 501.',
    async (context) => {
      const { status } = await search(context.first, 'anything');
      if (isOffered(context)) demandEqual(status, 200, 'status');
      else demand([404, 501].includes(status), 'status 501', status);
    },
    { level, readOnly: true },
  ),
  searching(
    'GEN-11',
    'search-finds',
    'Search does not find a message by a word of it, for both members.',
    async (context) => {
      const { word, message, conversationId } = await sayRare(context);
      for (const by of [context.first, context.second]) {
        const found = await search(by, word);
        demandEqual(foundIn(found), [message.id], 'what is found');
        demandEqual(field(found.json, 'items', 0, 'conversationId'), conversationId, 'conversationId');
      }
    },
  ),
  searching(
    'AUTH-4',
    'search-of-an-outsider',
    'An outsider finds messages of others.',
    async (context) => {
      assume(context.outsider !== null, 'there is an outsider');
      const { word, conversationId } = await sayRare(context);
      demandEqual(foundIn(await search(context.outsider, word)), [], 'what is found');
      const inside = await search(context.outsider, word, { conversationId });
      demand(inside.status === 404 || foundIn(inside).length === 0, 'status 404', inside.status);
    },
    { needs: ['outsider'] },
  ),
  searching('MED-4', 'search-finds-no-deleted', 'Search finds a deleted message.', async (context) => {
    const { word, message } = await sayRare(context);
    await remove(context.first, message.id);
    demandEqual(foundIn(await search(context.first, word)), [], 'what is found');
  }),
  searching(
    'INT-1',
    'search-sees-edits',
    'Search finds the words from before an edit, or not those after it.',
    async (context) => {
      const { word, message } = await sayRare(context);
      const other = rare(context);
      await edit(context.first, message.id, other);
      demandEqual(
        [foundIn(await search(context.second, other)), foundIn(await search(context.second, word))],
        [[message.id], []],
        'found by the new word and by the old',
      );
    },
  ),
  searching('PAGE-4', 'search-walk', 'Pages of search lose a message, or show one twice.', async (context) => {
    const { id: conversationId } = await converse(context);
    const word = rare(context);
    const sent: string[] = [];
    for (let n = 0; n < 5; n += 1)
      sent.push((await say(context, context.first, { conversationId, content: `${word} ${n}` })).id);
    const found: unknown[] = [];
    let cursor: unknown = null;
    for (let page = 0; page < 5 && (page === 0 || cursor !== null); page += 1) {
      const answer = await search(context.second, word, {
        limit: '2',
        ...(cursor === null ? {} : { cursor: String(cursor) }),
      });
      assume(answer.status === 200, `search answers, got ${answer.status}`);
      found.push(...foundIn(answer));
      cursor = field(answer.json, 'nextCursor') ?? null;
    }
    demandEqual([...found].sort(), [...sent].sort(), 'what all pages found');
  }),
  searching('PAGE-4', 'search-in-one', 'A search in one conversation finds messages of another.', async (context) => {
    const { word, conversationId, message } = await sayRare(context);
    const { id } = await converse(context);
    await say(context, context.first, { conversationId: id, content: word });
    demandEqual(foundIn(await search(context.first, word, { conversationId })), [message.id], 'what is found');
  }),
  ...Object.entries({ nothing: '', 'one-letter': 'a', long: 'x'.repeat(201) }).map(([name, q]) =>
    searching(
      'ERR-2',
      `search-refuses-${name}`,
      `A search for ${name} is not refused with 400 or 422.`,
      async (context) => {
        const { status } = await search(context.first, q);
        demand([400, 422].includes(status), 'status 400 or 422', status);
      },
    ),
  ),
  searching(
    'GEN-7',
    'search-of-signs',
    'The signs % and _ of a search stand for anything.',
    async (context) => {
      const { message } = await sayRare(context);
      for (const q of ['%%', '__'])
        demand(!foundIn(await search(context.first, q)).includes(message.id), `nothing for ${q}`, message.id);
    },
    { severity: 'SHOULD' },
  ),
];
