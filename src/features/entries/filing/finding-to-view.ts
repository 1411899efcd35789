import type { EntryFindingView } from '../reading/entry-parts.view.js';
import type { RuledFinding } from '../rules/finding.js';

/** A finding as it is kept and shown. */
export const findingView = (finding: RuledFinding): EntryFindingView => ({
  pointer: finding.pointer,
  code: finding.code,
  message: finding.message,
  ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
  ...(finding.citation === undefined ? {} : { citation: finding.citation }),
  weight: finding.weight,
  layer: finding.layer,
  rule: finding.rule,
  ...(finding.aceConditionCode === undefined ? {} : { aceConditionCode: finding.aceConditionCode }),
});

export const refused = (findings: readonly RuledFinding[]): readonly RuledFinding[] =>
  findings.filter(({ weight }) => weight === 'refuses');
export const warned = (findings: readonly RuledFinding[]): readonly RuledFinding[] =>
  findings.filter(({ weight }) => weight !== 'refuses');
