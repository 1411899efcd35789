import type { IsoDate } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { wholeDollars } from '../additional/amounts.js';
import type { MissingFact } from '../additional/missing-facts.js';
import { factOfProvision } from '../additional/provision-facts.js';
import type { ComputedLineOwed, OwedDuty, OwedLineFacts } from './entry-owed-facts.js';
import { between } from './owed.js';
import type { Owed } from './owed.js';
import { feeStandsOnForeignValue } from './owed-fees.js';
import { dutyOnReturnedGoods, missingOfProvision } from './returned-goods.js';

/** What a provision of Chapter 98 leaves of a line's ordinary duty. */
export interface OrdinaryUnderProvision extends Pick<ComputedLineOwed, 'foreignValue'> {
  readonly ordinary: OwedDuty;
  /** What is missing for it, beside what is missing for additional duties. */
  readonly missing: readonly MissingFact[];
  readonly reasonCodes: readonly string[];
}

/** Of goods under none. */
export const WITHOUT_PROVISION = { missing: [], reasonCodes: [], foreignValue: null };

/**
 * A provision of Chapter 98 takes off what it frees. Of goods of 9802.00.40 to 9802.00.80 ordinary duty stands on the part of the value that
 * was added abroad; what is not computed is nothing at least, and at most what is owed without the provision.
 */
export function ordinaryUnderProvision(
  { line, stated }: OwedLineFacts,
  due: OwedDuty,
  additional: Owed & { readonly missing: readonly MissingFact[] },
  asOf: IsoDate,
  steps: Applied<unknown>[],
): OrdinaryUnderProvision {
  const { provision = null } = line;
  if (provision === null) return { ...WITHOUT_PROVISION, ordinary: due };
  const fact = factOfProvision(provision);
  if (fact === null) {
    const ordinary = { ...due, ...between(0n, due.most), reasonCodes: [...due.reasonCodes, NOT_COMPUTED] };
    return { ...WITHOUT_PROVISION, ordinary, reasonCodes: [NOT_COMPUTED] };
  }
  const { least, most } = due;
  const facts = { provision, enteredValue: wholeDollars(line.enteredValue), stated, ordinary: { least, most } };
  const step = applyRule(dutyOnReturnedGoods, facts, asOf);
  steps.push({ ...step, facts: { ...facts, stated: stated.get(fact) ?? null } });
  const { ordinary, dutiableValue: foreignValue, reasonCode } = step.decision;
  const isAsked = additional.missing.some(({ definition }) => definition.name === fact);
  const isNeeded = foreignValue === null && (ordinary.amount === null || feeStandsOnForeignValue(provision));
  return {
    ordinary: { ...due, ...ordinary, reasonCodes: [...due.reasonCodes, reasonCode] },
    missing: isNeeded && !isAsked ? missingOfProvision(facts, additional) : [],
    reasonCodes: [],
    foreignValue,
  };
}

const NOT_COMPUTED = 'chapter_98.not_computed';
