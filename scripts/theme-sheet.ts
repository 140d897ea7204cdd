export interface Token {
  name: string;
  light: string;
  dark: string;
  /** What it colours or measures. */
  about: string;
}

const TOKENS = /:where\(\.majlis:not\(\.majlis \*\)\) \{\n([\s\S]*?)\n {2}\}/;
const PHYSICAL =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|left|right|top|bottom|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)$/;
/** What resets and frameworks say of plain elements; the rest is open to rules of the site. */
const CLOSED =
  /^(?:align|appearance|background|border|box|color$|cursor|display|filter|flex|float|font(?!-variant)|gap|inset|letter|line-height|list|margin|(?:min-|max-)?(?:block|inline)-size|outline(?!-offset)|padding|place|position|text|transition|vertical|white|word)/;
/** The page decides how tall a whole is. */
const OPEN_TO_PAGE = /^(?:min-)?block-size$/;
const WHOLES = /^\.majlis\[data-part='(?:chat|conversations|inbox)'\]$/;

/** The tokens, from the declarations that have a comment beside them. */
export function readTokens(css: string): Token[] {
  const block = TOKENS.exec(css)?.[1] ?? '';
  return [...block.matchAll(/(--majlis-[\w-]+):\s*([^;]+);(?: \/\* (.+?) \*\/)?/g)].map(
    ([, name = '', value = '', about]) => {
      const text = value.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')').trim();
      const [, light = text, dark = text] = /^light-dark\(((?:[^(),]|\([^()]*\))+), (.+)\)$/.exec(text) ?? [];
      return { name, light, dark, about: about ?? '' };
    },
  );
}

interface Declaration {
  line: number;
  /** Of the rule and of what is around it, outermost first. */
  preludes: string[];
  property: string;
  value: string;
}
/** Every declaration of a sheet that is formatted, comments left out. */
function listDeclarations(css: string): Declaration[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const found: Declaration[] = [];
  const preludes: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    const said = text.slice(start, index);
    const line = text.slice(0, start + said.search(/\S|$/)).split('\n').length;
    const words = said.replaceAll(/\s+/g, ' ').trim();
    start = index + 1;
    if (mark === '{') preludes.push(words);
    else if (mark === '}') preludes.pop();
    else if (words !== '') {
      const [property = '', ...value] = words.split(':');
      found.push({ line, preludes: [...preludes], property: property.trim(), value: value.join(':').trim() });
    }
  }
  return found;
}

function findFault({ preludes, property, value }: Declaration): string | null {
  if (preludes[0] !== '@layer majlis') return 'stands outside of @layer majlis';
  if (property.startsWith('@')) return 'brings in another sheet';
  if (preludes.some((prelude) => prelude.startsWith('@keyframes'))) return null;
  const rule = preludes.at(-1) ?? '';
  const selectors = rule.split(/,(?![^(]*\))/).map((selector) => selector.trim());
  const outside = selectors.find((selector) => !/^(?::(?:where|is)\()?\.majlis/.test(selector));
  if (outside) return `reaches beyond the root class with ${outside}`;
  if (property.startsWith('--')) return null;
  if (PHYSICAL.test(property)) return `${property} has a side of its own; say it with a logical property`;
  const isOpen = OPEN_TO_PAGE.test(property) && selectors.every((selector) => WHOLES.test(selector));
  if (CLOSED.test(property) && !isOpen && !value.endsWith('!important'))
    return `${property} can be undone by any rule of the page; add !important`;
  return null;
}

/** What in the sheet breaks a promise, each with its line. */
export function findFaults(css: string): string[] {
  const declarations = listDeclarations(css);
  const tokens = new Set(readTokens(css).map(({ name }) => name));
  const unnamed = readTokens(css).filter(({ about }) => about === '');
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  const strangers = [...used, ...declarations.map(({ property }) => property)].filter(
    (name) => name.startsWith('--') && !name.startsWith('--_') && !tokens.has(name),
  );
  return [
    ...declarations.flatMap((declaration) => {
      const fault = findFault(declaration);
      return fault ? [`line ${declaration.line}: ${fault}`] : [];
    }),
    ...unnamed.map(({ name }) => `${name} has no comment beside it that says what it is for`),
    ...[...tokens].filter((name) => !used.has(name)).map((name) => `${name} is used nowhere`),
    ...[...new Set(strangers)].map((name) => `${name} is no token; a private property begins with --_`),
  ];
}

/** The sheet with every declaration closed to rules of the page. */
export function sealDeclarations(css: string): string {
  const lines = css.split('\n');
  const open = listDeclarations(css).filter((declaration) => findFault(declaration)?.endsWith('add !important'));
  for (const { line } of open) {
    let at = line - 1;
    while (at < lines.length - 1 && !lines[at]?.endsWith(';')) at += 1;
    lines[at] = lines[at]?.replace(/;$/, ' !important;') ?? '';
  }
  return lines.join('\n');
}
