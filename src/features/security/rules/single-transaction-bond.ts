import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, maxCents, percentOf, roundUpTo, sumCents, times } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { GoodsKind } from './kind-of-goods.js';

export interface BondedLine {
  readonly enteredValue: Cents;
  /** Ordinary, additional, antidumping and countervailing duties of the line; null: not determined. */
  readonly duties: Cents | null;
  /** Null: it cannot be told whether the goods are free. */
  readonly kind: GoodsKind | null;
}

export interface SingleTransactionFacts {
  readonly entryType: string;
  readonly lines: readonly BondedLine[];
  /** Taxes and fees of the entry; null: not determined. */
  readonly fees: Cents | null;
}

export interface BondAmount {
  /** Null where a part is not determined. */
  readonly amount: Cents | null;
  readonly reasonCodes: readonly string[];
}

const publicGuide = guide('CBP, How CBP Sets Bond Amounts (2024)');
const directive = guide('Customs Directive 3510-004 (1991)');

/** No customs bond is smaller, unless another law says so. */
export const smallestBond = new Dated<Cents>('smallest customs bond', '2026-11-21', {
  '1984-10-19': { value: dollars(100), cites: [cfr(19, '113.13(a)')] },
});
/** Cents are dropped and the bond is stated as the next highest dollar. */
export const wholeDollar = new Dated<Cents>('step of a single transaction bond', '2026-11-21', {
  '1984-10-19': { value: dollars(1), cites: [cfr(19, '113.13(a)')] },
});
export const restrictedMultiple = new Dated<Decimal>('times the value of restricted goods', '2026-11-21', {
  '1991-07-23': { value: Decimal.make(3n), cites: [directive, publicGuide] },
});

/** The bond for one entry, without what antidumping and countervailing duties may add to it. */
export const singleTransactionBond = rule({
  id: 'BOND-02',
  title: 'Single transaction bond',
  text: 'Entered value with duties, taxes and fees; three times the value of goods under another agency, quota or visa; ten per cent of the value of unconditionally free goods; stated as the next whole dollar.',
  cites: [publicGuide, cfr(19, '113.13(a)')],
  authorityStatus: 'guidance',
  params: {
    minimum: smallestBond,
    step: wholeDollar,
    restrictedTimes: restrictedMultiple,
    freePercent: new Dated<Decimal>('per cent of the value of free goods', '2026-11-21', {
      '1991-07-23': { value: Decimal.make(10n), cites: [directive, publicGuide] },
    }),
    quotaEntryTypes: new Dated<readonly string[]>('entry types of quota and visa goods', '2026-11-21', {
      '1991-07-23': { value: ['02', '07', '12', '32', '38'], cites: [guide('CBP Form 7501 instructions, block 2')] },
    }),
  },
  decide({ entryType, lines, fees }: SingleTransactionFacts, params): BondAmount {
    const { minimum, step, restrictedTimes, freePercent, quotaEntryTypes } = params;
    const quota = quotaEntryTypes.includes(entryType);
    const parts = lines.map(({ enteredValue, duties, kind }): Cents | null => {
      if (quota || kind === 'restricted') return times(enteredValue, restrictedTimes);
      if (kind === 'unconditionally_free') return percentOf(enteredValue, freePercent);
      return kind === null || duties === null ? null : enteredValue + duties;
    });
    // Fees are owed per entry: they join as soon as one line is secured by what is owed on it.
    const withFees = !quota && lines.some(({ kind }) => kind === 'ordinary' || kind === null);
    return stated(withFees ? [...parts, fees] : parts, minimum, step);
  },
});

/** The parts added and stated as a bond; null as soon as one part is. */
export function stated(parts: readonly (Cents | null)[], minimum: Cents, step: Cents): BondAmount {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return { amount: null, reasonCodes: ['duties.undetermined'] };
  return { amount: roundUpTo(maxCents(minimum, sumCents(known)), step), reasonCodes: [] };
}
