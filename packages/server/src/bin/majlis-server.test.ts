import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mintToken } from '../auth/mint-token.ts';
import { killServers, runCommand, SECRET, startServer } from './started-server.fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'majlis-bin-'));
});
afterAll(async () => {
  killServers();
  await rm(folder, { recursive: true, force: true });
});

async function caller(url: string, userId: string) {
  const token = await mintToken({ secret: SECRET, userId, name: userId });
  return async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
}

async function converse(url: string): Promise<string> {
  await (await caller(url, 'adam'))('GET', '/users/me');
  const { body } = await (await caller(url, 'layla'))('POST', '/conversations', { type: 'DIRECT', userId: 'adam' });
  return (body.conversation as { id: string }).id;
}

describe('what is typed', () => {
  test('--help names every option and its twin in the environment', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    const options = ['port', 'host', 'data', 'jwt-secret', 'jwt-public-key', 'jwks-url', 'cors-origin'].concat([
      'stun-url',
      'turn-url',
      'turn-secret',
      'force-relay',
      'ring-seconds',
      'edit-window-seconds',
      'calls-per-minute',
      'file-max-bytes',
    ]);
    for (const option of options) {
      expect(stdout).toContain(`--${option}`);
      expect(stdout).toContain(`MAJLIS_${option.toUpperCase().replaceAll('-', '_')}`);
    }
  });

  test.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['a size that is none', ['--file-max-bytes', '2 GB'], {}, 2, /no number of bytes/],
    ['an unknown option', ['--prot', '1'], {}, 2, /--prot.*--help/],
    ['an unknown command', ['serve'], {}, 2, /unknown command "serve"/],
    ['a port that is none', ['--port', 'eighty'], {}, 2, /--port eighty is no port/],
    ['an origin that is none', ['--cors-origin', 'https://a.example/path'], {}, 2, /is no origin/],
    ['a wildcard origin', ['--cors-origin', '*'], {}, 2, /is no origin/],
    ['no way to check tokens', [], { MAJLIS_JWT_SECRET: '' }, 1, /no way to check tokens/],
    ['a short secret', ['--jwt-secret', 'short'], {}, 1, /has 5 bytes, at least 32/],
    ['two ways to check tokens', ['--jwks-url', 'https://id.example/jwks'], {}, 1, /several ways/],
    ['keys over http', ['--jwks-url', 'http://id.example/jwks'], { MAJLIS_JWT_SECRET: '' }, 1, /must start with https/],
    ['a key file that is not there', ['--jwt-public-key', '/no/such.pem'], { MAJLIS_JWT_SECRET: '' }, 2, /is no file/],
    ['an edit window that is none', ['--edit-window-seconds', '1.5'], {}, 2, /--edit-window-seconds 1.5/],
    ['an edit window in words', ['--edit-window-seconds', 'ever'], {}, 2, /--edit-window-seconds ever/],
    ['a bucket without its key', ['--s3-bucket', 'files'], {}, 2, /needs all of --s3-endpoint/],
    ['a port of numbers that is none', ['--metrics-port', 'many'], {}, 2, /--metrics-port many is no port/],
    ['a Redis without a database', ['--redis-url', 'redis://127.0.0.1:1'], {}, 2, /--redis-url needs --database-url/],
    ['a token without a user', ['token'], {}, 2, /token takes one user id/],
    ['a token for no user id', ['token', 'a b'], {}, 1, /is no user id/],
    ['a token that lasts no time', ['token', 'layla', '--expires-in', 'soon'], {}, 2, /is no time/],
  ])('says in one line what is wrong with %s', async (_, args, environment, code, says) => {
    const outcome = await runCommand(args, environment);
    expect(outcome).toMatchObject({ code, stdout: '' });
    expect(outcome.stderr).toMatch(says);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('token mints a token of that user, name, picture and time', async () => {
    const picture = 'https://img.example/l.png';
    const { code, stdout } = await runCommand([
      'token',
      'layla',
      '--name',
      'ليلى',
      '--picture',
      picture,
      '--expires-in',
      '15m',
    ]);
    const claims = decodeJwt(stdout.trim());
    expect(code).toBe(0);
    expect(claims).toMatchObject({ sub: 'layla', name: 'ليلى', picture });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(900);
  });
});

describe('a running server', () => {
  test('says where it serves, refuses a second process its folder, and ends cleanly on SIGTERM', async () => {
    const data = join(folder, 'first');
    const server = await startServer(['--port', '0', '--data', data]);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
    const conversationId = await converse(server.url);
    const layla = await caller(server.url, 'layla');
    const text = 'a text that no log may hold';
    await layla('POST', '/messages', { conversationId, clientId: 'secret-text-1', type: 'TEXT', content: text });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);

    const second = await runCommand(['--port', '0', '--data', data]);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(new RegExp(`${data} is in use by process ${server.log[0]?.pid}`));

    const taken = await runCommand(['--port', new URL(server.url).port, '--data', join(folder, 'other')]);
    expect(taken).toMatchObject({ code: 1, stderr: expect.stringMatching(/port \d+ is taken/) });

    const { code, stdout, stderr } = await server.end('SIGTERM');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // S23, S33: neither tokens nor texts nor secrets.
    expect(stdout).not.toContain(text);
    expect(stdout).not.toMatch(/eyJ|Bearer/);
    expect(stdout).not.toContain(SECRET);
    expect(existsSync(join(data, 'db'))).toBe(true);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  }, 60_000);

  test('killed while people send, it starts again at once and has everything that it had acknowledged', async () => {
    const data = join(folder, 'crash');
    const acknowledged: string[] = [];
    let conversationId = '';
    for (let round = 0; round < 3; round += 1) {
      const server = await startServer(['--port', '0', '--data', data]);
      conversationId = await converse(server.url);
      const enough = acknowledged.length + 15;
      const killed = new Promise<void>((resolve) => {
        const send = async (userId: string, lane: number) => {
          const call = await caller(server.url, userId);
          for (let count = 0; ; count += 1) {
            const clientId = `round-${round}-${lane}-${count}`;
            const sent = await call('POST', '/messages', { conversationId, clientId, type: 'TEXT', content: clientId });
            if (sent.status === 201) acknowledged.push(clientId);
            if (acknowledged.length === enough) server.end('SIGKILL').then(() => resolve(), resolve);
          }
        };
        for (const [lane, userId] of ['layla', 'adam', 'layla', 'adam'].entries()) {
          // Ends with the connection, when the server is killed.
          send(userId, lane).catch(() => {});
        }
      });
      await killed;
    }

    const server = await startServer(['--port', '0', '--data', data]);
    const stored = await readAll(await caller(server.url, 'adam'), conversationId);
    await server.end('SIGTERM');
    expect(new Set(stored.map(({ clientId }) => clientId))).toEqual(
      new Set([...stored.map(({ clientId }) => clientId), ...acknowledged]),
    );
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  }, 120_000);
});

interface Page {
  items: { seq: number; clientId: string }[];
  hasMoreAfter: boolean;
}
async function readAll(call: Awaited<ReturnType<typeof caller>>, conversationId: string): Promise<Page['items']> {
  const items: Page['items'] = [];
  for (;;) {
    const after = items.at(-1)?.seq ?? 0;
    const { body } = await call('GET', `/messages?conversationId=${conversationId}&after=${after}&limit=100`);
    const page: Page = body as unknown as Page;
    items.push(...page.items);
    if (!page.hasMoreAfter) return items;
  }
}
