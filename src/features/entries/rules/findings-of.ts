import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { AnyRule, Applied, Params, Rule } from '../../../kernel/rule.js';
import type { Finding, RuledFinding } from './finding.js';

/** Who is told of each rule that was asked; where nobody wants to know, nobody. */
export type Told = ((applied: Applied<unknown>) => void) | undefined;

/** Findings with the rule that made them. */
export const ruled = (
  { id, version }: Pick<AnyRule, 'id' | 'version'>,
  findings: readonly Finding[],
): readonly RuledFinding[] => findings.map((finding) => ({ ...finding, rule: `${id}@${String(version)}` }));

/** What a rule finds. A day for which the law has no value on record is told as a finding of its own. */
export function findingsOf<F, P extends Params>(
  rule: Rule<F, readonly Finding[], P>,
  facts: F,
  on: IsoDate,
  told: Told,
): readonly RuledFinding[] {
  const named = `${rule.id}@${String(rule.version)}`;
  try {
    const applied = applyRule(rule, facts, on);
    told?.(applied);
    return applied.decision.map((finding) => ({ ...finding, rule: named }));
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    return [
      {
        pointer: '',
        code: 'law.not_determinable',
        message: `${rule.id} gives no ${error.parameter} for ${on}.`,
        remedy: 'Check the days of the entry.',
        citation: rule.cites[0],
        weight: 'warns',
        layer: 'entry',
        rule: named,
      },
    ];
  }
}
