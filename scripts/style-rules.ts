import ts from 'typescript';

export interface StyleFault {
  /** `path:line`, relative to the root. */
  at: string;
  rule: string;
  says: string;
}
export interface SourceText {
  /** Relative to the root, with forward slashes. */
  path: string;
  text: string;
}
export interface Suppression {
  at: string;
  reasoned: boolean;
}

const MAX_FILE_LINES = 400;
/** A language is one noun, however much it says. */
const DICTIONARY = /\/locales\/[a-z]{2}\.ts$/;
const MAX_FUNCTION_LINES = 60;
/** A component's markup has an attribute a line, and what only wires modules together has an option a line. */
const MAX_WIRING_LINES = 110;
const WIRING = /\.tsx$|\/messaging-system[a-z-]*\.ts$/;
const BANNED_NAMES = /^(utils?|helpers?|common|misc|shared|stuff)$/;
/** What the seed itself promises by position. */
const SEED_PARAMETERS = new Set(['isTyping']);
const NOT_SHIPPED = /\.(test|test-d|stories|bench|fixture)\.tsx?$|\.config\.ts$|\/(test|examples-of-the-seed)\//;
const OUTSIDE_WORLD = new Set([
  'navigator',
  'indexedDB',
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'BroadcastChannel',
  'RTCPeerConnection',
  'XMLHttpRequest',
]);
const INJECTIONS = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'eval',
  'Function',
]);
const PHYSICAL_CSS =
  /(^|[;{\s])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-[a-z]+)?|(left|right)(?=\s*:)|border-(top|bottom)-(left|right)-radius|(text-align|float|clear)\s*:\s*(left|right)\b[^;]*)\s*[:;}]/;
const PHYSICAL_STYLE = /^(margin|padding|border|scrollMargin|scrollPadding)(Left|Right)/;
const SUPPRESSION = /(biome-ignore(-all|-start)?|@ts-expect-error|@ts-ignore|@ts-nocheck|eslint-disable)(.*)/;

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** A file or folder named for nothing in particular. */
export function checkNames({ path }: SourceText): StyleFault[] {
  const vague = path.split('/').find((part) => BANNED_NAMES.test(part.split('.')[0] ?? ''));
  return vague
    ? [{ at: path, rule: 'file-name', says: `"${vague}" names no noun; name the file for what it holds` }]
    : [];
}

/** Left and right in a stylesheet that has to serve Arabic and English alike. */
export function checkCss({ path, text }: SourceText): StyleFault[] {
  const faults: StyleFault[] = [];
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  for (const [index, line] of bare.split('\n').entries()) {
    const found = PHYSICAL_CSS.exec(line)?.[2];
    if (found)
      faults.push({
        at: `${path}:${index + 1}`,
        rule: 'logical-css',
        says: `"${found.trim()}" has a side; use the logical property`,
      });
  }
  return faults;
}

/** Every place where a check is told to look away. In type tests an expected error is the assertion, so it counts for nothing. */
export function findSuppressions({ path, text }: SourceText): Suppression[] {
  if (path.endsWith('.test-d.ts') || path.endsWith('.test-d.tsx') || path.startsWith('scripts/style')) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = SUPPRESSION.exec(line);
    if (!found) return [];
    const reason = (found[3] ?? '')
      .replace(/^[^:]*:/, '')
      .replace('*/', '')
      .trim();
    return [{ at: `${path}:${index + 1}`, reasoned: reason.length >= 8 }];
  });
}

interface Visit {
  file: ts.SourceFile;
  path: string;
  /** Names that the file itself gives to something: a reducer's `window` is no browser's. */
  declared: ReadonlySet<string>;
  report(node: ts.Node, rule: string, says: string): void;
}

/** The name of a global when the identifier reads one: not a property, a type, a key or a declaration. */
function globalRead(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ts.isIdentifier(parent.expression) && parent.expression.text === 'globalThis' ? node.text : undefined;
  }
  const declares =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isMethodSignature(parent);
  if (declares && parent.name === node) return undefined;
  if (ts.isTypeNode(parent) && !ts.isTypeQueryNode(parent)) return undefined;
  return ts.isTypeQueryNode(parent) ? undefined : node.text;
}

