import '../packages/react/src/styles.css';
import './preview.css';
import type { Preview } from '@storybook/react-vite';
import { sampleLanguage } from '../packages/react/src/test/sample-talk.ts';
import { findFaultsInOtherLooks } from './four-looks.ts';
import { openInhabitedWorld } from './inhabited-world.ts';
import { type LiveWorld, openLiveWorld } from './live-world.ts';
import { toLook } from './look.ts';
import { watchConsole } from './quiet-console.ts';
import { findUnreached } from './reach.ts';
import { Stage } from './stage.tsx';
import { globalTypes, initialGlobals } from './toolbar.ts';

const isTested = () => '__vitest_worker__' in globalThis;
let endWatch = (): readonly string[] => [];

const preview: Preview = {
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: {
      storySort: { order: ['Start', 'Theming', 'Parts', 'Message types', 'Accessibility', 'Wholes', 'Parts of it'] },
    },
  },
  loaders: [
    async ({ globals, parameters }): Promise<{ live: LiveWorld | null }> => {
      const language = sampleLanguage(toLook(globals).language);
      if (parameters['world'] === 'live') return { live: await openLiveWorld(language) };
      return { live: parameters['world'] === 'inhabited' ? await openInhabitedWorld(language) : null };
    },
  ],
  beforeEach: ({ loaded }) => {
    endWatch = watchConsole();
    return async () => {
      endWatch();
      await loaded.live?.close();
    };
  },
  decorators: [
    (Story, { globals, loaded, parameters }) => (
      <Stage chosen={toLook(globals)} live={loaded.live ?? null}>
        <main className="majlis-story" data-layout={parameters['layout']}>
          <Story />
        </main>
      </Stage>
    ),
  ],
  afterEach: async ({ globals, tags }) => {
    if (!isTested()) return;
    const faults = await findFaultsInOtherLooks(toLook(globals), { all: tags.includes('four-looks') });
    const unreached = findUnreached(document.body);
    const heard = endWatch();
    if (heard.length > 0) throw new Error(`the console is not quiet: ${heard.join('\n')}`);
    if (faults.length > 0) throw new Error(`axe finds in another look:\n${faults.join('\n')}`);
    if (unreached.length > 0) throw new Error(`not everybody reaches it:\n${unreached.join('\n')}`);
  },
};

export default preview;
