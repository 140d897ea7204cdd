export type { Check, Severity } from './check.ts';
export { checks } from './checks/index.ts';
export type { TokenSource } from './driver/users.ts';
export { defineConformanceTests, type PluggedOptions, type TestFunction } from './library.ts';
export { toBadge, toHtml, toJson, toJunit } from './report/machine.ts';
export { toExplanation, toSummary } from './report/terminal.ts';
export { type CheckResult, type Outcome, type RunOptions, type RunReport, runConformance } from './run.ts';
export { SetupError } from './violation.ts';
