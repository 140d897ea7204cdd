import { binOf, runNode } from './run-step.ts';

/**
 * Proves the conformance kit: every fault, every legal variant, both stores, polling, and twenty runs in a row under
 * load. PostgreSQL is left out where it is not installed. A run of the tests proves a part of it.
 */
process.exitCode = await runNode(
  [binOf('vitest', 'vitest'), 'run', '--project', 'node', 'packages/conformance/src', ...process.argv.slice(2)],
  { env: { MAJLIS_PROOF: 'whole' } },
);
