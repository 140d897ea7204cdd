import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';

// The window is one for all test files: whoever makes it another size leaves it so.
beforeEach(() => page.viewport(414, 896));
