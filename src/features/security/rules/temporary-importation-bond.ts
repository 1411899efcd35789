import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { Decimal } from '../../../kernel/decimal.js';
import { maxCents, percentOf, sumCents, times } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import { restrictedMultiple, smallestBond, stated, wholeDollar } from './single-transaction-bond.js';
import type { BondAmount, BondedLine } from './single-transaction-bond.js';

/** The entry type of a temporary importation under bond. */
export const TEMPORARY_IMPORTATION = '23';

export interface TemporaryImportationFacts {
  /** Duties as they would be owed on an entry for consumption. */
  readonly lines: readonly (BondedLine & { readonly htsNumbers: readonly string[] })[];
  readonly fees: Cents | null;
  /** The continuous bond the importer has; null: none. */
  readonly continuousBondAmount: Cents | null;
}

export interface TemporaryImportationBond extends BondAmount {
  /** What a single transaction bond for this entry must add to the continuous bond; the whole amount without one. */
  readonly beyondContinuousBond: Cents | null;
}

/** The bond for one temporary importation (entry type 23). */
export const temporaryImportationBond = rule({
  id: 'BOND-03',
  title: 'Temporary importation bond',
  text: 'Twice the estimated duties and fees, or 110 per cent of them under the named headings; for restricted goods at least three times the value. Where a continuous bond is smaller, each entry needs the difference, and other entries do not reduce it.',
  cites: [cfr(19, '10.31(f)'), guide('CBP guidance on bond amounts for temporary importations')],
  authorityStatus: 'guidance',
  params: {
    minimum: smallestBond,
    step: wholeDollar,
    restrictedTimes: restrictedMultiple,
    percent: new Dated<Decimal>('per cent of duties and fees', '2026-11-21', {
      '1984-10-19': { value: Decimal.make(200n), cites: [cfr(19, '10.31(f)')] },
    }),
    reducedPercent: new Dated<Decimal>('per cent under the named headings', '2026-11-21', {
      '1984-10-19': { value: Decimal.make(110n), cites: [cfr(19, '10.31(f)')] },
    }),
    reducedHeadings: new Dated<readonly string[]>('headings with the lower percentage', '2026-11-21', {
      '1989-01-01': { value: ['98130020', '98130025', '98130050'], cites: [cfr(19, '10.31(f)')] },
    }),
  },
  decide(facts: TemporaryImportationFacts, params): TemporaryImportationBond {
    const { minimum, step, restrictedTimes, percent, reducedPercent, reducedHeadings } = params;
    const reduced = facts.lines.every(({ htsNumbers }) =>
      htsNumbers.some((hts) => reducedHeadings.includes(digits(hts).slice(0, 8))),
    );
    const restricted = facts.lines.filter(({ kind }) => kind === 'restricted');
    const others = facts.lines.filter(({ kind }) => kind !== 'restricted');
    const share = (owed: Cents | null) => (owed === null ? null : percentOf(owed, reduced ? reducedPercent : percent));
    // Fees are owed once: they count with the ordinary lines where there are any.
    const owedOnOthers = others.length > 0 ? share(total([...others.map(duties), facts.fees])) : 0n;
    const owedOnRestricted = share(total([...restricted.map(duties), others.length > 0 ? 0n : facts.fees]));
    const threeTimes = times(sumCents(restricted.map(({ enteredValue }) => enteredValue)), restrictedTimes);
    const onRestricted = owedOnRestricted === null ? null : maxCents(owedOnRestricted, threeTimes);
    const bond = stated([owedOnOthers, restricted.length > 0 ? onRestricted : 0n], minimum, step);
    return { ...bond, beyondContinuousBond: beyond(bond.amount, facts.continuousBondAmount) };
  },
});

const digits = (hts: string): string => hts.replaceAll('.', '');
const duties = (line: BondedLine): Cents | null => line.duties;
const total = (parts: readonly (Cents | null)[]): Cents | null => {
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : sumCents(known);
};
const beyond = (needed: Cents | null, held: Cents | null): Cents | null =>
  needed === null ? null : maxCents(0n, needed - (held ?? 0n));
