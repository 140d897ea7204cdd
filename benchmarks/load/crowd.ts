import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CrowdOrder, CrowdReport } from './crowd-process.ts';

export interface Crowd {
  /** Opens a socket for each token; resolves with the milliseconds that each took to become ready. */
  open(order: Omit<Extract<CrowdOrder, { kind: 'open' }>, 'kind'>): Promise<readonly number[]>;
  /** Resolves when so many more events have arrived, over all of them. */
  expect(deliveries: number): { heard: Promise<void> };
  /** Resolves when all have lost their server and are ready again, with the milliseconds since the loss. */
  awaitReturn(): { returned: Promise<readonly number[]> };
  close(): Promise<void>;
}

/** Many clients in a process of their own. */
export function createCrowd(): Crowd {
  const child = fork(fileURLToPath(new URL('./crowd-process.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const next = (kind: CrowdReport['kind']) =>
    new Promise<CrowdReport>((resolve, reject) => {
      const ended = () => reject(new Error('the crowd has ended'));
      const take = (report: CrowdReport) => {
        if (report.kind !== kind) return;
        child.off('message', take);
        child.off('exit', ended);
        resolve(report);
      };
      child.on('message', take);
      child.once('exit', ended);
    });
  const order = (one: CrowdOrder) => child.send(one);
  return {
    async open(request) {
      const report = next('open');
      order({ kind: 'open', ...request });
      return (await report).readyMs;
    },
    expect(deliveries) {
      const heard = next('heard').then(() => undefined);
      order({ kind: 'expect', deliveries });
      return { heard };
    },
    awaitReturn() {
      const returned = next('returned').then(({ readyMs }) => readyMs);
      order({ kind: 'await-return' });
      return { returned };
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
