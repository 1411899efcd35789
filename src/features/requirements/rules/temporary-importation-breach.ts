import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { percentOf } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface TemporaryImportationBreachFacts {
  /** Estimated duties and merchandise processing fees on what was not exported, destroyed or returned; null: not known. */
  readonly estimatedDuties: Cents | null;
  /** Whether a carnet covers the goods, or they came under a heading for which the bond is 110 per cent; null: not known. */
  readonly atLowerShare: boolean | null;
}

/** What is claimed where goods that came for a time were not exported, destroyed or returned in time. */
export const temporaryImportationBreach = rule({
  id: 'TIB-01',
  title: 'Breach of a temporary importation bond',
  text: 'Goods entered under subchapter XIII of chapter 98 that are not exported or destroyed in the time of their bond, or not returned on demand, cost twice the estimated duties and processing fees on them; 110 per cent where a carnet covers them or 19 CFR 10.31(f) sets that share.',
  cites: [cfr(19, '10.39(d)'), cfr(19, '10.31(f)')],
  params: {
    percent: new Dated<Decimal>('per cent of estimated duties and fees', '2026-11-29', {
      '1989-01-01': { value: Decimal.parse('200'), cites: [cfr(19, '10.39(d)(1)'), cfr(19, '10.39(d)(3)')] },
    }),
    lowerPercent: new Dated<Decimal>('per cent under a carnet or the named headings', '2026-11-29', {
      '1989-01-01': { value: Decimal.parse('110'), cites: [cfr(19, '10.39(d)(2)'), cfr(19, '10.31(f)')] },
    }),
  },
  decide: (
    { estimatedDuties, atLowerShare }: TemporaryImportationBreachFacts,
    { percent, lowerPercent },
  ): { readonly claim: Cents | null } => ({
    claim:
      estimatedDuties === null || atLowerShare === null
        ? null
        : percentOf(estimatedDuties, atLowerShare ? lowerPercent : percent),
  }),
});

export interface AnticipatedBreachFacts {
  /** The day on which the importer told customs in writing that the goods will stay. */
  readonly toldOn: IsoDate;
  /** The last day for which the bond lets them stay, extensions too; null: not known. */
  readonly periodThrough: IsoDate | null;
}

/** What follows where an importer says in time that its goods will not leave. */
export interface AnticipatedBreach {
  /** Null: it is not known until when they might stay. */
  readonly inTime: boolean | null;
  /** The day on which the whole is paid; null where it was not told in time, or that is not known. */
  readonly payOn: IsoDate | null;
  /** Whether the entry is closed with the payment. */
  readonly closesEntry: boolean;
  /** Whether a notice of claim is still due. */
  readonly noticeOfClaim: 'waived' | 'due';
  /** Who tells the surety of breach and payment. */
  readonly suretyToldBy: 'importer' | 'customs';
}

/** Whether a breach was anticipated, and when it is paid. */
export const anticipatedBreach = rule({
  id: 'TIB-02',
  title: 'Anticipatory breach of a temporary importation bond',
  text: 'Who tells customs in writing, before the period of its bond has expired, that goods will not be exported or destroyed pays with that notice the whole of what their breach would cost, and tells its surety; the entry is closed, and by the payment a notice of claim is waived.',
  cites: [cfr(19, '10.39(f)')],
  decide({ toldOn, periodThrough }: AnticipatedBreachFacts): AnticipatedBreach {
    const inTime = periodThrough === null ? null : toldOn <= periodThrough;
    return inTime === true
      ? { inTime, payOn: toldOn, closesEntry: true, noticeOfClaim: 'waived', suretyToldBy: 'importer' }
      : { inTime, payOn: null, closesEntry: false, noticeOfClaim: 'due', suretyToldBy: 'customs' };
  },
});
