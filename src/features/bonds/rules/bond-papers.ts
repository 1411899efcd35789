import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, yearOf } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

/** How far a bond has come. */
export type BondStage = 'before_signing' | 'signed' | 'approved';

export interface BondAlterationFacts {
  readonly stage: BondStage;
  /** Whether it goes to the substance of the bond, and is more than a typographical error or a change of address. */
  readonly substance: boolean;
  /** Whether regulations or the Commissioner provide for it, as for the riders of 19 CFR 113.24. */
  readonly provided: boolean;
}

export type BondAlteration =
  | 'statement_of_surety'
  | 'consent_of_all_parties'
  | 'as_provided'
  | 'new_bond'
  | 'superseding_bond';

/** How what a bond says is changed. */
export const bondAlteration = rule({
  id: 'BOND-17',
  title: 'Changes made on a bond',
  text: 'Before it is signed a bond is changed with a statement of the surety; after that a minor alteration needs the consent of all parties and a change of substance a new bond. An approved bond is not altered: a new one supersedes it. What regulations provide for, such as riders, apart.',
  cites: [cfr(19, '113.23'), cfr(19, '113.24')],
  decide({ stage, substance, provided }: BondAlterationFacts): BondAlteration {
    if (stage === 'before_signing') return 'statement_of_surety';
    if (provided) return 'as_provided';
    if (stage === 'approved') return 'superseding_bond';
    return substance ? 'new_bond' : 'consent_of_all_parties';
  },
});

export interface ExcludedGoodsFacts {
  /** The day the order of the Commission was published; null: there is none. */
  readonly orderedOn: IsoDate | null;
  /** The day the President had a copy of the determination. */
  readonly presidentHadItOn: IsoDate | null;
  /** The day he let the Commission know that he approves or disapproves; null: not yet, or never. */
  readonly answeredOn: IsoDate | null;
  readonly disapproved: boolean;
  /** Goods for the use of the United States, of an order on a patent. */
  readonly forTheUnitedStates: boolean;
}

export interface ExcludedGoods {
  readonly outcome: 'enter' | 'enter_under_bond' | 'refused' | 'undetermined';
  /** The day from which the determination is final, as far as it is known. */
  readonly finalOn: IsoDate | null;
}

/** Whether goods enter that an order under section 337 of the Tariff Act excludes. */
export const excludedGoods = rule({
  id: 'BOND-18',
  title: 'Goods under an exclusion order',
  text: 'While the President may still disapprove, goods under an exclusion order enter under a single entry bond in the amount that the Commission determined; from the day the determination is final they are refused; what he disapproves has no force.',
  cites: [cfr(19, '12.39(a)'), cfr(19, '12.39(b)'), cfr(19, '12.39(d)')],
  params: {
    daysToDisapprove: new Dated<number>('days in which a determination may be disapproved', '2026-11-28', {
      '1979-08-22': { value: 60, cites: [cfr(19, '12.39(a)')] },
    }),
  },
  decide(facts: ExcludedGoodsFacts, { daysToDisapprove }, asOf): ExcludedGoods {
    const { orderedOn, presidentHadItOn, answeredOn, disapproved, forTheUnitedStates } = facts;
    if (orderedOn === null || orderedOn > asOf || forTheUnitedStates) return { outcome: 'enter', finalOn: null };
    const answered = answeredOn !== null && answeredOn <= asOf;
    if (disapproved && answered) return { outcome: 'enter', finalOn: null };
    if (presidentHadItOn === null) return { outcome: 'undetermined', finalOn: null };
    const closed = addDays(presidentHadItOn, daysToDisapprove + 1);
    const finalOn = answered && answeredOn < closed ? answeredOn : closed;
    return { outcome: asOf >= finalOn ? 'refused' : 'enter_under_bond', finalOn };
  },
});

export interface ApplicationFigureFacts {
  /** Duties and taxes that would have been deposited on an entry for consumption, by calendar year of importation. */
  readonly byYear: readonly { readonly year: number; readonly dutiesAndTaxes: Cents }[];
  /** What is estimated for the current year; null: not given. */
  readonly estimate: Cents | null;
}

export interface ApplicationFigure {
  readonly basis: 'preceding_calendar_year' | 'estimate_of_current_year' | 'missing';
  readonly year: number;
  readonly amount: Cents | null;
}

/** Which figure an application for a continuous bond states; the amount of the bond itself goes by twelve rolling months. */
export const applicationFigure = rule({
  id: 'BOND-19',
  title: 'Figure of a bond application',
  text: 'An application for a continuous bond states the duties and taxes on everything that the principal imported in the calendar year before it, as if all had been entered for consumption; where nothing was imported in that year, an estimate for the current one.',
  cites: [cfr(19, '113.11(b)(1)(ii)')],
  decide({ byYear, estimate }: ApplicationFigureFacts, _params, asOf): ApplicationFigure {
    const year = yearOf(asOf);
    const before = byYear.find((one) => one.year === year - 1);
    if (before) return { basis: 'preceding_calendar_year', year: year - 1, amount: before.dutiesAndTaxes };
    if (estimate !== null) return { basis: 'estimate_of_current_year', year, amount: estimate };
    return { basis: 'missing', year, amount: null };
  },
});
