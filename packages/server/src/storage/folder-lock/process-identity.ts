import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process, so that another with the same number is not taken for it. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
  /** The machine since its last boot, and the container: only here does `pid` mean something. */
  place: string;
}

function orElse(read: () => string, fallback: string): string {
  try {
    return read().trim();
  } catch {
    // Not Linux: the coarser answer has to do.
    return fallback;
  }
}

function placeHere(): string {
  const boot = orElse(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), '');
  const container = orElse(() => readlinkSync('/proc/self/ns/pid'), '');
  return [hostname(), boot, container].join(' ');
}

/** When the process with this number started, in whatever words the system has; empty when there is none. */
function startOf(pid: number): string {
  // The name in parentheses may hold spaces; the start is the 20th field after it.
  const fromProc = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  const fromPs = () => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return process.platform === 'linux' ? orElse(fromProc, '') : orElse(fromPs, '');
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export const thisProcess = (): ProcessIdentity => ({
  pid: process.pid,
  startedAt: startOf(process.pid),
  place: placeHere(),
});

/** Whether that process still runs; `unknown` when it ran on another machine, before a boot or in another container. */
export function isRunning({ pid, startedAt, place }: ProcessIdentity): boolean | 'unknown' {
  if (place !== placeHere()) return 'unknown';
  return exists(pid) && startOf(pid) === startedAt;
}
