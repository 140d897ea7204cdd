import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, isRight, readMatrix } from '../packages/server/src/access/matrix.fixture.ts';
import { ROOT } from './run-step.ts';

// node scripts/access-table.ts asks a real server and writes docs/reference/access.md; --check fails when an answer is not
// the right one, or the page says otherwise.
const PATH = join(ROOT, 'docs/reference/access.md');
const BAD = 'any bad token';

const cells = await readMatrix();
const wrong = cells.filter((cell) => !isRight(cell));
for (const { operation, caller, expected, got } of wrong) {
  console.error(`${operation}, ${caller}: expected ${expected}, got ${got}`);
}

const bad = cells.filter(({ operation }) => operation === 'handshake').map(({ caller }) => caller);
const callers = [...new Set(cells.map(({ caller }) => caller))].filter((caller) => !bad.includes(caller));
const isOfRoutes = ({ operation }: Cell): boolean => !/^(event |media$)/.test(operation);
const columns = callers.filter((caller) => cells.some((cell) => cell.caller === caller && isOfRoutes(cell)));

function answersOf(operation: string, caller: string): string {
  const callersAsked = caller === BAD ? bad : [caller];
  const answers = cells
    .filter((cell) => cell.operation === operation && callersAsked.includes(cell.caller))
    .map(({ got }) => `\`${got}\``);
  return [...new Set(answers)].join(', ') || '–';
}

const row = (values: readonly string[]): string => `| ${values.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const operationsOf = (list: readonly Cell[]): string[] => [...new Set(list.map(({ operation }) => operation))];
const others = cells.filter((cell) => !isOfRoutes(cell));

const page = `# Who may do what

Every operation of the contract was asked for by each of these callers, of a running server: ${cells.length} answers.
A code after the status is the problem's. A stranger is told of a conversation, message or call of others what is told of one
that does not exist, word for word. \`501\` says that the reference backend does not declare the level.

## Routes and the handshake

${table(
  ['Operation', BAD, ...columns],
  operationsOf(cells.filter(isOfRoutes)).map((operation) => [
    operation,
    answersOf(operation, BAD),
    ...columns.map((caller) => answersOf(operation, caller)),
  ]),
)}

## Events of a session, and addresses of media

${table(
  ['What', 'Who', 'Answer'],
  others.map(({ operation, caller, got }) => [operation, caller, `\`${got}\``]),
)}

## Bad tokens

${bad.map((caller) => `- ${caller}`).join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(PATH, page);
else if (readFileSync(PATH, 'utf8') !== page) {
  console.error('docs/reference/access.md is stale; run node --conditions=majlis-source scripts/access-table.ts');
  process.exitCode = 1;
}
console.log(`access: ${cells.length} answers, ${wrong.length} wrong`);
if (wrong.length > 0) process.exitCode = 1;
