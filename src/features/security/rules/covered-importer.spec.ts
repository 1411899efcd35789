import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { NotInForce } from '../../../kernel/dated.js';
import { applyRule } from '../../../kernel/rule.js';
import { adcvdPaymentRecord } from './adcvd-payment-record.js';
import type { AdcvdDebt } from './adcvd-payment-record.js';
import { countsAsImport, coveredImporter } from './covered-importer.js';
import type { CoveredFacts } from './covered-importer.js';
import { programExemption } from './program-exemption.js';
import type { CtpatFacts } from './program-exemption.js';

const CLEAN = { unpaid: false, late: false };
const OLD: CoveredFacts = { adcvdGoods: true, firstImportOn: '2012-05-01', paymentRecord: CLEAN, linkedRecords: [] };
const decide = (facts: Partial<CoveredFacts>) =>
  applyRule(coveredImporter, { ...OLD, ...facts }, '2026-03-02').decision;

describe('COV-01 covered importer (EO 13785 §2(b))', () => {
  it.each<[string, Partial<CoveredFacts>, string, readonly string[]]>([
    ['an old importer new to AD/CVD is not covered', {}, 'not_covered', ['met', 'not_met', 'not_met', 'not_met']],
    ['(i) the first entry ever', { firstImportOn: null }, 'covered', ['met', 'met', 'not_met', 'not_met']],
    [
      '(i) an import on the day itself is no previous one',
      { firstImportOn: '2026-03-02' },
      'covered',
      ['met', 'met', 'not_met', 'not_met'],
    ],
    [
      '(i) an import on the day before is',
      { firstImportOn: '2026-03-01' },
      'not_covered',
      ['met', 'not_met', 'not_met', 'not_met'],
    ],
    [
      '(ii) never fully paid',
      { paymentRecord: { unpaid: true, late: false } },
      'covered',
      ['met', 'not_met', 'met', 'not_met'],
    ],
    [
      '(ii) paid late',
      { paymentRecord: { unpaid: false, late: true } },
      'covered',
      ['met', 'not_met', 'not_met', 'met'],
    ],
    [
      'gateway: no such goods',
      { adcvdGoods: false, firstImportOn: null },
      'not_covered',
      ['not_met', 'met', 'not_met', 'not_met'],
    ],
    [
      'gateway open, a prong met',
      { adcvdGoods: null, firstImportOn: null },
      'undetermined',
      ['undetermined', 'met', 'not_met', 'not_met'],
    ],
    [
      'gateway open, no prong met',
      { adcvdGoods: null },
      'not_covered',
      ['undetermined', 'not_met', 'not_met', 'not_met'],
    ],
    [
      'an omitted record is no clean one',
      { paymentRecord: null },
      'undetermined',
      ['met', 'not_met', 'undetermined', 'undetermined'],
    ],
    [
      'an omitted record beside a prong that is met',
      { paymentRecord: null, firstImportOn: null },
      'covered',
      ['met', 'met', 'undetermined', 'undetermined'],
    ],
    [
      'a predecessor adds its failure',
      { linkedRecords: [{ unpaid: true, late: false }] },
      'covered',
      ['met', 'not_met', 'met', 'not_met'],
    ],
    [
      'a clean predecessor settles nothing',
      { paymentRecord: null, linkedRecords: [CLEAN] },
      'undetermined',
      ['met', 'not_met', 'undetermined', 'undetermined'],
    ],
  ])('%s', (_, facts, outcome, [gateway, noPriorImports, failedToFullyPay, failedToPayTimely]) => {
    expect(decide(facts)).toMatchObject({
      outcome,
      gateway,
      prongs: { noPriorImports, failedToFullyPay, failedToPayTimely },
    });
  });

  it('names each prong that is met', () => {
    expect(decide({ firstImportOn: null, paymentRecord: { unpaid: false, late: true } }).reasonCodes).toEqual([
      'covered.no_prior_imports',
      'covered.failed_to_pay_timely',
    ]);
  });

  it('is not the law before the order', () => {
    expect(() => applyRule(coveredImporter, OLD, '2017-03-30')).toThrow(NotInForce);
  });

  it.each([
    ['01', false, true],
    ['03', false, true],
    ['03', true, false],
    ['26', false, false],
    ['61', false, false],
    ['62', false, false],
    ['63', false, false],
  ])('entry type %s, cancelled %s, counts as an import: %s', (entryType, cancelled, expected) => {
    expect(countsAsImport({ entryType, cancelled })).toBe(expected);
  });
});

