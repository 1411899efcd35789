import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { Decimal as Exact } from '../../../kernel/decimal.js';
import { dollars, maxCents, roundUpTo } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface StandardBondFacts {
  /** All duties, taxes and fees of 12 months, cash deposits of antidumping and countervailing duties among them. */
  readonly dutiesTaxesFees12Months: Cents;
  /** A new importer's figure is an estimate for the coming 12 months. */
  readonly basedOn: 'last_12_months' | 'estimate_from_planned_entries';
}

export interface StandardBond {
  /** Before rounding. */
  readonly raw: Cents;
  /** Null where the law of the day counts another period than the facts do. */
  readonly amount: Cents | null;
  readonly reasonCodes: readonly string[];
}

const publicGuide = guide('CBP, How CBP Sets Bond Amounts (2024)');
const directive = guide('Customs Directive 3510-004 (1991)');

/** The steps in which the amount of a continuous bond is stated. */
export interface BondSteps {
  readonly small: Cents;
  /** Up to this amount the small step counts, above it the large one. */
  readonly upTo: Cents;
  readonly large: Cents;
}

export const continuousBondSteps = new Dated<BondSteps>('steps of a continuous bond', '2026-11-21', {
  '1991-07-23': {
    value: { small: dollars(10_000), upTo: dollars(100_000), large: dollars(100_000) },
    cites: [directive],
  },
  '2024-02-13': {
    value: { small: dollars(10_000), upTo: dollars(100_000), large: dollars(100_000) },
    cites: [publicGuide, guide('CSMS 59402411')],
  },
});

/** The part of what is owed in twelve months for which a continuous bond is given. */
export const continuousBondPercent = new Dated<Decimal>('per cent of duties, taxes and fees', '2026-11-21', {
  '1991-07-23': { value: Exact.make(10n), cites: [directive, publicGuide] },
});

/** The continuous bond that any importer of these goods would owe, whoever it is. */
export const standardContinuousBond = rule({
  id: 'BOND-01',
  title: 'Standard continuous bond',
  text: 'Ten per cent of the duties, taxes and fees of twelve months, at least the minimum, rounded up to the next step.',
  cites: [publicGuide, cfr(19, '113.13(b)')],
  authorityStatus: 'guidance',
  params: {
    minimum: new Dated<Cents>('minimum of a continuous importer bond', '2026-11-21', {
      '1991-07-23': { value: dollars(50_000), cites: [directive, publicGuide] },
    }),
    percent: continuousBondPercent,
    period: new Dated<'preceding_calendar_year' | 'rolling_12_months'>('the twelve months that count', '2026-11-21', {
      '1991-07-23': { value: 'preceding_calendar_year', cites: [directive] },
      '2005-01-31': { value: 'rolling_12_months', cites: [guide('CBP notice on the bond formula (January 2005)')] },
    }),
    steps: continuousBondSteps,
  },
  decide({ dutiesTaxesFees12Months }: StandardBondFacts, { minimum, percent, period, steps }): StandardBond {
    const raw = maxCents(minimum, shareRoundedUp(dutiesTaxesFees12Months, percent));
    if (period !== 'rolling_12_months') return { raw, amount: null, reasonCodes: ['bond.calendar_year_counts'] };
    return { raw, amount: inSteps(raw, steps), reasonCodes: [] };
  },
});

/** An amount stated as a continuous bond: up to the next step, never below it. */
export const inSteps = (raw: Cents, { small, upTo, large }: BondSteps): Cents =>
  roundUpTo(raw, raw <= upTo ? small : large);

/** An amount in whole steps that is not above it. */
export const stepsWithin = (amount: Cents, { small, upTo, large }: BondSteps): Cents => {
  const step = amount <= upTo ? small : large;
  return (amount / step) * step;
};

/** The part of an amount; a fraction of a cent above a step still needs the next step. */
export const shareRoundedUp = (amount: Cents, percent: Decimal): Cents => {
  const denominator = 100n * percent.denominator;
  return (amount * percent.units + denominator - 1n) / denominator;
};
