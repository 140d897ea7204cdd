import { CONNECTIONS, DENSITIES, DIRECTIONS, LANGUAGES, THEMES } from './look.ts';

const toTitle = (language: string): string =>
  `${new Intl.DisplayNames([language], { type: 'language' }).of(language)} · ${language}`;
const menu = (title: string, icon: string, items: readonly (string | { value: string; title: string })[]) => ({
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

export const globalTypes = {
  theme: menu('Theme', 'contrast', THEMES),
  language: menu(
    'Language',
    'globe',
    LANGUAGES.map((value) => ({ value, title: toTitle(value) })),
  ),
  direction: menu('Direction', 'transfer', [
    { value: DIRECTIONS[0], title: 'Direction of the language' },
    { value: 'rtl', title: 'Right to left' },
    { value: 'ltr', title: 'Left to right' },
  ]),
  density: menu('Density', 'component', DENSITIES),
  connection: menu('Connection', 'lightning', CONNECTIONS),
};

export const initialGlobals = {
  theme: THEMES[0],
  language: LANGUAGES[0],
  direction: DIRECTIONS[0],
  density: DENSITIES[0],
  connection: CONNECTIONS[0],
};
