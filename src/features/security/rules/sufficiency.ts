import { cfr, fr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { earlierVersion, rule } from '../../../kernel/rule.js';

export interface SufficiencyFacts {
  /** Null: the importer has no continuous bond, or none was named. */
  readonly existingBondAmount: Cents | null;
  /** Null: not determined. */
  readonly requiredAmount: Cents | null;
  /** The day of the written notice; null: none was given yet. */
  readonly notifiedOn: IsoDate | null;
}

export interface Sufficiency {
  readonly outcome: 'sufficient' | 'insufficient' | 'not_assessed';
  /** By how much the bond is too small. */
  readonly shortfall: Cents | null;
  /** Calendar days the principal has from the notice. */
  readonly remedyDays: number;
  readonly remedyBy: IsoDate | null;
  readonly reasonCodes: readonly string[];
}

const REMEDY_DAYS = new Dated<number>('days to remedy an insufficient bond', '2026-11-27', {
  '1984-10-19': { value: 30, cites: [cfr(19, '113.13(c)'), fr(80, 70154, 'what it replaced')] },
  '2015-12-14': { value: 15, cites: [cfr(19, '113.13(c)'), fr(80, 70154)] },
});

/** Whether a continuous bond is large enough, and how long the principal has to remedy it. */
export const bondSufficiency = rule({
  id: 'BOND-06',
  version: 2,
  title: 'Sufficiency of the continuous bond',
  text: 'A bond is sufficient if its amount reaches the required one; if it is not, principal and surety are told in writing and the principal has fifteen days from the notice to remedy it, thirty before 14 December 2015.',
  cites: [cfr(19, '113.13(c)')],
  params: { remedyDays: REMEDY_DAYS },
  decide({ existingBondAmount, requiredAmount, notifiedOn }: SufficiencyFacts, { remedyDays }): Sufficiency {
    const remedyBy = notifiedOn && addDays(notifiedOn, remedyDays);
    const open = { outcome: 'not_assessed', shortfall: null, remedyDays, remedyBy: null } as const;
    if (existingBondAmount === null) return { ...open, reasonCodes: ['bond.none_named'] };
    if (requiredAmount === null) return { ...open, reasonCodes: ['bond.required_amount_unknown'] };
    if (existingBondAmount >= requiredAmount) {
      return { outcome: 'sufficient', shortfall: 0n, remedyDays, remedyBy: null, reasonCodes: [] };
    }
    const shortfall = requiredAmount - existingBondAmount;
    return { outcome: 'insufficient', shortfall, remedyDays, remedyBy, reasonCodes: ['bond.amount_too_low'] };
  },
});

/** Version 1 gave fifteen days for every day since 1984. */
export const bondSufficiency1 = earlierVersion(bondSufficiency, 1, {
  remedyDays: new Dated<number>('days to remedy an insufficient bond', '2026-11-21', {
    '1984-10-19': { value: 15, cites: [cfr(19, '113.13(c)')] },
  }),
});
