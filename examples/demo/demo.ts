import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer as createTcpServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mintToken } from '@majlis/server';
import { type Backend, startBackend } from './backend.ts';
import { startPage } from './page-server.ts';
import { findPerson, otherPerson, people, type Session } from './people.ts';

const HELP = `Starts the reference backend and a page on which two people talk.

  --page <name>     another page than the demo's: a folder of examples/
  --data <folder>   where messages and files are kept   (default: .majlis-data/demo)
  --port <number>   the page's port                     (default: 5180, another when taken)
  --api-port <n>    the backend's port                  (default: 5181, another when taken)
  --help`;

const { values: options } = parseArgs({
  options: {
    page: { type: 'string' },
    data: { type: 'string', default: fileURLToPath(new URL('../../.majlis-data/demo', import.meta.url)) },
    port: { type: 'string', default: '5180' },
    'api-port': { type: 'string', default: '5181' },
    help: { type: 'boolean', default: false },
  },
});

/** The demo keeps one secret per data folder, so that a restart keeps its sessions. */
async function readSecret(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'demo-secret');
  try {
    return await readFile(file, 'utf8');
  } catch {
    const secret = randomBytes(48).toString('base64url');
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  }
}

function pageFolder(): string | undefined {
  if (options.page === undefined) return undefined;
  const folder = fileURLToPath(new URL(`../${options.page}`, import.meta.url));
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error(`There is no page ${options.page}; use a folder of examples/ that has an index.html.`);
}

async function freePort(wanted: number): Promise<number> {
  const free = await new Promise<boolean>((answer) => {
    const probe = createTcpServer();
    probe.once('error', () => answer(false));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => answer(true)));
  });
  return free ? wanted : 0;
}

async function run(): Promise<void> {
  const dataFolder = resolve(options.data);
  const jwtSecret = await readSecret(dataFolder);
  let backend: Backend | null = null;
  const session = async (personId: string): Promise<Session | null> => {
    const person = findPerson(personId);
    if (!person) return null;
    if (!backend) throw new Error('the backend is still starting');
    const token = await mintToken({ secret: jwtSecret, userId: person.id, name: person.name, expiresIn: 3600 });
    return {
      baseUrl: backend.url,
      userId: person.id,
      token,
      otherUserId: otherPerson(person).id,
      locale: person.locale,
    };
  };

  const page = await startPage({
    root: pageFolder(),
    port: Number(options.port),
    session,
    backendUrl: () => backend?.url ?? null,
  });
  const stopAll = async () => {
    await Promise.allSettled([page.close(), backend?.stop()]);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stopAll().then(() => process.exit(0)));

  try {
    backend = await startBackend({
      dataFolder,
      jwtSecret,
      port: await freePort(Number(options['api-port'])),
      corsOrigins: [`http://localhost:${page.port}`, `http://127.0.0.1:${page.port}`],
    });
    // Each person becomes known to the backend, so that either may write first.
    for (const person of people) await introduce(backend.url, await session(person.id));
  } catch (error) {
    await stopAll();
    throw error;
  }
  backend.process.once('exit', (code) => {
    if (code === 0) return;
    console.error(
      `The backend stopped with exit code ${code}. Start the demo again; what was sent is kept in ${dataFolder}.`,
    );
    void stopAll().then(() => process.exit(1));
  });

  console.log(`
  Two people side by side   ${page.url}
${people.map((person) => `  ${`${person.name} alone`.padEnd(24)}  ${page.url}?as=${person.id}`).join('\n')}
  Backend                   ${backend.url}
  Data                      ${dataFolder}

  Ctrl-C stops all of it.`);
}

async function introduce(baseUrl: string, session: Session | null): Promise<void> {
  const answer = await fetch(`${baseUrl}/users/me`, { headers: { Authorization: `Bearer ${session?.token}` } });
  if (!answer.ok) throw new Error(`The backend refused ${session?.userId}: ${answer.status} ${await answer.text()}`);
}

if (options.help) console.log(HELP);
else
  run().catch((error: unknown) => {
    console.error(`The demo did not start. ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
