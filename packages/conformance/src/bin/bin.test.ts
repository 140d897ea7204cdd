import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type MajlisServer } from '@majlis/server';
import { createMemoryStore } from '@majlis/server/storage/memory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../checks/index.ts';

const BIN = fileURLToPath(new URL('./majlis-conformance.ts', import.meta.url));
const SECRET = 'a-secret-of-the-conformance-tests-0123456789';
const PATIENCE_MS = 60_000;
let folder: string;
let server: MajlisServer;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'majlis-conformance-bin-'));
  server = await createServer({ store: createMemoryStore(), jwt: { secret: SECRET } });
  url = await server.listen();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command to its end, in a folder of its own. */
async function run(...words: string[]) {
  const child = spawn(process.execPath, ['--conditions=majlis-source', BIN, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, MAJLIS_CONFORMANCE_SECRET: SECRET },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}
const file = (name: string) => join(folder, name);

describe('exit codes', () => {
  test(
    '0, and every report, when the backend keeps what was checked; no report holds a token or the secret',
    async () => {
      const names = { json: 'r.json', junit: 'r.xml', html: 'r.html', badge: 'r.svg' };
      const words = Object.entries(names).flatMap(([kind, name]) => [`--${kind}`, name]);
      const { code, stdout } = await run(url, '--only', 'CUR-', ...words);
      expect([code, stdout]).toEqual([0, expect.stringContaining('The backend keeps what was checked.')]);
      for (const name of Object.values(names)) {
        const text = await readFile(file(name), 'utf8');
        expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
        expect(text).not.toContain(SECRET);
      }
    },
    PATIENCE_MS,
  );

  test(
    '1 when a check fails, or a known failure is stale; 0 when all that fails is known',
    async () => {
      // No origin is let in, so the checks of it fail.
      const failing = ['--origin', 'https://nobody.example', '--only', 'GEN-8.preflight', '--quiet'];
      const { code, stdout } = await run(url, ...failing);
      expect([code, stdout]).toEqual([1, expect.stringContaining('✗ GEN-8.preflight (MUST of GEN-8)')]);

      await writeFile(file('known.txt'), '# ours\nGEN-8.preflight # until the proxy is set up\n');
      expect(await run(url, ...failing, '--known', 'known.txt')).toMatchObject({ code: 0 });
      const stale = await run(url, '--only', 'CUR-1', '--known', 'known.txt', '--quiet');
      expect([stale.code, stale.stdout]).toEqual([
        1,
        expect.stringContaining('GEN-8.preflight is listed as a known failure and does not fail'),
      ]);
    },
    PATIENCE_MS,
  );

  test(
    '2 when nothing can be said: nobody answers, tokens that are of nobody, or a path that is no API',
    async () => {
      expect(await run('http://127.0.0.1:9/api')).toMatchObject({ code: 2, stdout: '' });
      const refused = await run(url, '--token', 'one', '--token', 'two');
      expect([refused.code, refused.stderr]).toEqual([
        2,
        expect.stringContaining('token of the first user is refused'),
      ]);
      const elsewhere = await run(url.replace(/\/api$/, '/elsewhere'));
      expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringContaining('ending in /api')]);
    },
    PATIENCE_MS,
  );

  test(
    '2 when the server dies on the way, and no clause is blamed for it',
    async () => {
      const target = new URL(url);
      let served = 0;
      const dying = createHttp(async (request, response) => {
        served += 1;
        if (served > 40) return response.destroy();
        const chunks: Uint8Array[] = [];
        for await (const chunk of request) chunks.push(chunk);
        const {
          host: _,
          connection: __,
          'content-length': ___,
          'transfer-encoding': ____,
          ...headers
        } = request.headers;
        const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
        const answer = await fetch(new URL(request.url ?? '/', target), {
          method: request.method ?? 'GET',
          headers: new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])),
          ...body,
        });
        const sent = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'transfer-encoding'));
        response.writeHead(answer.status, sent).end(Buffer.from(await answer.arrayBuffer()));
      });
      await new Promise<void>((resolve) => dying.listen(0, '127.0.0.1', resolve));
      const { port } = dying.address() as AddressInfo;
      const { code, stdout, stderr } = await run(`http://127.0.0.1:${port}/api`, '--transport', 'polling');
      dying.closeAllConnections();
      dying.close();
      expect([code, stderr]).toEqual([2, expect.stringContaining('got no answer')]);
      expect(stdout).toContain('✓');
      expect(stdout).not.toMatch(/^[✗?]/m);
    },
    PATIENCE_MS,
  );

  test(
    '3 when the command is wrong, with the reason',
    async () => {
      const wrong: [string[], string][] = [
        [['not-a-url'], 'is no base URL'],
        [[url, '--level', 'telepathy'], 'is no level'],
        [[url, '--transport', 'pigeon'], '--transport pigeon'],
        [[url, '--deadline', 'soon'], '--deadline'],
        [[url, '--no-such-option'], '--help'],
        [['explain', 'MSG-99.nothing'], 'there is no check'],
      ];
      for (const [words, reason] of wrong) {
        const { code, stderr } = await run(...words);
        expect([words, code, stderr]).toEqual([words, 3, expect.stringContaining(reason)]);
      }
      expect(await run()).toMatchObject({ code: 3 });
      expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Exit codes') });
    },
    PATIENCE_MS,
  );
});

test(
  'list shows every check once, explain its clause, init writes a file that the command reads',
  async () => {
    const { stdout: listed } = await run('list');
    const ids = listed
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(ids).toEqual(checks.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);

    const { stdout: explained } = await run('explain', 'MSG-4.replay-same-body');
    expect(explained).toContain('(MUST, level core)');
    expect(explained).toContain('MSG-4: Same sender');
    expect(explained).toContain('likely: ');

    expect(await run('init')).toMatchObject({ code: 0 });
    expect(existsSync(file('majlis-conformance.json'))).toBe(true);
    expect(await run('init')).toMatchObject({ code: 3, stderr: expect.stringContaining('is there already') });
    await writeFile(file('majlis-conformance.json'), JSON.stringify({ 'base-url': url, only: ['CUR-1'], quiet: true }));
    expect(await run('--config', 'majlis-conformance.json')).toMatchObject({ code: 0 });
  },
  PATIENCE_MS,
);

test(
  'tokens come from a command or a module as well',
  async () => {
    await writeFile(file('tokens.mjs'), TOKENS);
    const few = ['--only', 'CUR-1', '--quiet'];
    expect(await run(url, ...few, '--token-module', 'tokens.mjs')).toMatchObject({ code: 0 });
    const command = `"${process.execPath}" -e 'import("./tokens.mjs").then(async (m) => console.log(await m.token(Number(process.env.MAJLIS_USER_INDEX))))'`;
    expect(await run(url, ...few, '--token-command', command)).toMatchObject({ code: 0 });
    expect(await run(url, ...few, '--token-command', 'exit 1')).toMatchObject({ code: 2 });
  },
  PATIENCE_MS,
);

const TOKENS = `import { createHmac } from 'node:crypto';
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
export function token(index) {
  const now = Math.floor(Date.now() / 1000);
  const body = part({ alg: 'HS256', typ: 'JWT' }) + '.' + part({ sub: 'user-' + index, iat: now, exp: now + 600 });
  return body + '.' + createHmac('sha256', '${SECRET}').update(body).digest('base64url');
}
`;
