import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ar } from './ar.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { tr } from './tr.ts';
import { ur } from './ur.ts';

const PAGE = join(import.meta.dirname, '../../../../docs/reference/words.md');
const LANGUAGES: readonly Dictionary[] = [ar, en, fr, tr, ur, fa, he];

/** What a row of the page is about, and where the dictionaries say it. */
const THINGS: readonly (readonly [thing: string, say: (words: Dictionary) => string])[] = [
  ['conversations', ({ inbox }) => inbox.title],
  ['messages', ({ list }) => list.label],
  ['voice note', ({ message }) => message.voice],
  ['photo', ({ message }) => message.photo],
  ['file', ({ message }) => message.file],
  ['place', ({ message }) => message.location],
  ['bid', ({ message }) => message.bid],
  ['voice call', ({ message }) => message.voiceCall],
  ['video call', ({ message }) => message.videoCall],
  ['call back', ({ call }) => call.row.callBack],
  ['react', ({ actions }) => actions.react],
  ['reply', ({ actions }) => actions.reply],
  ['forward', ({ actions }) => actions.forward],
  ['forwarded', ({ message }) => message.forwarded],
  ['star', ({ actions }) => actions.star],
  ['edit', ({ actions }) => actions.edit],
  ['delete for everyone', ({ actions }) => actions.removeAll],
  ['attach', ({ composer }) => composer.attach],
  ['sent', ({ status }) => status.sent],
  ['delivered', ({ status }) => status.delivered],
  ['seen', ({ status }) => status.read],
  ['online', ({ header }) => header.online],
  ['away', ({ header }) => header.offline],
  ['last seen', ({ header }) => header.lastSeen],
  ['typing', ({ header }) => header.typing],
  ['recording', ({ header }) => header.recording],
  ['mute the microphone', ({ call }) => call.mute],
  ['muted conversation', ({ inbox }) => inbox.muted],
  ['try again', ({ dialog }) => dialog.tryAgain],
];

const toRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const WANTED = THINGS.map(([thing, say]) => toRow([thing, ...LANGUAGES.map(say)]));

test('the page of words has one row per thing, with the words the components say', () => {
  const [, , ...rows] = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows).toEqual(WANTED);
});

test.each([
  ['delivered and forwarded', ({ status, message }: Dictionary) => [status.delivered, message.forwarded]],
  ['conversations and voice calls', ({ inbox, message }: Dictionary) => [inbox.title, message.voiceCall]],
  ['reacting and replying', ({ actions }: Dictionary) => [actions.react, actions.reply]],
])('%s never share their words', (_, say) => {
  for (const words of LANGUAGES) expect(new Set(say(words)).size).toBe(2);
});

test('French punctuation keeps its space on the line', () => {
  expect(JSON.stringify(fr)).not.toMatch(/(?<=\p{L}|\}) [:;?!»]|« /u);
});
