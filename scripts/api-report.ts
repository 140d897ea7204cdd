import { createHash } from 'node:crypto';
import { join } from 'node:path';
import ts from 'typescript';
import { readManifest, toEntries } from './package-exports.ts';
import { ROOT } from './run-step.ts';

type Printed = Map<string, string>;

const MAX_CONSTANT_LINES = 30;
const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** The type of a constant that was inferred can be hundreds of lines of schema; its start and a fingerprint tell a change as well. */
function fold(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= MAX_CONSTANT_LINES) return text;
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${lines.slice(0, 4).join('\n')}\n    // … ${lines.length - 4} lines more, fingerprint ${fingerprint}`;
}

/** One declaration without the words `declare` and `export` that a bundler puts before it. */
function printDeclaration(declaration: ts.Declaration): string {
  const isConstant = ts.isVariableDeclaration(declaration);
  const statement = isConstant ? declaration.parent.parent : declaration;
  const text = printer
    .printNode(ts.EmitHint.Unspecified, statement, declaration.getSourceFile())
    .replace(/^(export |declare )+/, '')
    .trim();
  return isConstant ? fold(text) : text;
}

/** Names in a declaration that lead to other declarations of the same package. */
function findReferences(checker: ts.TypeChecker, declaration: ts.Node, isOwn: (file: string) => boolean): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isTypeReferenceNode(node) ? node.typeName : ts.isTypeQueryNode(node) ? node.exprName : undefined;
    const target = named ?? (ts.isExpressionWithTypeArguments(node) ? node.expression : undefined);
    const symbol = target && checker.getSymbolAtLocation(target);
    if (symbol) {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const at = real.declarations?.[0];
      if (at && !ts.isTypeParameterDeclaration(at) && isOwn(at.getSourceFile().fileName)) found.push(real);
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

function toSection(title: string, printed: Printed): string {
  const lines = [...printed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return lines.length === 0 ? '' : `## ${title}\n\n\`\`\`ts\n${lines.join('\n\n')}\n\`\`\`\n`;
}

/** The public names of one built package with their types: sorted, without comments, one section per entry. */
export function reportApi(packageName: string): string {
  const manifest = readManifest(packageName);
  const dist = join(ROOT, 'packages', packageName, 'dist');
  const entries = Object.keys(toEntries(manifest)).sort();
  const files = entries.map((entry) => join(dist, `${entry}.d.ts`));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const isOwn = (file: string) => file.replaceAll('\\', '/').startsWith(dist.replaceAll('\\', '/'));
  const behind: Printed = new Map();
  const publicSymbols = new Set<ts.Symbol>();

  const sections = entries.map((entry, index) => {
    const file = program.getSourceFile(files[index] ?? '');
    const module = file && checker.getSymbolAtLocation(file);
    if (!module)
      throw new Error(`unable to report the API of ${packageName}; ${entry}.d.ts is not built: run "pnpm build"`);
    const printed: Printed = new Map();
    for (const exported of checker.getExportsOfModule(module)) {
      const real = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const own = (real.declarations ?? []).filter((declaration) => isOwn(declaration.getSourceFile().fileName));
      publicSymbols.add(real);
      const text = own.map(printDeclaration).join('\n');
      const renamed = real.name === exported.name ? '' : `// exported as ${exported.name}\n`;
      printed.set(exported.name, own.length === 0 ? `// ${exported.name}: from another package` : `${renamed}${text}`);
    }
    return toSection(`\`${entry === 'index' ? manifest.name : `${manifest.name}/${entry}`}\``, printed);
  });

  const seen = new Set(publicSymbols);
  const queue = [...publicSymbols];
  for (let symbol = queue.pop(); symbol; symbol = queue.pop()) {
    for (const declaration of symbol.declarations ?? []) {
      if (!isOwn(declaration.getSourceFile().fileName)) continue;
      if (!publicSymbols.has(symbol)) behind.set(symbol.name, printDeclaration(declaration));
      for (const next of findReferences(checker, declaration, isOwn)) {
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
  }
  const head = `# API of ${manifest.name}\n\nMade by \`pnpm api\`; a difference here is a change that users see.\n`;
  return [head, ...sections, toSection('Named by the above, not exported', behind)].filter(Boolean).join('\n');
}
