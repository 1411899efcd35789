import { NotInForce } from '../../kernel/dated.js';
import type { IsoDate } from '../../kernel/dates.js';
import { unlawful } from '../../kernel/errors.js';
import type { PolicySet } from '../../kernel/policy.js';
import { applyRule } from '../../kernel/rule.js';
import type { Applied, Params, Rule } from '../../kernel/rule.js';

/** Runs a rule for an act; a day for which the rule has no value refuses the act instead of being guessed. */
export function ask<F, D, P extends Params>(
  rule: Rule<F, D, P>,
  facts: F,
  asOf: IsoDate,
  policies?: PolicySet,
): Applied<D, F> {
  try {
    return applyRule(rule, facts, asOf, policies);
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    throw unlawful([
      {
        pointer: '',
        code: 'law.not_determinable',
        message: `${rule.id} gives no ${error.parameter} for ${error.date} (${error.reason.replaceAll('_', ' ')}).`,
        remedy: 'Check the dates; what the record of law does not cover cannot be decided here.',
        citation: rule.cites[0],
      },
    ]);
  }
}
