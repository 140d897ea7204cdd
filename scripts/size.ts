import { measureSizes, printSizes } from './measure-size.ts';

const sizes = await measureSizes();
printSizes(sizes);
for (const { name, ours, budget, ceiling } of sizes) {
  if (ours > ceiling) console.error(`size: ${name} is ${ours} KB gzip, and CI lets at most ${ceiling} through`);
  else if (ours > budget) console.log(`size: ${name} is ${ours} KB gzip and misses its budget of ${budget} KB`);
}
process.exitCode = sizes.some(({ ours, ceiling }) => ours > ceiling) ? 1 : 0;
