import { defineConfig } from 'vitepress';

const page = (text: string, link: string) => ({ text, link });

export default defineConfig({
  title: 'Majlis',
  description: 'Chat and calls for web apps, on your own backend',
  // These lead from a page to the sources beside it, which are not part of the site.
  ignoreDeadLinks: [/^(\.\/)?(\.\.\/)+examples\//],
  locales: {
    root: { label: 'English', lang: 'en' },
    ar: {
      label: 'العربية',
      lang: 'ar',
      dir: 'rtl',
      themeConfig: { sidebar: [{ text: 'البداية', items: [page('ابدأ في خمس دقائق', '/ar/guide/start')] }] },
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      {
        text: 'Start',
        items: [page('Start in five minutes', '/guide/start'), page('Without a bundler', '/guide/element')],
      },
      {
        text: 'Guide',
        items: [
          page('Your backend', '/guide/your-backend'),
          page('Parts', '/guide/parts'),
          page('Theming', '/guide/theming'),
          page('Keys', '/guide/keys'),
          page('Calls and TURN', '/guide/calls-and-turn'),
          page('The states of a call', '/guide/call-states'),
          page('Conformance', '/guide/conformance'),
          page('Deploying the reference backend', '/guide/deploying'),
        ],
      },
      { text: 'Reference', items: [page('Errors', '/reference/errors')] },
    ],
  },
});
