import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface SuretyWaiverFacts {
  readonly securedValue: Cents;
  /** The summary is filed and the duties are paid before release. */
  readonly paidBeforeRelease: boolean;
  /** Whether the importer has been delinquent, late or unpaid; null: not known. */
  readonly delinquent: boolean | null;
  readonly quotaGoods: boolean;
  readonly hardToAppraiseOrClassify: boolean;
  readonly redeliveryDoubtful: boolean;
}

export interface SuretyWaiver {
  readonly outcome: 'may_be_waived' | 'not_waivable' | 'undetermined';
  readonly reasonCodes: readonly string[];
}

/** Whether the port director may do without surety or cash. The choice remains the director's. */
export const suretyWaiver = rule({
  id: 'BOND-07',
  title: 'Waiver of surety',
  text: 'Surety or cash may be waived for a small value when the summary is filed and the duties are paid before release and the importer has not been delinquent; never for quota goods, goods hard to appraise or classify, or where redelivery is doubtful.',
  cites: [cfr(19, '142.4(c)')],
  params: {
    limit: new Dated<Cents>('largest value secured without surety', '2026-11-21', {
      '1998-07-02': { value: dollars(2_500), cites: [cfr(19, '142.4(c)')] },
    }),
  },
  decide(facts: SuretyWaiverFacts, { limit }): SuretyWaiver {
    const bars: readonly (readonly [boolean, string])[] = [
      [facts.securedValue > limit, 'waiver.value_too_high'],
      [!facts.paidBeforeRelease, 'waiver.not_paid_before_release'],
      [facts.delinquent === true, 'waiver.importer_delinquent'],
      [facts.quotaGoods, 'waiver.quota_goods'],
      [facts.hardToAppraiseOrClassify, 'waiver.hard_to_appraise_or_classify'],
      [facts.redeliveryDoubtful, 'waiver.redelivery_doubtful'],
    ];
    const barred = bars.filter(([bar]) => bar).map(([, code]) => code);
    if (barred.length > 0) return { outcome: 'not_waivable', reasonCodes: barred };
    if (facts.delinquent === null) return { outcome: 'undetermined', reasonCodes: ['waiver.payment_record_unknown'] };
    return { outcome: 'may_be_waived', reasonCodes: [] };
  },
});
