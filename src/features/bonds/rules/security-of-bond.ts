import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths, addYears } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What stands in lieu of sureties. */
export const DEPOSIT_KINDS = ['cash', 'us_obligations'] as const;
export type DepositKind = (typeof DEPOSIT_KINDS)[number];

export interface DepositInLieuFacts {
  readonly bondAmount: Cents;
  readonly effectiveOn: IsoDate;
  readonly kind: DepositKind;
  readonly amount: Cents;
  readonly termThrough: IsoDate;
  readonly powerOfAttorney: boolean;
  /** Whether each obligation is described by title, maturity, rate, denomination, serial number and form. */
  readonly described: boolean;
}

/** Whether money or obligations of the United States may stand in lieu of the sureties of a bond. */
export const depositInLieu = rule({
  id: 'BOND-20',
  title: 'Cash or obligations of the United States in lieu of sureties',
  text: 'At the option of the importer money or obligations of the United States in the face amount of the bond stand in lieu of sureties, for a term of one year at most; with obligations comes a power of attorney to sell them on default, and a full description.',
  cites: [cfr(19, '113.40(a)'), cfr(19, '113.40(b)')],
  params: {
    years: new Dated<number>('longest term of a deposit in lieu of sureties, years', '2026-11-28', {
      '2015-12-14': { value: 1, cites: [cfr(19, '113.40(a)')] },
    }),
  },
  decide(facts: DepositInLieuFacts, { years }): readonly Fault[] {
    const { kind, effectiveOn, termThrough } = facts;
    const last = addDays(addYears(effectiveOn, years), -1);
    return unmet([
      [facts.amount >= facts.bondAmount, depositTooSmall],
      [termThrough >= effectiveOn && termThrough <= last, termTooLong(last)],
      [kind === 'cash' || facts.powerOfAttorney, noPowerOfAttorney],
      [kind === 'cash' || facts.described, notDescribed],
    ]);
  },
});

export interface IndividualSuretyFacts {
  readonly bondAmount: Cents;
  /** Whether CBP is satisfied that one is enough. */
  readonly oneAccepted: boolean;
  readonly individuals: readonly {
    readonly citizenAndResident: boolean;
    /** The market value of the property in the customs territory, and what encumbers it. */
    readonly value: Cents;
    readonly encumbrance: Cents;
    readonly oathOn: IsoDate;
    /** Whether CBP is satisfied as to financial responsibility. */
    readonly responsible: boolean;
  }[];
}

/** Whether individuals may be the sureties of a bond. */
export const individualSureties = rule({
  id: 'BOND-21',
  title: 'Individual sureties',
  text: 'Two individuals are sureties, unless CBP is satisfied with one: residents and citizens with property free of encumbrance worth the bond, twice that where one stands alone, under an oath not older than some months, and found responsible.',
  cites: [cfr(19, '113.35')],
  params: {
    number: new Dated<number>('individuals that sign as sureties', '2026-11-28', {
      '2015-12-14': { value: 2, cites: [cfr(19, '113.35(a)')] },
    }),
    aloneTimes: new Dated<number>('multiple of the bond that one alone is worth', '2026-11-28', {
      '2015-12-14': { value: 2, cites: [cfr(19, '113.35(b)(3)')] },
    }),
    oathMonths: new Dated<number>('months after which a new oath is taken', '2026-11-28', {
      '2015-12-14': { value: 6, cites: [cfr(19, '113.35(e)')] },
    }),
  },
  decide(facts: IndividualSuretyFacts, { number, aloneTimes, oathMonths }, asOf): readonly Fault[] {
    const { individuals, bondAmount } = facts;
    const alone = individuals.length === 1;
    const worth = bondAmount * BigInt(alone ? aloneTimes : 1);
    return [
      ...unmet([[individuals.length >= number || (alone && facts.oneAccepted), tooFew(number)]]),
      ...individuals.flatMap((one, i) =>
        unmet([
          [
            one.citizenAndResident,
            ofOne(i, 'bond.individual_not_resident_citizen', 'Not a resident and citizen.', '113.35(b)(1)'),
          ],
          [
            one.value - one.encumbrance >= worth,
            ofOne(
              i,
              'bond.individual_property_too_small',
              'The property, less what encumbers it, is worth too little.',
              '113.35(b)(3)',
            ),
          ],
          [
            one.oathOn <= asOf && asOf <= addMonths(one.oathOn, oathMonths),
            ofOne(i, 'bond.individual_oath_due', 'The oath is older than it may be, or to come.', '113.35(e)'),
          ],
          [
            one.responsible,
            ofOne(i, 'bond.individual_not_reviewed', 'Not found to be financially responsible.', '113.35(d)'),
          ],
        ]),
      ),
    ];
  },
});

