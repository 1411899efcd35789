import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { DepositPaid } from '../../revenue/rules/index.js';
import type { AdcvdDebt } from '../../security/rules/index.js';
import type { CoveredRecord } from './covered-record.js';
import { coveredStatus } from './covered-status.js';

const NOTHING: CoveredRecord = {
  importerId: 'imp_q',
  adcvdEntries: [],
  expectsAdcvdGoods: null,
  firstImport: null,
  importsBefore: 0,
  debts: [],
  linked: [],
  ctpat: null,
  setAside: [],
};
const entry = (id: string, on: IsoDate) => ({ id, on });
const bill = (more: Partial<AdcvdDebt> = {}): AdcvdDebt => ({
  reference: 'bil_s',
  amount: parseMoney('18000.00'),
  dueOn: '2025-05-07',
  payments: [],
  protested: false,
  ...more,
});
const deposit = (more: Partial<DepositPaid> = {}): DepositPaid => ({
  reference: 'dep_q',
  entryType: '03',
  enteredOn: '2026-01-05',
  releasedOn: '2026-01-05',
  paidOn: '2026-01-21',
  onStatement: false,
  inProgramme: false,
  bounced: false,
  ...more,
});
const paid = (amount: string, paidOn: IsoDate, by: 'importer' | 'surety' = 'importer') => ({
  amount: parseMoney(amount),
  paidOn,
  by,
});
const q: CoveredRecord = {
  ...NOTHING,
  adcvdEntries: [entry('ent_41', '2026-02-01')],
  firstImport: entry('ent_1', '2012-05-01'),
  importsBefore: 41,
};
const ON = '2026-03-02';
const standings = ({
  gateway,
  noPriorImports,
  failedToFullyPay,
  failedToPayTimely,
}: ReturnType<typeof coveredStatus>) =>
  [gateway, noPriorImports, failedToFullyPay, failedToPayTimely].map(({ standing }) => standing);

