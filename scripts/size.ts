import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureSizes, printSizes } from './measure-size.ts';
import { ROOT } from './run-step.ts';

const IN_README = {
  core: '`@majlis/core`',
  'react-chat': '`@majlis/react`',
  css: '`@majlis/react/styles.css`',
  calls: '`@majlis/core`, calls',
  element: '`@majlis/element`',
} as const;

/** A readme may say up to this many KB more than is true, or this share of the budget, so that not every change rewrites it; never less. */
const README_SLACK = { kilobytes: 2, share: 0.05 };

/** What a README says of a package: KB, and in brackets the budget. */
function saidIn(page: string, name: keyof typeof IN_README): { kilobytes: number; budget: number } {
  const row = readFileSync(join(ROOT, page), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${IN_README[name]} |`));
  const [, kilobytes, budget] = /\| (\d+) \((\d+)\) \|$/.exec(row ?? '') ?? [];
  return { kilobytes: Number(kilobytes), budget: Number(budget) };
}

const sizes = await measureSizes();
printSizes(sizes);
const faults = sizes.flatMap(({ name, ours, budget }) => {
  const slack = Math.max(README_SLACK.kilobytes, README_SLACK.share * budget);
  const untrue = ['README.md', 'README.ar.md'].filter((page) => {
    const said = saidIn(page, name);
    return !(said.kilobytes >= ours && said.kilobytes <= ours + slack && said.budget === budget);
  });
  return [
    ...(ours > budget ? [`${name} is ${ours} KB gzip, and its budget is ${budget}`] : []),
    ...untrue.map((page) => `${page} does not say of ${name} that it has ${Math.ceil(ours)} (${budget}) KB`),
  ];
});
for (const fault of faults) console.error(`size: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
