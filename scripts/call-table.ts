import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CALL_TABLE,
  CALL_TIMERS,
  type CallEffect,
  type CallMachineEvent,
} from '../packages/core/src/calls/call-machine.ts';
import { ARABIC, type CallWords, ENGLISH } from './call-words.ts';
import { ROOT } from './run-step.ts';

// node scripts/call-table.ts writes the pages about the states of a call from the machine's table; --check fails when
// they differ.
const PAGES: [path: string, words: CallWords][] = [
  ['docs/guide/call-states.md', ENGLISH],
  ['docs/ar/guide/call-states.md', ARABIC],
];

function toRows({ events, effects, and, when }: CallWords): string[] {
  return Object.entries(CALL_TABLE).flatMap(([status, row]) =>
    Object.entries(row).map(([event, [next, ...done]]) => {
      const name = event as CallMachineEvent;
      const timer = CALL_TIMERS[status as keyof typeof CALL_TIMERS]?.find((known) => known.event === name);
      const cause = `\`${name}\`: ${events[name]}${timer ? ` (${when(timer)})` : ''}`;
      return `| ${status} | ${cause} | ${next} | ${done.map((effect: CallEffect) => effects[effect]).join(and) || '–'} |`;
    }),
  );
}

for (const [path, words] of PAGES) {
  const file = join(ROOT, path);
  const page = `${[words.head, ...toRows(words)].join('\n')}\n`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === page) console.log(`call table: as in ${path}`);
  else if (process.argv.includes('--check')) {
    console.error(`the call table changed; run "node scripts/call-table.ts" and commit ${path}`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, page);
    console.log(`call table: wrote ${path}`);
  }
}
