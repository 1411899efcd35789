import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { sumCents, times } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface CounterfeitLine {
  readonly quantity: Decimal;
  /** The manufacturer's suggested retail price of one genuine article. */
  readonly msrp?: Cents;
  /** The domestic value of one genuine article; what counted before the retail price did. */
  readonly genuineDomesticValue?: Cents;
}

/** Another seizure of counterfeits that this person had to do with. */
export interface OtherCounterfeitSeizure {
  readonly seizedOn: IsoDate;
  /** Whether it was put on record before the one the fine is for. */
  readonly recordedBefore: boolean;
  /** Whether the goods were for sale or public distribution and this person directed or aided it; undefined while nobody found out. */
  readonly counts?: boolean;
  /** Whether it was undone: then it does not count. */
  readonly undone: boolean;
}

export interface MsrpFineFacts {
  readonly lines: readonly CounterfeitLine[];
  readonly seizedOn: IsoDate;
  /** The other seizures of counterfeits this person had to do with, whether fined or not. */
  readonly others: readonly OtherCounterfeitSeizure[];
  readonly forSaleOrPublicDistribution: boolean;
  /** The person directed, assisted financially or otherwise, or aided and abetted the importation. */
  readonly tookPart: boolean;
}

export interface MsrpFine {
  readonly outcome: 'may_be_fined' | 'no_fine' | 'not_determinable';
  readonly reasonCodes: readonly string[];
  /** Which seizure it is for this person, at least. */
  readonly ordinal?: number;
  /** What the goods would have been worth had they been genuine. */
  readonly genuineValue?: Cents;
  readonly maximum?: Cents;
}

type Basis = 'genuineDomesticValue' | 'msrp';
const REVIEWED: IsoDate = '2026-11-21';

/** The largest civil fine for importing counterfeits, by the person's own history. */
export const msrpFine = rule({
  id: 'SEIZ-07',
  version: 2,
  title: 'Civil fine for counterfeits',
  text:
    'Whoever directs or aids the importation of counterfeits for sale or public distribution may be fined up to what the goods would have cost ' +
    'had they been genuine, by the suggested retail price on the day of the seizure; from that person’s second seizure on, up to twice that. Seizures are ' +
    'counted by their day, fined or not, where the goods were for sale and the person had its part in them; one that was undone does not count (policy). An ' +
    'earlier seizure of which nobody found out leaves the maximum open, unless another one counts already.',
  cites: [usc(19, '1526(f)'), cfr(19, '133.27')],
  params: {
    basis: new Dated<Basis>('what a genuine article is worth', REVIEWED, {
      '1999-03-26': { value: 'genuineDomesticValue', cites: [cfr(19, '133.27'), fr(64, 9058, 'T.D. 99-21')] },
      '2003-08-25': { value: 'msrp', cites: [cfr(19, '133.27'), fr(68, 43635)] },
    }),
    firstTimes: new Dated<bigint>('times the value, first seizure', REVIEWED, {
      '1996-07-02': { value: 1n, cites: [usc(19, '1526(f)(2)')] },
    }),
    laterTimes: new Dated<bigint>('times the value, second and later seizures', REVIEWED, {
      '1996-07-02': { value: 2n, cites: [usc(19, '1526(f)(3)')] },
    }),
  },
  decide(facts: MsrpFineFacts, { basis, firstTimes, laterTimes }): MsrpFine {
    const none = reasonsAgainst(facts);
    if (none.length > 0) return { outcome: 'no_fine', reasonCodes: none };
    const before = earlierOf(facts);
    const counted = before.filter(({ counts }) => counts === true).length;
    if (counted === 0 && before.some(({ counts }) => counts === undefined))
      return undeterminable('fine.earlier_seizure_open');
    const ordinal = counted + 1;
    const values = facts.lines.map((line) => valueOf(line, basis));
    const known = values.filter((value) => value !== undefined);
    if (values.length === 0 || known.length < values.length) return undeterminable('fine.genuine_value_unknown');
    const genuineValue = sumCents(known);
    const maximum = genuineValue * (ordinal === 1 ? firstTimes : laterTimes);
    return { outcome: 'may_be_fined', reasonCodes: [], ordinal, genuineValue, maximum };
  },
});

// Of two seizures of one day the one recorded first came first.
const earlierOf = ({ seizedOn, others }: MsrpFineFacts): readonly OtherCounterfeitSeizure[] =>
  others.filter(
    (other) => !other.undone && (other.seizedOn < seizedOn || (other.seizedOn === seizedOn && other.recordedBefore)),
  );

const reasonsAgainst = ({ forSaleOrPublicDistribution, tookPart }: MsrpFineFacts): readonly string[] => [
  ...(forSaleOrPublicDistribution ? [] : ['fine.not_for_sale']),
  ...(tookPart ? [] : ['fine.no_part_taken']),
];

const undeterminable = (reason: string): MsrpFine => ({ outcome: 'not_determinable', reasonCodes: [reason] });

function valueOf(line: CounterfeitLine, basis: Basis): Cents | undefined {
  const each = line[basis];
  return each === undefined ? undefined : times(each, line.quantity);
}
