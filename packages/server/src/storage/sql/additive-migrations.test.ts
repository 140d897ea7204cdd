import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../migrations');
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
/** What a server of the version before would stumble over while the two run side by side. */
const BREAKS_THE_OLD = [
  /\bDROP\s+(TABLE|COLUMN|TYPE)\b/i,
  /\bRENAME\b/i,
  /\bSET\s+NOT\s+NULL\b/i,
  /\bSET\s+DATA\s+TYPE\b/i,
  /\bADD\s+COLUMN\s+(?![^;]*\bDEFAULT\b)[^;]*\bNOT\s+NULL\b/i,
];

test.each(files)('a server of the version before goes on while %s is applied: it only adds', (name) => {
  const sql = readFileSync(join(folder, name), 'utf8');
  expect(BREAKS_THE_OLD.filter((pattern) => pattern.test(sql)).map(String)).toEqual([]);
});
