import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../run-step.ts';
import { runQuietly, startQuietly, toPlainEnvironment } from './run-quietly.ts';

test('an empty app sees neither the commands nor the conditions of the workspace, and keeps the registry of the machine', () => {
  const bin = join(ROOT, 'node_modules/.bin');
  const plain = toPlainEnvironment({
    PATH: [bin, '/usr/bin'].join(delimiter),
    NODE_OPTIONS: '--conditions=majlis-source',
    npm_lifecycle_event: 'test:install',
    npm_package_name: 'majlis',
    npm_config_registry: 'https://registry.invalid/',
  });
  expect(plain).toMatchObject({ PATH: '/usr/bin', npm_config_registry: 'https://registry.invalid/' });
  expect(Object.keys(plain)).not.toContain('NODE_OPTIONS');
  expect(Object.keys(plain).filter((name) => /^npm_(lifecycle|package)/.test(name))).toEqual([]);
});

test('a command that fails says what it was and what it printed', async () => {
  const failing = runQuietly([process.execPath, '--eval', 'console.log("no such peer"); process.exit(3)'], {
    cwd: ROOT,
  });
  await expect(failing).rejects.toThrow(/ended with 3\nno such peer/);
});

test('a server that ends before it is ready is a failure and not a wait', async () => {
  const starting = startQuietly([process.execPath, '--eval', 'console.log("port taken")'], { cwd: ROOT });
  await expect(starting).rejects.toThrow(/port taken/);
});

test('a server is known by the address at which it says that it is ready', async () => {
  const script = `console.log('Ready on http://127.0.0.1:4321'); setInterval(() => undefined, 1000)`;
  const server = await startQuietly([process.execPath, '--eval', script], { cwd: ROOT });
  expect(server.url).toBe('http://127.0.0.1:4321');
  server.stop();
});
