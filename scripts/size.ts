import { measureSizes, printSizes } from './measure-size.ts';

const sizes = await measureSizes();
printSizes(sizes);
const over = sizes.filter(({ ours, budget }) => ours > budget);
for (const { name, ours, budget } of over)
  console.error(`size: ${name} is ${ours} KB gzip, and at most ${budget} may be`);
process.exitCode = over.length === 0 ? 0 : 1;
