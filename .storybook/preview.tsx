import '../packages/react/src/styles.css';
import './preview.css';
import { ChatProvider } from '@majlis/react';
import type { Preview } from '@storybook/react-vite';
import { openLiveWorld, type StoryLanguage } from './live-world.ts';

const languageOf = (value: unknown): StoryLanguage => (value === 'en' ? 'en' : 'ar');
const schemeOf = (value: unknown) => (value === 'dark' || value === 'auto' ? value : 'light');

const preview: Preview = {
  globalTypes: {
    theme: { toolbar: { title: 'Theme', items: ['light', 'dark', 'auto'], dynamicTitle: true } },
    language: {
      toolbar: {
        title: 'Language',
        items: [
          { value: 'ar', title: 'العربية · RTL' },
          { value: 'en', title: 'English · LTR' },
        ],
        dynamicTitle: true,
      },
    },
    connection: { toolbar: { title: 'Connection', items: ['online', 'offline'], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'light', language: 'ar', connection: 'online' },
  parameters: { layout: 'fullscreen', a11y: { test: 'error' } },
  loaders: [async ({ globals }) => ({ live: await openLiveWorld(languageOf(globals.language)) })],
  beforeEach:
    ({ loaded }) =>
    () =>
      loaded.live.close(),
  decorators: [
    (Story, { globals, loaded }) => {
      const { demo, system } = loaded.live;
      demo.world.network.setOffline(globals.connection === 'offline');
      const language = languageOf(globals.language);
      document.documentElement.lang = language;
      document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      return (
        <ChatProvider system={system} locale={language} colorScheme={schemeOf(globals.theme)}>
          <main className="majlis-story">
            <Story />
          </main>
        </ChatProvider>
      );
    },
  ],
};

export default preview;
