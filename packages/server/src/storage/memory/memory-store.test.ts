import { describeCallRaces } from '../call-races.fixture.ts';
import { describeStore } from '../store-suite.ts';
import { createMemoryStore } from './memory-store.ts';

describeStore('memory store', async () => createMemoryStore());
describeCallRaces('races of calls, in memory', async () => createMemoryStore());
