import type { StorybookConfig } from '@storybook/react-vite';
import { msw } from 'msw/vite';
import { defaultClientConditions } from 'vite';
import { PREBUNDLED } from '../scripts/prebundled.ts';

const config: StorybookConfig = {
  stories: ['./docs/*.mdx', '../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), msw({ mode: 'worker-only' })],
    resolve: { ...vite.resolve, conditions: ['majlis-source', ...defaultClientConditions] },
    optimizeDeps: { ...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), ...PREBUNDLED] },
    // A small picture inside the script would be a data address, which the components refuse.
    // Storybook's own chunks are large; ours are weighed by `pnpm size`.
    build: { ...vite.build, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
