import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Starts a server of this folder in a process of its own; it prints a line of JSON when it serves. */
export async function spawnServer(script: 'bare-server' | 'majlis-server', environment: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(`./${script}.ts`, import.meta.url));
  const flags = ['--conditions=majlis-source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url } = JSON.parse(String(line)) as { url: string };
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { url, pid: child.pid ?? 0, close: () => end('SIGTERM'), crash: () => end('SIGKILL') };
}
