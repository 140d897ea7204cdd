import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';

// The window is one for all test files: whoever makes it another size leaves it so. Higher than this, its end is out of reach.
beforeEach(() => page.viewport(414, 700));
