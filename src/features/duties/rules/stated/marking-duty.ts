import { cfr, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { percentOf } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';

/** What was done under customs supervision with goods that came without the mark of their origin. */
export const MARKING_CURES = ['exported', 'destroyed', 'marked'] as const;
export type MarkingCure = (typeof MARKING_CURES)[number];

export interface MarkingFacts {
  /** The place of the line, counted from 0. */
  readonly line: number;
  /** Whether goods or container were marked as the law asks when they were imported; null: not known. */
  readonly marked: boolean | null;
  /** Whether the law excepts them from marking; null: not known. */
  readonly excepted: boolean | null;
  /** The final appraised value of what is not marked; null: not appraised yet. */
  readonly appraisedValue: Cents | null;
  /** `none`: nothing was done; null: not known. */
  readonly cure: MarkingCure | 'none' | null;
  /** When; null: not known. */
  readonly curedOn: IsoDate | null;
  /** Whether customs supervised it; null: not known. */
  readonly supervised: boolean | null;
  /** `not_yet`: not liquidated on the day asked about; null: not known. */
  readonly liquidatedOn: IsoDate | 'not_yet' | null;
}

export interface MarkingDuty {
  readonly standing: 'owed' | 'not_owed' | 'owed_unless_cured' | 'undetermined';
  readonly reason: string;
  /** The duty; null where it is not owed or its value is not appraised. */
  readonly amount: Cents | null;
  /** What would settle it, by the name of its field. */
  readonly missing: readonly string[];
}

/** The duty on goods that are not marked with their country of origin. */
export const markingDuty = rule({
  id: 'DUTY-17',
  title: 'Additional duty on goods that are not marked',
  text:
    'Goods that were not marked with their country of origin when imported, and are not excepted from it, owe ten per cent of their final appraised value beside every other duty, also where they are free of it, ' +
    'unless they are exported, destroyed or marked under customs supervision before the entry is liquidated. It is no penalty and is not remitted. Until liquidation they can still be cured.',
  cites: [cfr(19, '134.2'), usc(19, '1304(i)')],
  params: {
    percent: new Dated<Decimal>('percent of the final appraised value of goods not marked', '2026-11-29', {
      '1989-01-01': { value: Decimal.parse('10'), cites: [cfr(19, '134.2'), usc(19, '1304(i)')] },
    }),
  },
  decide(facts: MarkingFacts, { percent }): MarkingDuty {
    if (facts.marked === true) return notOwed('marking.as_required');
    if (facts.excepted === true) return notOwed('marking.excepted');
    if (facts.marked === null || facts.excepted === null)
      return open('marking.not_known', [
        ...(facts.marked === null ? ['marked'] : []),
        ...(facts.excepted === null ? ['excepted'] : []),
      ]);
    const cured = curedInTime(facts);
    if (cured === true) return notOwed('marking.cured');
    if (cured !== false) return open('marking.cure_not_known', cured);
    const amount = facts.appraisedValue === null ? null : percentOf(facts.appraisedValue, percent);
    const missing = amount === null ? ['appraisedValue'] : [];
    return facts.liquidatedOn === 'not_yet'
      ? { standing: 'owed_unless_cured', reason: 'marking.may_be_cured', amount, missing }
      : { standing: 'owed', reason: 'marking.not_cured', amount, missing };
  },
});

/** Whether it was exported, destroyed or marked in time; the facts that would say so, where they are missing. */
function curedInTime({ cure, curedOn, supervised, liquidatedOn }: MarkingFacts): boolean | readonly string[] {
  if (cure === 'none' || supervised === false) return false;
  const before = liquidatedOn === 'not_yet' || (curedOn && liquidatedOn && curedOn < liquidatedOn);
  if (before === false) return false;
  const days = before === true ? {} : { curedOn, liquidatedOn };
  const missing = Object.entries({ cure, supervised, ...days }).flatMap(([name, value]) =>
    value === null ? [name] : [],
  );
  return missing.length === 0 ? true : missing;
}

const notOwed = (reason: string): MarkingDuty => ({ standing: 'not_owed', reason, amount: null, missing: [] });
const open = (reason: string, missing: readonly string[]): MarkingDuty => ({
  standing: 'undetermined',
  reason,
  amount: null,
  missing,
});
