import { measureSizes, printSizes } from '../scripts/measure-size.ts';
import { toRow } from './report.ts';

const sizes = await measureSizes();
printSizes(sizes);
const results = sizes.map(({ name, ours, floor }) => toRow(name, 'KB gzip', ours, floor));
console.log(JSON.stringify({ bench: 'size', at: new Date().toISOString(), results }));
