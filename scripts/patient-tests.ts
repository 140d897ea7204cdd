import { configure } from '@testing-library/react';

// What a test awaits comes when the machine has time for it; the default second is too short for a shared one.
configure({ asyncUtilTimeout: 10_000 });
