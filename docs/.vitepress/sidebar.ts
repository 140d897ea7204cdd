import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { findDoors } from '../../scripts/api-doors.ts';
import { DOCS } from './source-links.ts';

type Entry = [link: string, english: string, arabic: string];
type Group = [english: string, arabic: string, entries: Entry[]];

/** The order of the pages; one that is not written yet, or not in a language, is left out there. */
const GROUPS: Group[] = [
  [
    'Start',
    'البداية',
    [
      ['guide/start', 'Start in five minutes', 'ابدأ في خمس دقائق'],
      ['guide/concepts', 'Concepts', 'المفاهيم'],
      ['guide/element', 'Without a bundler', 'بلا أداة بناء'],
    ],
  ],
  [
    'In the page',
    'في الصفحة',
    [
      ['guide/react', 'React', 'React'],
      ['guide/core', 'Core, without React', 'النواة، بلا React'],
      ['guide/parts', 'Parts', 'الأجزاء'],
      ['guide/theming', 'Theming', 'المظهر'],
      ['guide/keys', 'Keys', 'لوحة المفاتيح'],
      ['guide/accessibility', 'Accessibility', 'إتاحة الوصول'],
      ['guide/presence', 'Presence', 'حالة الاتصال'],
      ['guide/calls-and-turn', 'Calls and TURN', 'المكالمات وخادم TURN'],
      ['guide/call-states', 'The states of a call', 'حالات المكالمة'],
      ['guide/testing', 'Testing your app', 'اختبار تطبيقك'],
      ['guide/devtools', 'Devtools', 'أدوات المطوّر'],
    ],
  ],
  [
    'On the server',
    'على الخادم',
    [
      ['guide/your-backend', 'Your backend', 'خادمك'],
      ['guide/conformance', 'Conformance', 'فحص المطابقة'],
      ['guide/deploying', 'Deploying the reference backend', 'نشر الخادم المرجعي'],
      ['guide/security', 'Security of your integration', 'أمان التكامل'],
      ['guide/threat-model', 'Threats', 'التهديدات'],
    ],
  ],
  [
    'Moving here',
    'الانتقال إلى مجلس',
    [
      ['guide/migrating-from-stream', 'From Stream', 'من Stream'],
      ['guide/migrating-from-pages-api', 'From a chat in pages/api', 'من محادثة في pages/api'],
    ],
  ],
];

const isThere = (path: string) => existsSync(join(DOCS, `${path}.md`));

const groupOf = (text: string, items: DefaultTheme.SidebarItem[]) => (items.length > 0 ? [{ text, items }] : []);

const LEVELS = ['core', 'media', 'calls', 'interactions', 'groups', 'push', 'presence', 'safety', 'sync'];
const DOORS = findDoors().map(({ name }) => name);

const contractItems = (): DefaultTheme.SidebarItem[] => [
  ...LEVELS.map((level) => ({ text: `Level ${level}`, link: `/contract/${level}` })),
  { text: 'Types', link: '/contract/types' },
  { text: 'Clauses', link: '/contract/clauses' },
];

const KINDS = {
  functions: 'Functions',
  classes: 'Classes',
  variables: 'Values',
  interfaces: 'Interfaces',
  'type-aliases': 'Types',
};

const namesIn = (folder: string) =>
  globSync('*.md', { cwd: join(DOCS, folder) })
    .map((file) => file.replace(/\.md$/, ''))
    .sort((a, b) => a.localeCompare(b));

/** The sidebars of the API reference: every package, and the names of the one that is open. */
export function apiSidebars(): DefaultTheme.SidebarMulti {
  const doors = DOORS.map((door) => ({ text: `@majlis/${door}`, link: `/api/${door}/` }));
  const sidebarOf = (door: string): DefaultTheme.SidebarItem[] => [
    { text: 'Packages', link: '/api/', items: doors },
    ...Object.entries(KINDS).flatMap(([kind, text]) => {
      const names = namesIn(`api/${door}/${kind}`);
      return groupOf(
        text,
        names.map((name) => ({ text: name, link: `/api/${door}/${kind}/${name}` })),
      );
    }),
  ];
  const all = DOORS.map((door) => [`/api/${door}/`, sidebarOf(door)] as const);
  // The longer address goes first: react/parts lies inside react.
  all.sort(([a], [b]) => b.length - a.length);
  return { ...Object.fromEntries(all), '/api/': [{ text: 'Packages', link: '/api/', items: doors }] };
}

/** The sidebar of the contract: every level of it. */
export const contractSidebar = (): DefaultTheme.SidebarItem[] => [
  { text: 'Contract', link: '/contract/', items: contractItems() },
  { text: 'Errors', link: '/reference/errors' },
  { text: 'Your backend', link: '/guide/your-backend' },
  { text: 'Conformance', link: '/guide/conformance' },
];

/** The English sidebar. */
export function englishSidebar(): DefaultTheme.SidebarItem[] {
  const written = GROUPS.flatMap(([text, , entries]) =>
    groupOf(
      text,
      entries.filter(([path]) => isThere(path)).map(([path, title]) => ({ text: title, link: `/${path}` })),
    ),
  );
  return [
    ...written,
    {
      text: 'Reference',
      items: [
        { text: 'API of the packages', link: '/api/' },
        { text: 'Errors', link: '/reference/errors' },
        { text: 'Words', link: '/reference/words' },
        { text: 'Who may do what', link: '/reference/access' },
        { text: 'Licences', link: '/reference/licences' },
        { text: 'Decisions', link: '/decisions/' },
      ],
    },
    // A heading that folds away has to be a link as well: else it is a button around a button.
    { text: 'Contract', link: '/contract/', collapsed: true, items: contractItems() },
  ];
}

/** What leads from every page to the parts of the site. */
export const englishNav = (): DefaultTheme.NavItem[] => [
  { text: 'Guide', link: '/guide/start', activeMatch: '^/guide/' },
  { text: 'API', link: '/api/', activeMatch: '^/api/' },
  { text: 'Contract', link: '/contract/', activeMatch: '^/contract/' },
];
export const arabicNav = (): DefaultTheme.NavItem[] => [
  { text: 'الدليل', link: '/ar/guide/start', activeMatch: '^/ar/guide/' },
  { text: 'الواجهة (EN)', link: '/api/' },
  { text: 'العقد (EN)', link: '/contract/' },
];

/** The Arabic sidebar: what is only in English stands in it too, with its English name. */
export function arabicSidebar(): DefaultTheme.SidebarItem[] {
  const written = GROUPS.flatMap(([, text, entries]) =>
    groupOf(
      text,
      entries.flatMap(([path, english, arabic]) => {
        if (isThere(`ar/${path}`)) return [{ text: arabic, link: `/ar/${path}` }];
        return isThere(path) ? [{ text: `${english} (EN)`, link: `/${path}` }] : [];
      }),
    ),
  );
  return [
    ...written,
    {
      text: 'المراجع',
      items: [
        { text: 'رموز الأخطاء', link: '/ar/reference/errors' },
        { text: 'واجهة الحزم (EN)', link: '/api/' },
        { text: 'العقد (EN)', link: '/contract/' },
        { text: 'كلمات الواجهة (EN)', link: '/reference/words' },
        { text: 'من يحق له ماذا (EN)', link: '/reference/access' },
        { text: 'التراخيص (EN)', link: '/reference/licences' },
      ],
    },
  ];
}

/** Every page of one language, relative to its folder, without `.md`. */
export const pagesIn = (folder: string) =>
  globSync('**/*.md', { cwd: join(DOCS, folder) }).map((path) => path.replaceAll('\\', '/').replace(/\.md$/, ''));
