/** Fetched on first use: a page that shows nobody's presence does not load it. */
export { createPresence } from '@majlis/core';
