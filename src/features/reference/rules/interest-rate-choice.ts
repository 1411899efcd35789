import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { rule } from '../../../kernel/rule.js';
import type { InterestKind, InterestRate } from './interest.js';

/** A row of the published table: three rates, per cent a year, from its first day through its last. */
export interface PublishedInterestRate {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly underpayment: Decimal;
  readonly overpayment: Decimal;
  /** Null where the table has no rate of its own for corporations: before 1999. */
  readonly corporateOverpayment: Decimal | null;
  readonly citation: string;
}

export interface RateChoiceFacts {
  readonly paid: 'underpayment' | 'overpayment';
  /** Whether the payee of a refund is a corporation; null: not known. */
  readonly corporation: boolean | null;
  readonly published: readonly PublishedInterestRate[];
}

/** The rates of one kind that may count. */
export interface InterestRates {
  readonly kind: InterestKind;
  readonly rates: readonly InterestRate[];
}

/** Which of the published rates count: one kind, or both kinds of overpayment where nobody knows who the payee is. */
export const interestRateChoice = rule({
  id: 'INT-02',
  title: 'Which interest rate counts',
  text: 'What was paid too little bears the underpayment rate, whoever owes it. What was paid too much bears the overpayment rate, and the lower one for corporations where the payee is one and the table has such a rate. Whether the payee is a corporation is not presumed.',
  cites: [usc(26, '6621(a)'), usc(19, '1505(c)'), cfr(19, '24.36(a)'), cfr(19, '24.3a')],
  decide({ paid, corporation, published }: RateChoiceFacts): readonly InterestRates[] {
    return kindsOf(paid, corporation).map((kind) => ({
      kind,
      rates: published.map((row) => ({
        from: row.from,
        through: row.through,
        citation: row.citation,
        percent: percentOf(kind, row),
      })),
    }));
  },
});

function kindsOf(paid: RateChoiceFacts['paid'], corporation: boolean | null): readonly InterestKind[] {
  if (paid === 'underpayment') return ['underpayment'];
  if (corporation === null) return ['corporate_overpayment', 'overpayment'];
  return [corporation ? 'corporate_overpayment' : 'overpayment'];
}

function percentOf(kind: InterestKind, row: PublishedInterestRate): Decimal {
  if (kind === 'underpayment') return row.underpayment;
  return kind === 'corporate_overpayment' ? (row.corporateOverpayment ?? row.overpayment) : row.overpayment;
}
