/** One page as a reader sees it: where one can jump to in it, and what it leads to. */
export interface Page {
  /** Relative to the folder of all pages, with forward slashes. */
  path: string;
  anchors: ReadonlySet<string>;
  links: readonly string[];
}

const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };

const unescaped = (text: string) =>
  text.replaceAll(/&(?:amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
const attributes = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, value]) => unescaped(value ?? ''));

/** A built page of the site. */
export function readHtmlPage(path: string, html: string): Page {
  return {
    path,
    anchors: new Set(attributes(html, /\sid="([^"]*)"/g)),
    links: attributes(html, /<(?:a|img|link|script|source)\s[^>]*?\b(?:href|src)="([^"]*)"/g),
  };
}

/** The anchor that a code forge gives to a heading. */
function headingAnchor(heading: string): string {
  const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return words
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

/** A page that is read as it lies in the repository. */
export function readMarkdownPage(path: string, text: string): Page {
  const prose = text
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .replaceAll(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()]/g, ''));
  const headings = [...prose.matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, heading]) => headingAnchor(heading ?? ''));
  const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, link]) => link ?? '');
  return {
    path,
    anchors: new Set(headings),
    links: [...links, ...attributes(prose, /<(?:img|source)\s[^>]*?\bsrc(?:set)?="([^"]*)"/g)],
  };
}

/** Where a link of a page leads: a path below the folder of all pages and an anchor, or null when it leads outside. */
export function targetOf(page: string, link: string): { path: string; anchor: string } | null {
  if (OUTSIDE.test(link)) return null;
  const { pathname, hash } = new URL(link, `https://pages.invalid/${page}`);
  return { path: decodeURIComponent(pathname.slice(1)), anchor: decodeURIComponent(hash.slice(1)) };
}

/** Every link that leads to no page, no file or no anchor; `hasFile` knows what is there beside the pages. */
export function findDeadLinks(pages: readonly Page[], hasFile: (path: string) => boolean): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const faultOf = (page: Page, link: string) => {
    const target = targetOf(page.path, link);
    if (!target) return null;
    const names = [
      target.path,
      `${target.path}.html`,
      `${target.path.replace(/\/?$/, '/')}index.html`.replace(/^\//, ''),
    ];
    const found = names.map((name) => byPath.get(name)).find((there) => there !== undefined);
    if (!found) return hasFile(target.path) ? null : `${page.path}: "${link}" leads to nothing`;
    if (target.anchor === '' || found.anchors.has(target.anchor)) return null;
    return `${page.path}: "${link}" leads to a page that has no such anchor`;
  };
  return pages.flatMap((page) => page.links.map((link) => faultOf(page, link)).filter((fault) => fault !== null));
}
