import { globSync, readFileSync } from 'node:fs';
import { checkCss, checkNames, checkSource, findSuppressions, type SourceText } from './style-rules.ts';

/** Places where a check is told to look away; the number may fall, and never rise. */
const SUPPRESSIONS_MAX = 9;

const IGNORED = ['node_modules', 'dist', 'emitted', 'generated'];
const exclude = (path: string) => IGNORED.some((name) => path.split(/[\\/]/).includes(name));
const files: SourceText[] = globSync('{packages,examples,scripts,benchmarks,e2e,.storybook}/**/*.{ts,tsx,mjs,css}', {
  exclude,
})
  .filter((path) => !exclude(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

const faults = files.flatMap((file) => [
  ...checkNames(file),
  ...(file.path.endsWith('.css') && file.path.startsWith('packages/react/') ? checkCss(file) : []),
  ...(/\.tsx?$/.test(file.path) ? checkSource(file) : []),
]);
const suppressions = files.flatMap(findSuppressions);
for (const { at, rule, says } of faults) console.error(`${at} ${rule}: ${says}`);
for (const { at, reasoned } of suppressions)
  if (!reasoned) console.error(`${at} suppression: say why in the same line`);
if (suppressions.length > SUPPRESSIONS_MAX) {
  for (const { at } of suppressions) console.error(`${at} suppression`);
  console.error(`suppressions: ${suppressions.length}, at most ${SUPPRESSIONS_MAX}`);
}
console.log(
  `style: ${files.length} files, ${faults.length} faults, ${suppressions.length} suppressions (at most ${SUPPRESSIONS_MAX})`,
);
const clean =
  faults.length === 0 && suppressions.length <= SUPPRESSIONS_MAX && suppressions.every(({ reasoned }) => reasoned);
process.exitCode = clean ? 0 : 1;