describe('COV-02 record of paying (EO 13785 §2(b)(ii), 19 USC 1505(b))', () => {
  const BILL: AdcvdDebt = {
    reference: 'B1',
    amount: dollars(18_000),
    dueOn: '2025-05-07',
    payments: [],
    protested: false,
  };
  const paid = (paidOn: AdcvdDebt['dueOn'], amount = 18_000, by: 'importer' | 'surety' = 'importer') => ({
    payments: [{ amount: dollars(amount), paidOn, by }],
  });
  const record = (debt: Partial<AdcvdDebt>) =>
    applyRule(adcvdPaymentRecord, { debts: [{ ...BILL, ...debt }], deposits: [] }, '2026-03-02').decision;

  it.each<[string, Partial<AdcvdDebt>, boolean, boolean]>([
    ['in full on the due day', paid('2025-05-07'), false, false],
    ['in full twelve days late', paid('2025-05-19'), false, true],
    ['a dollar short', paid('2025-05-07', 17_999), true, false],
    ['not at all', {}, true, false],
    ['by the surety', paid('2025-05-07', 18_000, 'surety'), true, false],
    ['not yet due', { dueOn: '2026-03-02' }, false, false],
    ['after the legal day', paid('2026-03-03'), true, false],
  ])('%s', (_, debt, unpaid, late) => {
    expect(record(debt)).toMatchObject({ unpaid, late });
  });

  const unknown = (atMost: number, paidOn: AdcvdDebt['dueOn'] = '2025-05-01') => ({
    payments: [{ amount: null, atMost: dollars(atMost), paidOn, by: 'importer' as const }],
  });
  it('is undetermined where it is not known what of a payment went to the duty, and says of which bill', () => {
    expect(record(unknown(18_000))).toMatchObject({
      unpaid: null,
      unpaidReferences: [],
      undeterminedReferences: ['B1'],
    });
    // Less than is owed is less than is owed, whatever went to interest; and late is late.
    expect(record(unknown(17_999, '2025-05-08'))).toMatchObject({ unpaid: true, late: true, unpaidReferences: ['B1'] });
    const covered = (own: AdcvdDebt[], of: AdcvdDebt[]) => {
      const found = (debts: AdcvdDebt[]) =>
        applyRule(adcvdPaymentRecord, { debts, deposits: [] }, '2026-03-02').decision;
      const facts = {
        adcvdGoods: true,
        firstImportOn: '2012-05-01' as const,
        paymentRecord: found(own),
        linkedRecords: [found(of)],
      };
      return applyRule(coveredImporter, facts, '2026-03-02').decision;
    };
    const open = { ...BILL, ...unknown(18_000) };
    for (const found of [covered([open], []), covered([], [open])])
      expect(found).toMatchObject({ outcome: 'undetermined', reasonCodes: ['covered.payment_record_unknown'] });
  });

  it.each<[string, readonly (boolean | null)[], boolean | null, readonly string[]]>([
    ['in time', [false], false, []],
    ['late', [false, true], true, ['D1']],
    ['nobody knows', [null, false], null, []],
    ['late, and another nobody knows', [null, true], true, ['D1']],
  ])('a deposit %s counts for what was not paid in time, and for nothing else', (_, found, late, lateReferences) => {
    const deposits = found.map((one, i) => ({ reference: `D${String(i)}`, late: one }));
    const { decision } = applyRule(adcvdPaymentRecord, { debts: [], deposits }, '2026-03-02');
    expect(decision).toMatchObject({ unpaid: false, late, lateReferences });
    expect(decision.undeterminedLateReferences).toEqual(found.includes(null) ? ['D0'] : undefined);
  });

  it('keeps a protested bill apart from those that may be sanctioned', () => {
    expect(record({ protested: true })).toMatchObject({ unpaidReferences: ['B1'], sanctionableReferences: [] });
    expect(record({})).toMatchObject({ unpaidReferences: ['B1'], sanctionableReferences: ['B1'] });
  });
});

describe('COV-03 exemption (19 USC 4321(c))', () => {
  it.each<[string, CtpatFacts['ctpat'], string]>([
    ['no participant', null, 'no'],
    ['validated Tier 3', { status: 'validated', tier: 3 }, 'yes'],
    ['validated Tier 2', { status: 'validated', tier: 2 }, 'yes'],
    ['validated Tier 1', { status: 'validated', tier: 1 }, 'no'],
    ['certified, not validated', { status: 'certified', tier: 2 }, 'no'],
    ['suspended', { status: 'suspended', tier: 3 }, 'no'],
    ['withdrawn', { status: 'withdrawn', tier: 3 }, 'no'],
    ['tier not known', { status: 'validated', tier: null }, 'undetermined'],
    ['status not known', { status: null, tier: 3 }, 'undetermined'],
    ['status not known, but Tier 1', { status: null, tier: 1 }, 'no'],
  ])('%s', (_, ctpat, expected) => {
    expect(applyRule(programExemption, { ctpat }, '2026-03-02').decision.programExempt).toBe(expected);
  });
});
