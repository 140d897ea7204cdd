import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureSizes, printSizes } from './measure-size.ts';
import { ROOT } from './run-step.ts';

const IN_README = { core: '@majlis/core', 'react-chat': '@majlis/react', css: '@majlis/react/styles.css' } as const;

/** What a README says of a package: KB rounded up, and in brackets the budget. */
function saidIn(page: string, name: keyof typeof IN_README): string | undefined {
  const row = readFileSync(join(ROOT, page), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| \`${IN_README[name]}\` |`));
  return row?.split('|').at(-2)?.trim();
}

const sizes = await measureSizes();
printSizes(sizes);
const faults = sizes.flatMap(({ name, ours, budget }) => {
  const truth = `${Math.ceil(ours)} (${budget})`;
  const untrue = ['README.md', 'README.ar.md'].filter((page) => saidIn(page, name) !== truth);
  return [
    ...(ours > budget ? [`${name} is ${ours} KB gzip, and its budget is ${budget}`] : []),
    ...untrue.map((page) => `${page} says "${saidIn(page, name)}" of ${name}; it is "${truth}"`),
  ];
});
for (const fault of faults) console.error(`size: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
