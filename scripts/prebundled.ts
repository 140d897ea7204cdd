/**
 * What the pages of tests and stories import from elsewhere. Vite reloads the page when it finds a dependency during the
 * run, and a reload fails the run: a cold clone passes only when every one is listed here.
 */
export const PREBUNDLED = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'axe-core',
  // Two copies of msw refuse each other's handlers: both entries are bundled together.
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
];

/** And what only tests import. */
export const PREBUNDLED_FOR_TESTS = [
  ...PREBUNDLED,
  'vitest-browser-react',
  '@testing-library/react',
  '@testing-library/user-event',
];

/** What Storybook brings by itself, for stories that are shown without it. */
export const PREBUNDLED_FOR_STORIES = ['@storybook/react-vite', 'storybook/test', '@testing-library/react'];
