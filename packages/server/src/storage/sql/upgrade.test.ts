import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MessageRecord, Store } from '../../domain/index.ts';
import { openPgliteStore } from './pglite.ts';

const migrations = readMigrationFiles({ migrationsFolder: join(import.meta.dirname, '../../../migrations') });
const BEFORE_INTERACTIONS = 2;
const AT = '2026-01-01T00:00:00.000Z';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'majlis-upgrade-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As a version without level interactions writes a message. */
const writeAsBefore = (client: PGlite, seq: number, content: string) =>
  client.query(
    `WITH c AS (UPDATE conversations SET last_seq = $1, rev = $1 WHERE id = 'one' RETURNING id)
     INSERT INTO messages (id, conversation_id, seq, rev, sender_id, type, content, created_at)
     SELECT 'message-' || $1::int, id, $1, $1, 'layla', 'TEXT', $2, $3 FROM c`,
    [seq, content, AT],
  );
const search = async (store: Store, word: string) =>
  (await store.messages.search({ userId: 'adam', conversationId: null, words: [word], limit: 10, below: null })).map(
    ({ id }) => id,
  );
async function find(store: Store, messageId: string): Promise<MessageRecord> {
  const record = await store.messages.find({ messageId, userId: 'adam' });
  if (!record) throw new Error(`no ${messageId}`);
  return record;
}

test('a folder of an older version opens, its messages are found, changed and deleted, and a restart keeps all of it', async () => {
  const older = await PGlite.create(folder);
  await older.exec('CREATE TABLE majlis_migrations (hash text PRIMARY KEY, applied_at timestamptz DEFAULT now())');
  for (const { sql, hash } of migrations.slice(0, BEFORE_INTERACTIONS)) {
    await older.exec(sql.join(';'));
    await older.query('INSERT INTO majlis_migrations (hash) VALUES ($1)', [hash]);
  }
  await older.exec(`
    INSERT INTO users (id, name) VALUES ('layla', 'L'), ('adam', 'A');
    INSERT INTO conversations (id, type, created_at, last_activity_at) VALUES ('one', 'DIRECT', '${AT}', '${AT}');
    INSERT INTO members (conversation_id, user_id, joined_at) VALUES ('one', 'layla', '${AT}'), ('one', 'adam', '${AT}')`);
  for (const [index, content] of ['السيَّارة', 'أهلاً', 'مكتبة'].entries()) await writeAsBefore(older, index + 1, content);
  await older.close();

  const first = await openPgliteStore({ dataDir: folder });
  expect(await search(first, 'سياره')).toEqual(['message-1']);
  const key = async (messageId: string) => ({ messageId, expectedRev: (await find(first, messageId)).rev });
  const mine = { userId: 'layla' };
  await first.messages.edit({ ...mine, ...(await key('message-1')), content: 'الدراجة', editedAt: AT });
  await first.messages.remove({ ...mine, ...(await key('message-2')), deletedAt: AT });
  await first.messages.react({ userId: 'adam', ...(await key('message-3')), emoji: '👍', wanted: true, at: AT });
  const records = await Promise.all([1, 2, 3].map((n) => find(first, `message-${n}`)));
  await first.close();

  // A server of the older version beside this one goes on writing.
  const beside = await PGlite.create(folder);
  await writeAsBefore(beside, 7, 'سيارة أخرى');
  await beside.close();

  const again = await openPgliteStore({ dataDir: folder });
  expect(await Promise.all([1, 2, 3].map((n) => find(again, `message-${n}`)))).toEqual(records);
  expect(records).toMatchObject([
    { content: 'الدراجة', rev: 4, editedAt: AT },
    { content: null, rev: 5, deletedAt: AT },
    { content: 'مكتبة', rev: 6, reactions: [{ emoji: '👍', count: 1, userIds: ['adam'] }] },
  ]);
  expect(await search(again, 'سياره')).toEqual(['message-7']);
  expect(await search(again, 'دراجه')).toEqual(['message-1']);
  expect(await search(again, 'اهلا')).toEqual([]);
  await again.close();
}, 120_000);
