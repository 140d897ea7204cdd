import type { StorybookConfig } from '@storybook/react-vite';
import { msw } from 'msw/vite';
import { defaultClientConditions } from 'vite';

const config: StorybookConfig = {
  stories: ['../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), msw({ mode: 'worker-only' })],
    resolve: { ...vite.resolve, conditions: ['majlis-source', ...defaultClientConditions] },
    optimizeDeps: {
      ...vite.optimizeDeps,
      // Two copies of msw refuse each other's handlers: both entries are bundled together.
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'msw',
        'msw/browser',
        '@majlis/contract > valibot',
        '@majlis/core > mitt',
        '@majlis/core > socket.io-client',
        '@majlis/react > virtua',
        '@majlis/server > hono',
        '@majlis/server > jose',
        '@majlis/server > @remix-run/multipart-parser',
        '@majlis/testing > engine.io-parser',
        '@majlis/testing > socket.io-parser',
      ],
    },
  }),
};

export default config;
