import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { PrismaPg } from '@prisma/adapter-pg';
import { createPool } from 'mysql2/promise';
import { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startCluster } from '../../packages/server/src/storage/sql/postgres-cluster.fixture.ts';
import { type Answer, expectNumbers, sendAsForty, writtenBy } from './forty-senders.fixture.ts';
import { PrismaClient } from './generated/client.ts';
import { hasMaria, startMaria } from './maria-server.fixture.ts';
import * as mysql from './mysql.ts';
import * as postgresql from './postgresql.ts';
import * as prismaRecipe from './prisma.ts';
import * as sqlite from './sqlite.ts';

const TABLES = await readFile(new URL('tables.sql', import.meta.url), 'utf8');
/** Each starts a server of its own, on a machine that may be busy. */
const PATIENCE = { timeout: 180_000 };
const CONVERSATION = "INSERT INTO conversations (id) VALUES ('c1')";
const STRANGE = {
  ...writtenBy(0)[0],
  id: 'x',
  conversationId: 'none',
  clientId: 'another-one',
  senderId: 'u',
  content: '',
};

async function openPostgres() {
  const cluster = await startCluster();
  onTestFinished(() => cluster.stop());
  const pool = new Pool({ connectionString: await cluster.createDatabase(), max: 40 });
  const closed: Promise<unknown>[] = [];
  pool.on('connect', (client) => closed.push(once(client, 'end')));
  await pool.query(TABLES);
  await pool.query(CONVERSATION);
  onTestFinished(async () => {
    await pool.end();
    // A pool counts as ended before its connections are, and these would hear that the server stops.
    await Promise.all(closed);
  });
  return pool;
}

test('PostgreSQL: forty who write at once give no number twice and leave no hole', PATIENCE, async () => {
  const pool = await openPostgres();
  expectNumbers(await sendAsForty((message) => postgresql.send(pool, message)));
  expect(await postgresql.send(pool, STRANGE)).toEqual({ status: 404 });
});

test('Prisma: forty who write at once give no number twice and leave no hole', PATIENCE, async () => {
  const prisma = new PrismaClient({ adapter: new PrismaPg(await openPostgres()) });
  onTestFinished(() => prisma.$disconnect());
  expectNumbers(await sendAsForty((message) => prismaRecipe.send(prisma, message)));
  expect(await prismaRecipe.send(prisma, STRANGE)).toEqual({ status: 404 });
});

test('SQLite: forty connections that write at once give no number twice and leave no hole', PATIENCE, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'majlis-recipes-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'chat.db');
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL; ${TABLES} ${CONVERSATION}`);
  const source = new URL('sqlite-sender.fixture.ts', import.meta.url);
  const workers = Array.from({ length: 40 }, () => new Worker(source, { workerData: { path } }));
  const answers = workers.map(async (worker, sender) => {
    worker.postMessage(writtenBy(sender));
    const [own] = await once(worker, 'message');
    return own as Answer[];
  });
  expectNumbers((await Promise.all(answers)).flat());
  expect(sqlite.send(db, STRANGE)).toEqual({ status: 404 });
  db.close();
});

// MariaDB speaks for MySQL, which Debian does not have.
test.skipIf(!hasMaria)('MySQL: forty who write at once give no number twice and leave no hole', PATIENCE, async () => {
  const maria = await startMaria();
  onTestFinished(() => maria.stop());
  const open = { socketPath: maria.socketPath, user: 'root' };
  const setup = createPool({ ...open, multipleStatements: true });
  await setup.query(`CREATE DATABASE chat; USE chat; ${TABLES} ${CONVERSATION}`);
  await setup.end();
  const pool = createPool({ ...open, database: 'chat', connectionLimit: 40 });
  onTestFinished(() => pool.end());
  expectNumbers(await sendAsForty((message) => mysql.send(pool, message)));
  expect(await mysql.send(pool, STRANGE)).toEqual({ status: 404 });
});
