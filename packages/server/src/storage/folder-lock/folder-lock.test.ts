import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderLockedError, lockFolder } from './index.ts';
import { thisProcess } from './process-identity.ts';

const INDEX = fileURLToPath(new URL('./index.ts', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'majlis-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that takes the folder and says so, or says why not. */
async function otherProcess(): Promise<{ says: string; kill(signal: NodeJS.Signals): Promise<void>; pid: number }> {
  const program = `
    const { lockFolder } = await import(${JSON.stringify(INDEX)});
    lockFolder(${JSON.stringify(folder)}).then(
      () => { console.log('locked'); setInterval(() => {}, 1000); },
      (error) => console.log(error.name));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    says: said.toString().trim(),
    pid: child.pid ?? 0,
    kill: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

test('refuses the folder of a running process and names it and the folder', async () => {
  const other = await otherProcess();
  expect(other.says).toBe('locked');
  const refusal = await lockFolder(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FolderLockedError);
  expect(String(refusal)).toContain(`process ${other.pid}`);
  expect(String(refusal)).toContain(folder);
  await other.kill('SIGTERM');
});

test('takes the folder at once after its process was killed', async () => {
  const other = await otherProcess();
  await other.kill('SIGKILL');
  const lock = await lockFolder(folder);
  await lock.release();
});

test('takes the folder again after a release, and leaves nothing but the one claim', async () => {
  for (let round = 0; round < 3; round += 1) await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual(['lock.3']);
});

test('takes the folder from a process whose number another process has now', async () => {
  await writeFile(join(folder, 'lock.1'), JSON.stringify({ ...thisProcess(), startedAt: '1' }));
  await (await lockFolder(folder)).release();
});

test('waits for the silence of a process on another machine or in another container', async () => {
  const claim = join(folder, 'lock.1');
  await writeFile(claim, JSON.stringify({ pid: 1, startedAt: '1', place: 'elsewhere boot pid:[1]' }));
  await expect(lockFolder(folder)).rejects.toThrow(/process 1 \(elsewhere\)/);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(claim, longAgo, longAgo);
  await (await lockFolder(folder)).release();
});

test('gives the folder of a dead process to exactly one of many who ask at once', async () => {
  const dead = await otherProcess();
  await dead.kill('SIGKILL');
  const others = await Promise.all(Array.from({ length: 6 }, () => otherProcess()));
  expect(others.map(({ says }) => says).sort()).toEqual([...Array(5).fill('FolderLockedError'), 'locked']);
  await Promise.all(others.filter(({ says }) => says === 'locked').map(({ kill }) => kill('SIGKILL')));
}, 30_000);