/** As what a bond takes the place of another. */
export const REPLACED_AS = ['superseding', 'substitution', 'renewal'] as const;
export type ReplacedAs = (typeof REPLACED_AS)[number];

export interface BondReplacedFacts {
  readonly as: ReplacedAs;
  /** Null: the filer knows of no such bond. */
  readonly replaced: { readonly samePrincipal: boolean; readonly sameActivity: boolean } | null;
}

/** Whether a bond may take the place of another. */
export const bondReplaced = rule({
  id: 'BOND-22',
  title: 'Superseding and substituted bonds',
  text: 'A bond supersedes or renews one of the same principal for the same activity; another obligor, such as the actual owner, substitutes its own. What was charged to the bond that is replaced stays charged to it.',
  cites: [cfr(19, '113.23(d)'), cfr(19, '113.3'), cfr(19, '141.20')],
  decide: ({ as, replaced }: BondReplacedFacts): readonly Fault[] =>
    unmet([
      [replaced !== null, replacedUnknown],
      [replaced === null || replaced.sameActivity, replacedOther('activity')],
      [replaced === null || as === 'substitution' || replaced.samePrincipal, replacedOther('principal')],
    ]),
});

const at = (pointer: string, code: string, message: string, cite: string, remedy?: string): Fault => ({
  pointer,
  code,
  message,
  ...(remedy === undefined ? {} : { remedy }),
  citation: cfr(19, cite),
});
const depositTooSmall = at(
  '/inLieu/amount',
  'bond.deposit_too_small',
  'What is deposited is less than the face amount of the bond.',
  '113.40(a)',
);
const termTooLong = (last: IsoDate): Fault =>
  at(
    '/inLieu/termThrough',
    'bond.deposit_term',
    `The term begins with the bond and ends on ${last} at the latest.`,
    '113.40(a)',
    'Renew it with the next bond.',
  );
const noPowerOfAttorney = at(
  '/inLieu/powerOfAttorney',
  'bond.power_of_attorney_missing',
  'With obligations comes a power of attorney to sell them on default.',
  '113.40(b)',
);
const notDescribed = at(
  '/inLieu/obligations',
  'bond.obligations_not_described',
  'Each obligation is described by title, maturity, rate, denomination, serial number and form.',
  '113.40(b)',
);
const tooFew = (number: number): Fault =>
  at(
    '/individuals',
    'bond.individual_sureties_too_few',
    `Individuals sign as sureties by ${String(number)}.`,
    '113.35(a)',
    'Name another, or say that CBP is satisfied with one.',
  );
const ofOne = (i: number, code: string, message: string, cite: string): Fault =>
  at(`/individuals/${String(i)}`, code, message, cite);
const replacedUnknown = at('/replaces/bondId', 'bond.replaced_unknown', 'There is no such bond.', '113.23(d)');
const replacedOther = (what: 'activity' | 'principal'): Fault =>
  at('/replaces/bondId', `bond.replaced_other_${what}`, `That bond is of another ${what}.`, '113.23(d)');

/** The fault of naming sureties beside what stands in lieu of them. */
export const securedTwice = at(
  '/sureties',
  'bond.secured_twice',
  'Sureties are companies or individuals, or something is deposited in lieu of them.',
  '113.40(a)',
  'Name one of the three.',
);
/** The fault of a surety that files what is no bond of its own. */
export const filedByCustoms = at(
  '/sureties',
  'bond.filed_by_customs',
  'A bond without a corporate surety comes to customs, which enters it.',
  '113.40(a)',
);
/** The fault of a reinsurer, at its place. */
export const reinsurerNot = (i: number, listed: boolean): Fault => ({
  pointer: `/sureties/${String(i)}/reinsurance`,
  code: listed ? 'surety.reinsurer_limit_exceeded' : 'surety.reinsurer_not_on_circular_570',
  message: listed
    ? 'More is reinsured than the reinsurer may write.'
    : 'The reinsurer is not on Treasury Circular 570 on this day.',
  citation: cfr(19, '113.37(a)'),
});
