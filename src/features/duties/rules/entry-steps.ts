import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { Applied } from '../../../kernel/rule.js';
import type { Amount } from './duty-facts.js';
import type { ComputedLine } from './line-duties.js';

/** Up to so many lines each step is shown; above, one step a rule with its count and sum. */
const MOST_LINES_SHOWN = 20;

/** The steps of all lines: in full on a small entry, summed by rule on a large one. */
export function stepsOf(lines: readonly Pick<ComputedLine, 'steps'>[]): readonly Applied<unknown>[] {
  const all = lines.flatMap(({ steps }) => steps);
  if (lines.length <= MOST_LINES_SHOWN) return all;
  const byRule = new Map<string, Applied<unknown>[]>();
  for (const step of all) {
    const group = byRule.get(step.rule.id);
    if (group) group.push(step);
    else byRule.set(step.rule.id, [step]);
  }
  return [...byRule.values()].flatMap((group) => {
    const [first] = group;
    return first ? [summed(first, group)] : [];
  });
}

function summed(first: Applied<unknown>, group: readonly Applied<unknown>[]): Applied<unknown> {
  const amounts = group.flatMap(({ decision }) => amountOf(decision));
  const determined = amounts.filter((amount): amount is Cents => typeof amount === 'bigint');
  const decision =
    amounts.length > 0
      ? {
          applications: group.length,
          determined: sumCents(determined),
          undetermined: amounts.length - determined.length,
        }
      : { applications: group.length };
  return { ...first, facts: { applications: group.length }, decision };
}

const amountOf = (decision: unknown): readonly Amount[] =>
  typeof decision === 'object' && decision !== null && 'amount' in decision ? [decision.amount as Amount] : [];
