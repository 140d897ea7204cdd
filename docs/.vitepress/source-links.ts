import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MarkdownRenderer } from 'vitepress';

export const DOCS = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A link from a page to a file of the repository beside the site: such a file is not part of the site. */
export function leavesTheSite(page: string, link: string): boolean {
  if (/^[a-z#/]/i.test(link) && !link.startsWith('..')) return false;
  const target = join(dirname(page), link.replace(/#.*$/, ''));
  return !`${target}/`.startsWith(`${DOCS}/`) && existsSync(target);
}

/** Shows the words of such a link without the link; in the repository itself it leads to the file. */
export function unlinkSources(md: MarkdownRenderer): void {
  md.core.ruler.push('unlink-sources', (state) => {
    const page = String((state.env as { path?: string }).path ?? '');
    for (const { children } of state.tokens) {
      let isInside = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') isInside = leavesTheSite(page, String(token.attrGet('href')));
        if (!isInside || !token.type.startsWith('link_')) continue;
        if (token.type === 'link_close') isInside = false;
        token.tag = 'span';
        token.attrs = null;
        token.type = 'text_wrap';
      }
    }
  });
}
