import { describeCallRaces } from '../call-races.fixture.ts';
import { describeInteractions } from '../interactions-suite.ts';
import { describeSafety } from '../safety-suite.ts';
import { describeStore } from '../store-suite.ts';
import { createMemoryStore } from './memory-store.ts';

describeStore('memory store', async () => createMemoryStore());
describeCallRaces('races of calls, in memory', async () => createMemoryStore());
describeInteractions('edits, deletions, reactions and searches, in memory', async () => createMemoryStore());
describeSafety('blocks, privacy and reports, in memory', async () => createMemoryStore());
