import { createContentLoader } from 'vitepress';

export interface Decision {
  title: string;
  url: string;
}
declare const data: Decision[];

export { data };

/** Every page of decisions, by its title, so that a new one need not be listed by hand. */
export default createContentLoader('decisions/*.md', {
  includeSrc: true,
  transform: (pages): Decision[] =>
    pages
      .filter(({ url }) => url !== '/decisions/')
      .map(({ url, src = '' }) => ({ url, title: (/^# (.+)$/m.exec(src)?.[1] ?? url).replaceAll('`', '') }))
      .sort((a, b) => a.title.localeCompare(b.title)),
});