describe('a covered importer (Executive Order 13785, section 2(b))', () => {
  it('Q: 41 entries since 2012, one of type 03, no bill: not covered', () => {
    const status = coveredStatus(q, ON);
    expect([status.outcome, ...standings(status)]).toEqual(['not_covered', 'met', 'not_met', 'not_met', 'not_met']);
    expect(status.gateway.records).toMatchObject([{ kind: 'entry', id: 'ent_41' }]);
    expect(status.noPriorImports.records).toMatchObject([{ id: 'ent_1', on: '2012-05-01' }]);
  });

  it('R: its first entry ever is of type 03: covered by the first prong', () => {
    const first = entry('ent_r', ON);
    const status = coveredStatus({ ...NOTHING, adcvdEntries: [first], firstImport: first }, ON);
    expect([status.outcome, ...standings(status)]).toEqual(['covered', 'met', 'met', 'not_met', 'not_met']);
    expect(status.noPriorImports.records).toEqual([]);
  });

  it('S: $18,000 due 2025-05-07, paid in full 2025-05-19: covered by the third prong only, and the bill is named', () => {
    const status = coveredStatus({ ...q, debts: [bill({ payments: [paid('18000.00', '2025-05-19')] })] }, ON);
    expect([status.outcome, ...standings(status)]).toEqual(['covered', 'met', 'not_met', 'not_met', 'met']);
    expect(status.failedToPayTimely.records).toEqual([
      { kind: 'bill', id: 'bil_s', on: '2025-05-07', underProtest: false },
    ]);
  });

  it('is covered by the third prong alone where a deposit came a day late, and names the deposit', () => {
    const status = coveredStatus({ ...q, deposits: [deposit()] }, ON);
    expect([status.outcome, ...standings(status)]).toEqual(['covered', 'met', 'not_met', 'not_met', 'met']);
    expect(status.failedToPayTimely.records).toEqual([
      { kind: 'deposit', id: 'dep_q', on: '2026-01-20', underProtest: null },
    ]);
    const first = coveredStatus({ ...q, deposits: [deposit()] }, ON, 1);
    expect([first.outcome, first]).toEqual(['not_covered', coveredStatus(q, ON, 1)]);
  });

  it('is open where the last day of a deposit is not on record, and one in time says nothing', () => {
    const open = coveredStatus({ ...q, deposits: [deposit({ inProgramme: true })] }, ON);
    expect([open.outcome, ...standings(open)]).toEqual(['undetermined', 'met', 'not_met', 'not_met', 'undetermined']);
    expect(open.failedToPayTimely.records).toMatchObject([{ kind: 'deposit', id: 'dep_q', on: null }]);
    expect(coveredStatus({ ...q, deposits: [deposit({ paidOn: '2026-01-20' })] }, ON).outcome).toBe('not_covered');
  });

  it('takes a predecessor’s late deposit, and none that a dispute took out', () => {
    const linked = [{ importerId: 'imp_old', debts: [], deposits: [deposit()] }];
    expect(coveredStatus({ ...q, linked }, ON).failedToPayTimely).toMatchObject({
      standing: 'met',
      linkedRecords: [{ id: 'dep_q', importerId: 'imp_old' }],
    });
    expect(coveredStatus({ ...q, linked, setAside: ['dep_q'] }, ON).outcome).toBe('not_covered');
  });

  it('never forgets: a bill of 2003 paid a day late still counts', () => {
    const old = bill({ dueOn: '2003-04-01', payments: [paid('18000.00', '2003-04-02')] });
    expect(coveredStatus({ ...q, debts: [old] }, ON).failedToPayTimely.standing).toBe('met');
  });

  it('is not cured by a surety, and a protest is shown without undoing it', () => {
    const bySurety = bill({ payments: [paid('18000.00', '2025-05-01', 'surety')], protested: true });
    const status = coveredStatus({ ...q, debts: [bySurety] }, ON);
    expect(status.failedToFullyPay).toMatchObject({ standing: 'met', records: [{ underProtest: true }] });
  });

  it('takes a predecessor’s debts and never its imports', () => {
    const first = entry('ent_r', ON);
    const successor = { ...NOTHING, adcvdEntries: [first], firstImport: first };
    const linked = [{ importerId: 'imp_old', debts: [bill()] }];
    const status = coveredStatus({ ...successor, linked }, ON);
    expect(standings(status)).toEqual(['met', 'met', 'met', 'not_met']);
    expect(status.failedToFullyPay).toMatchObject({
      records: [],
      linkedRecords: [{ id: 'bil_s', importerId: 'imp_old' }],
    });
  });

  it('leaves open what there is no record of', () => {
    const status = coveredStatus({ ...q, debts: null }, ON);
    expect([status.outcome, ...standings(status)]).toEqual([
      'undetermined',
      'met',
      'not_met',
      'undetermined',
      'undetermined',
    ]);
    expect(standings(coveredStatus({ ...NOTHING, debts: null }, ON))[0]).toBe('undetermined');
  });

  it('looks at what was declared only before the first entry', () => {
    const declared = { ...NOTHING, expectsAdcvdGoods: true };
    expect(coveredStatus(declared, ON)).toMatchObject({
      outcome: 'covered',
      gateway: { standing: 'met', records: [{ kind: 'importer_form', id: 'imp_q' }] },
    });
    const imported = { ...declared, firstImport: entry('ent_1', '2020-01-01') };
    expect(coveredStatus(imported, ON).gateway.standing).toBe('not_met');
  });

  it('falls where a dispute took the record out', () => {
    const late = bill({ payments: [paid('18000.00', '2025-05-19')] });
    expect(coveredStatus({ ...q, debts: [late], setAside: ['bil_s'] }, ON).outcome).toBe('not_covered');
    const linked = [{ importerId: 'imp_old', debts: [late] }];
    expect(coveredStatus({ ...q, linked, setAside: ['imp_old'] }, ON).outcome).toBe('not_covered');
  });

  it.each([
    ['validated', 3, 'yes'],
    ['validated', 2, 'yes'],
    ['certified', 1, 'no'],
    ['suspended', 3, 'no'],
  ] as const)('C-TPAT %s at Tier %i: outside the program %s, and covered all the same', (status, tier, exempt) => {
    const found = coveredStatus({ ...q, debts: [bill()], ctpat: { status, tier } }, ON);
    expect([found.outcome, found.programExempt]).toEqual(['covered', exempt]);
  });

  it('is monotone: another unpaid bill never uncovers', () => {
    const debts = fc.array(
      fc.record({ i: fc.nat(), unpaid: fc.boolean(), late: fc.boolean() }).map(({ i, unpaid, late }) =>
        bill({
          reference: `bil_${String(i)}`,
          payments: unpaid ? [] : [paid('18000.00', late ? '2025-06-01' : '2025-05-01')],
        }),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(debts, (given) => {
        const [before, after] = [given, [...given, bill({ reference: 'bil_more' })]].map(
          (all) => coveredStatus({ ...q, debts: all }, ON).outcome,
        );
        expect(after).toBe('covered');
        expect(before === 'covered' || given.every(({ payments }) => payments[0]?.paidOn === '2025-05-01')).toBe(true);
      }),
    );
  });
});