function checkIdentifier(node: ts.Identifier, { path, declared, report }: Visit): void {
  const name = globalRead(node);
  if (
    name &&
    OUTSIDE_WORLD.has(name) &&
    !declared.has(name) &&
    path.startsWith('packages/core/src/') &&
    !path.startsWith('packages/core/src/io/')
  ) {
    report(node, 'outside-world', `"${name}" may be named only in io`);
  }
  if (!INJECTIONS.has(node.text)) return;
  const { parent } = node;
  const made = ts.isNewExpression(parent) || ts.isCallExpression(parent);
  if (node.text === 'Function' || node.text === 'eval' ? made && parent.expression === node : !ts.isTypeNode(parent)) {
    report(node, 'injection', `"${node.text}" runs or parses text as code`);
  }
}

/** Whether another file can call it: exported, or a member of an interface. */
function isCalledFromAfar(node: ts.SignatureDeclaration): boolean {
  if (ts.isMethodSignature(node)) return true;
  const statement = ts.isFunctionDeclaration(node) ? node : node.parent?.parent?.parent;
  const isStatement = statement && (ts.isFunctionDeclaration(statement) || ts.isVariableStatement(statement));
  return Boolean(isStatement && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
}

function checkParameters(node: ts.SignatureDeclaration, { report }: Visit): void {
  if (node.parameters.length < 2 || !isCalledFromAfar(node)) return;
  for (const parameter of node.parameters) {
    if (parameter.type?.kind === ts.SyntaxKind.BooleanKeyword && !SEED_PARAMETERS.has(parameter.name.getText())) {
      report(
        parameter,
        'positional-boolean',
        `"${parameter.name.getText()}" is a boolean by position; take an options object`,
      );
    }
  }
}

/**
 * Lines of code of a function itself. Those of functions inside it count for them, so that a factory is not the sum of
 * its closures; blank lines and comments count for no one.
 */
function ownLines(node: ts.Node, file: ts.SourceFile): number {
  const inner: [first: number, last: number][] = [];
  const span = (part: ts.Node): [number, number] => [
    file.getLineAndCharacterOfPosition(part.getStart(file)).line,
    file.getLineAndCharacterOfPosition(part.end).line,
  ];
  const visit = (child: ts.Node): void => {
    const [first, last] = span(child);
    if (!ts.isFunctionLike(child) || !('body' in child)) ts.forEachChild(child, visit);
    else if (last > first) inner.push([first, last]);
  };
  ts.forEachChild(node, visit);
  const lines = file.text.split('\n');
  const [first, last] = span(node);
  let count = 0;
  for (let line = first; line <= last; line += 1) {
    const isCode = !/^\s*($|\/\/|\/?\*)/.test(lines[line] ?? '');
    if (isCode && !inner.some(([from, to]) => line >= from && line <= to)) count += 1;
  }
  return count;
}

function findDeclared(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function checkNode(node: ts.Node, visit: Visit): void {
  if (ts.isIdentifier(node)) checkIdentifier(node, visit);
  if (ts.isFunctionLike(node)) checkParameters(node, visit);
  if (ts.isFunctionLike(node) && 'body' in node) {
    const lines = ownLines(node, visit.file);
    const most = WIRING.test(visit.path) ? MAX_WIRING_LINES : MAX_FUNCTION_LINES;
    if (lines > most) visit.report(node, 'long-function', `${lines} lines; over ${most} wants a second noun`);
  }
  if (
    visit.path.endsWith('.tsx') &&
    ts.isPropertyAssignment(node) &&
    PHYSICAL_STYLE.test(node.name.getText(visit.file))
  ) {
    visit.report(node, 'logical-css', `"${node.name.getText(visit.file)}" has a side; use the logical property`);
  }
  ts.forEachChild(node, (child) => checkNode(child, visit));
}

/** What biome does not see in shipped TypeScript; tests, stories and settings are let be. */
export function checkSource({ path, text }: SourceText): StyleFault[] {
  if (NOT_SHIPPED.test(path)) return [];
  const faults: StyleFault[] = [];
  const lines = text.split('\n').length;
  if (lines > MAX_FILE_LINES && !DICTIONARY.test(path))
    faults.push({ at: path, rule: 'long-file', says: `${lines} lines; over ${MAX_FILE_LINES} wants a second noun` });
  const unfinished = /\b(TODO|FIXME|XXX)\b|not implemented/i.exec(path.startsWith('scripts/style') ? '' : text);
  if (unfinished) {
    faults.push({
      at: `${path}:${lineOf(text, unfinished.index)}`,
      rule: 'unfinished',
      says: `"${unfinished[0]}" belongs in an issue`,
    });
  }
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  checkNode(file, {
    file,
    path,
    declared: findDeclared(file),
    report: (node, rule, says) =>
      faults.push({ at: `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`, rule, says }),
  });
  return faults;
}
