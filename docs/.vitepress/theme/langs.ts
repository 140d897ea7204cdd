import { useData } from 'vitepress';
import { computed } from 'vue';

interface Languages {
  /** Pages that each language has, relative to its own folder, without `.md`. */
  pagesOf: Record<string, string[]>;
}

const homeOf = (locale: string) => (locale === 'root' ? '/' : `/${locale}/`);

/** Takes the place of the theme's own: the other language's page where there is one, else its first page. */
export function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, theme, hash } = useData<Languages>();
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: homeOf(localeIndex.value),
  }));
  const localeLinks = computed(() =>
    Object.entries(site.value.locales)
      .filter(([locale]) => locale !== localeIndex.value)
      .map(([locale, { label }]) => {
        const path = page.value.relativePath.slice(currentLang.value.link.length - 1).replace(/\.md$/, '');
        const translated = correspondingLink && path !== 'index' && theme.value.pagesOf[locale]?.includes(path);
        return { text: label, link: translated ? `${homeOf(locale)}${path}.html${hash.value}` : homeOf(locale) };
      }),
  );
  return { localeLinks, currentLang };
}
