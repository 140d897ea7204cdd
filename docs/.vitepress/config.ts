import { fileURLToPath } from 'node:url';
import postcssRTLCSS from 'postcss-rtlcss';
import { defineConfig } from 'vitepress';
import {
  apiSidebars,
  arabicNav,
  arabicSidebar,
  contractSidebar,
  englishNav,
  englishSidebar,
  pagesIn,
} from './sidebar.ts';
import { unlinkSources } from './source-links.ts';

const WORDS_IN_ARABIC = {
  outline: { label: 'في هذه الصفحة' },
  docFooter: { prev: 'الصفحة السابقة', next: 'الصفحة التالية' },
  darkModeSwitchLabel: 'المظهر',
  lightModeSwitchTitle: 'المظهر الفاتح',
  darkModeSwitchTitle: 'المظهر الداكن',
  sidebarMenuLabel: 'القائمة',
  returnToTopLabel: 'إلى أعلى الصفحة',
  langMenuLabel: 'اللغة',
  skipToContentLabel: 'إلى المحتوى',
  notFound: {
    title: 'الصفحة غير موجودة',
    quote: 'لا شيء في هذا العنوان.',
    linkLabel: 'إلى الصفحة الأولى',
    linkText: 'إلى الصفحة الأولى',
  },
};
const SEARCH_IN_ARABIC = {
  button: { buttonText: 'بحث', buttonAriaLabel: 'بحث' },
  modal: {
    displayDetails: 'إظهار التفاصيل',
    resetButtonTitle: 'مسح البحث',
    backButtonTitle: 'إغلاق البحث',
    noResultsText: 'لا نتائج لكلمة',
    footer: { selectText: 'للاختيار', navigateText: 'للتنقل', closeText: 'للإغلاق' },
  },
};

/**
 * Letters that people write one for the other are one for the search, and marks are none. It is sent to the browser as
 * its own text, so it stands alone.
 */
function foldTerm(term: string): string {
  return term
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064A')
    .replace(/\u0629/g, '\u0647');
}

export default defineConfig({
  title: 'Majlis',
  description: 'Chat and calls for web apps, on your own backend',
  markdown: {
    config: unlinkSources,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: englishNav(),
        sidebar: { ...apiSidebars(), '/contract/': contractSidebar(), '/': englishSidebar() },
        outline: [2, 3],
      },
    },
    ar: {
      label: 'العربية',
      lang: 'ar',
      dir: 'rtl',
      title: 'مجلس',
      description: 'محادثات ومكالمات لتطبيقات الويب على خادمك أنت',
      themeConfig: {
        ...WORDS_IN_ARABIC,
        outline: { ...WORDS_IN_ARABIC.outline, level: [2, 3] },
        nav: arabicNav(),
        sidebar: arabicSidebar(),
      },
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: { ar: { translations: SEARCH_IN_ARABIC } },
        miniSearch: { options: { processTerm: foldTerm } },
      },
    },
    pagesOf: { root: pagesIn('.'), ar: pagesIn('ar') },
  } as Record<string, unknown>,
  head: [['link', { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]],
  vite: {
    // The theme's own styles have sides; the prefixes add no weight, so that their order goes on deciding.
    css: {
      postcss: {
        plugins: [postcssRTLCSS({ ltrPrefix: ':where([dir="ltr"])', rtlPrefix: ':where([dir="rtl"])' })],
      },
    },
    // The index of the search holds every page.
    build: { chunkSizeWarningLimit: 1500 },
    resolve: {
      alias: [
        {
          find: /^\.{1,2}\/composables\/langs$/,
          replacement: fileURLToPath(new URL('./theme/langs.ts', import.meta.url)),
        },
      ],
    },
  },
});
