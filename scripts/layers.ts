import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { LAYER_RULES } from './layer-rules.ts';

export interface LayerViolation {
  rule: string;
  from: string;
  to: string;
  why: string;
}

/** Every import below `baseDir`'s packages that crosses a zone of the house, type-only imports included. */
export async function findLayerViolations(baseDir: string): Promise<{ modules: number; violations: LayerViolation[] }> {
  const { output } = await cruise(
    ['packages'],
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: LAYER_RULES },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)dist/' },
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['majlis-source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  );
  // Without an output type the answer is the result itself; the type also covers the text reporters.
  const { summary } = output as ICruiseResult;
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map((violation) => ({
      rule: violation.rule.name,
      from: violation.from,
      to: violation.to,
      why: LAYER_RULES.find((rule) => rule.name === violation.rule.name)?.comment ?? '',
    })),
  };
}
