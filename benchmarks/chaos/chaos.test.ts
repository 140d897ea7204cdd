import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CHAOS = fileURLToPath(new URL('../chaos.ts', import.meta.url));

// G1-G6, G11-G13, G18: the short run; `npx -y pnpm@12 chaos` is the long one.
test('servers that are killed, a network that fails and clocks that are wrong lose, double and disorder nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'majlis-chaos-test-'));
  const args = ['--messages', '300', '--faults', '6', '--seed', '11', '--engine', 'embedded', '--no-browser'];
  const command = ['--conditions=majlis-source', CHAOS, ...args, '--history', join(folder, 'history.ndjson')];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command).catch((error) => error);
  await rm(folder, { recursive: true, force: true });
  const last = String(stdout).trim().split('\n').at(-1) ?? '';
  const nothing = { lost: 0, doubled: 0, outOfOrder: 0, stuck: 0, messages: 300, faults: 6, seed: 11 };
  expect(last === '' ? {} : JSON.parse(last), stderr).toEqual(nothing);
}, 400_000);
