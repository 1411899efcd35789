import type { IsoDate } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { wholeDollars } from '../additional/amounts.js';
import type { MissingFact } from '../additional/missing-facts.js';
import type { ComputedLineOwed, OwedDuty, OwedLineFacts } from './entry-owed-facts.js';
import { between } from './owed.js';
import type { Owed } from './owed.js';
import { feeStandsOnForeignValue } from './owed-fees.js';
import { dutyOnReturnedGoods, factOfProvision, missingOfProvision } from './returned-goods.js';

interface Duties {
  readonly ordinary: OwedDuty;
  readonly additional: Owed;
}

/** What a provision of Chapter 98 leaves of a line's duties. */
export interface UnderProvision extends Duties, Pick<ComputedLineOwed, 'foreignValue'> {
  readonly missing: readonly MissingFact[];
  readonly reasonCodes: readonly string[];
}

/** Of goods under none. */
export const WITHOUT_PROVISION = { missing: [], reasonCodes: [], foreignValue: null };

/**
 * A provision of Chapter 98 takes off what it frees. Of goods of 9802.00.40 to 9802.00.80 ordinary duty stands on the part of the value that
 * was added abroad; what is not computed is nothing at least, and at most what is owed without the provision.
 */
export function underProvision(
  { line, stated }: OwedLineFacts,
  whole: Duties,
  asOf: IsoDate,
  steps: Applied<unknown>[],
): UnderProvision {
  const { provision = null } = line;
  if (provision === null) return { ...WITHOUT_PROVISION, ...whole };
  const due = whole.ordinary;
  const additional = downToNothing(whole.additional);
  const fact = factOfProvision(provision);
  if (fact === null) {
    const ordinary = { ...due, ...downToNothing(due), reasonCodes: [...due.reasonCodes, NOT_COMPUTED] };
    return { ...WITHOUT_PROVISION, ordinary, additional, reasonCodes: [NOT_COMPUTED] };
  }
  const { least, most } = due;
  const facts = { provision, enteredValue: wholeDollars(line.enteredValue), stated, ordinary: { least, most } };
  const step = applyRule(dutyOnReturnedGoods, facts, asOf);
  steps.push({ ...step, facts: { ...facts, stated: stated.get(fact) ?? null } });
  const { ordinary, dutiableValue: foreignValue, reasonCode } = step.decision;
  return {
    ordinary: { ...due, ...ordinary, reasonCodes: [...due.reasonCodes, reasonCode] },
    additional,
    missing:
      foreignValue === null && (ordinary.amount === null || feeStandsOnForeignValue(provision))
        ? missingOfProvision(facts, additional)
        : [],
    reasonCodes: additional.amount === null ? [NOT_COMPUTED] : [],
    foreignValue,
  };
}

const NOT_COMPUTED = 'chapter_98.not_computed';
const downToNothing = ({ most }: Owed): Owed => between(0n, most);
