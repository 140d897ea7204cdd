import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isRunning, type ProcessIdentity, thisProcess } from './process-identity.ts';

/** The folder serves another process, which the message names. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError';
}
export interface FolderLock {
  release(): Promise<void>;
}

const CLAIM = /^lock\.(\d+)$/;
const HEARTBEAT_MS = 5000;
/** Longer than the event loop may be held by the making of a new database. */
const SILENT_MS = 45_000;

async function claimsOf(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => CLAIM.exec(name)?.[1] ?? []).map(Number);
}
const newestOf = async (folder: string): Promise<number> => Math.max(0, ...(await claimsOf(folder)));

/** Who holds the claim, or null when it was released or its process is gone. */
async function holderOf(path: string): Promise<ProcessIdentity | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text === '') return null;
  const holder = JSON.parse(text) as ProcessIdentity;
  const running = isRunning(holder);
  if (running !== 'unknown') return running ? holder : null;
  const { mtimeMs } = await stat(path);
  return Date.now() - mtimeMs < SILENT_MS ? holder : null;
}

/** Claim files are linked into place whole, under a number above all others, which only one process can do. */
async function claim(folder: string, unnamed: string): Promise<string> {
  for (;;) {
    const newest = await newestOf(folder);
    const holder = newest === 0 ? null : await holderOf(join(folder, `lock.${newest}`));
    if (holder) {
      throw new FolderLockedError(
        `the folder ${folder} is in use by process ${holder.pid} (${holder.place.split(' ')[0]}); stop it first, or use another folder`,
      );
    }
    const path = join(folder, `lock.${newest + 1}`);
    try {
      await link(unnamed, path);
    } catch (error) {
      // Someone was faster: see who.
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    if ((await newestOf(folder)) === newest + 1) return path;
    // This number had been used and cleared away between the two looks.
    await rm(path);
  }
}

/**
 * Takes `folder` for this process until `release` or its death; after a crash the next one takes it at once.
 * @throws FolderLockedError while another process has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const place = resolve(folder);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const unnamed = join(place, `claim.${randomUUID()}`);
  await writeFile(unnamed, JSON.stringify(thisProcess()), { mode: 0o600, flag: 'wx' });
  const path = await claim(place, unnamed).finally(() => rm(unnamed, { force: true }));
  const mine = Number(CLAIM.exec(path.slice(place.length + 1))?.[1]);
  for (const number of await claimsOf(place))
    if (number < mine) await rm(join(place, `lock.${number}`), { force: true });

  const heartbeat = setInterval(() => {
    // A folder that cannot be touched now is told of by the writes that matter.
    utimes(path, new Date(), new Date()).catch(() => {});
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      // Emptied, not removed: its number must never be used again while someone may be about to take it.
      await writeFile(path, '');
    },
  };
}
