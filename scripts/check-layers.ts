import { findLayerViolations } from './layers.ts';

const { modules, violations } = await findLayerViolations(process.cwd());
for (const { rule, from, to, why } of violations) console.error(`${from} → ${to}\n  ${rule}: ${why}`);
console.log(`layers: ${modules} modules, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
