import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { suretyWaiver } from '../../bonds/rules/surety-waiver.js';
import type { SuretyWaiverFacts } from '../../bonds/rules/surety-waiver.js';

describe('BOND-07 waiver of surety (19 CFR 142.4(c))', () => {
  const SMALL: SuretyWaiverFacts = {
    securedValue: dollars(2_500),
    paidBeforeRelease: true,
    delinquent: false,
    quotaGoods: false,
    hardToAppraiseOrClassify: false,
    redeliveryDoubtful: false,
  };
  it.each<[string, Partial<SuretyWaiverFacts>, string, readonly string[]]>([
    ['2,500 exactly', {}, 'may_be_waived', []],
    ['a cent more', { securedValue: dollars(2_500) + 1n }, 'not_waivable', ['waiver.value_too_high']],
    ['paid after release', { paidBeforeRelease: false }, 'not_waivable', ['waiver.not_paid_before_release']],
    ['delinquent before', { delinquent: true }, 'not_waivable', ['waiver.importer_delinquent']],
    ['record not known', { delinquent: null }, 'undetermined', ['waiver.payment_record_unknown']],
    [
      'every bar at once',
      { delinquent: true, quotaGoods: true, hardToAppraiseOrClassify: true, redeliveryDoubtful: true },
      'not_waivable',
      [
        'waiver.importer_delinquent',
        'waiver.quota_goods',
        'waiver.hard_to_appraise_or_classify',
        'waiver.redelivery_doubtful',
      ],
    ],
  ])('%s', (_, facts, outcome, reasonCodes) => {
    expect(applyRule(suretyWaiver, { ...SMALL, ...facts }, '2026-03-02').decision).toEqual({ outcome, reasonCodes });
  });
});
