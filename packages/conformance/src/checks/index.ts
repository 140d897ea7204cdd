import type { Check } from '../check.ts';
import { authChecks } from './auth.ts';
import { capabilityChecks } from './capabilities.ts';

/** Every check, in the order in which they run. */
export const checks: readonly Check[] = [...capabilityChecks, ...authChecks];
