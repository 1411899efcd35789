import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { refundDeclaration } from './refund-declaration.js';
import type { NamedEntry } from './refund-declaration.js';
import { positionOf } from './refund-position.js';
import type { RefundPositionFacts } from './refund-position.js';
import { REFUND_WAYS } from './refund-way.js';

const SEVEN = {
  from: '2025-01-01' as IsoDate,
  through: '2027-12-31' as IsoDate,
  underpayment: Decimal.parse('7.00'),
  overpayment: Decimal.parse('7.00'),
  corporateOverpayment: Decimal.parse('6.00'),
  citation: 'rates',
};
const ENTRY: RefundPositionFacts = {
  charged: [
    { heading: '9903.01.24', amount: dollars(10_000) },
    { heading: '9903.02.20', amount: dollars(5_000) },
    { heading: '9903.88.03', amount: dollars(25_000) },
  ],
  loweredBy: 0n,
  entryType: '01',
  liquidatedOn: null,
  protest: 'none',
  denied: null,
  underCases: false,
  reconciliation: false,
  drawbackDesignated: false,
  depositedOn: '2025-06-02',
  corporation: true,
  published: [SEVEN],
};
const at = (asOf: IsoDate, given: Partial<RefundPositionFacts> = {}) => {
  const { steps: _steps, ...position } = positionOf({ ...ENTRY, ...given }, asOf);
  return position;
};
const wayOf = (asOf: IsoDate, given: Partial<RefundPositionFacts> = {}) => {
  const { way, reasonCodes } = at(asOf, given);
  return [way, ...reasonCodes];
};

describe('REF-06 duties that fell', () => {
  it('are those under the two headings, and no other additional duty', () => {
    expect(at('2026-05-20').principal).toBe(dollars(15_000));
  });
  it('had not fallen the day before', () => {
    expect(at('2026-02-19')).toMatchObject({
      way: 'unsettled',
      principal: 0n,
      reasonCodes: ['refund_way.nothing_fell'],
    });
    expect(at('2026-02-20').principal).toBe(dollars(15_000));
  });
  it('are not owed a second time where liquidation has taken them off', () => {
    expect(at('2026-05-20', { loweredBy: dollars(4_000) }).principal).toBe(dollars(11_000));
    expect(at('2026-05-20', { loweredBy: dollars(40_000) })).toMatchObject({ principal: 0n, interest: 0n });
  });
  it('show no refund of section 122, which is preserved by protest', () => {
    const charged = [{ heading: '9903.03.01', amount: dollars(900) }];
    const liquidatedOn = '2026-09-04' as IsoDate;
    expect(at('2026-11-20', { charged, liquidatedOn })).toMatchObject({
      way: 'unsettled',
      reasonCodes: ['refund_way.contested'],
      principal: 0n,
      preserveByProtest: true,
      protestUntil: '2027-03-03',
    });
    expect(at('2027-03-04', { charged, liquidatedOn }).preserveByProtest).toBe(false);
  });
  it('are not known where an amount is not', () => {
    const charged = [{ heading: '9903.01.24', amount: null }];
    expect(at('2026-05-20', { charged })).toMatchObject({ principal: null, interest: null, missingFacts: ['amounts'] });
  });
});

describe('REF-07 by which way they come back', () => {
  const LIQUIDATED = { liquidatedOn: '2026-05-01' as IsoDate };
  it('the intake takes what is not liquidated, or was at most 80 days ago', () => {
    expect(wayOf('2026-04-20')).toEqual(['cape_intake', 'refund_way.intake']);
    expect(at('2026-07-20', LIQUIDATED)).toMatchObject({ way: 'cape_intake', declareUntil: '2026-07-20' });
  });
  it('then a protest is the way for 180 days from the liquidation, then the court', () => {
    expect(at('2026-07-21', LIQUIDATED)).toMatchObject({ way: 'protest_open_until', protestUntil: '2026-10-28' });
    expect(wayOf('2026-10-28', LIQUIDATED)).toEqual(['protest_open_until', 'refund_way.protest']);
    expect(wayOf('2026-10-29', LIQUIDATED)).toEqual(['court_only', 'refund_way.court']);
  });
  it('a protest that was denied leads to the court, with its own last day', () => {
    const denied = {
      protest: 'denied' as const,
      denied: { filedOn: '2026-06-01' as IsoDate, on: '2026-07-22' as IsoDate },
    };
    expect(at('2026-08-01', { ...LIQUIDATED, ...denied })).toMatchObject({
      way: 'court_only',
      suitUntil: '2027-01-18',
    });
  });
  it.each([
    ['before the intake opened', '2026-04-19', {}, 'refund_way.intake_not_open'],
    ['a protest is open', '2026-05-20', { ...LIQUIDATED, protest: 'open' }, 'refund_way.protest_pending'],
    ['drawback will be claimed', '2026-05-20', { drawbackDesignated: true }, 'refund_way.drawback'],
    ['a case holds it', '2026-05-20', { underCases: true }, 'refund_way.under_case'],
    ['entered for warehouse', '2026-07-07', { entryType: '21' }, 'refund_way.type_refused'],
    ['left to reconciliation', '2026-06-28', { reconciliation: true }, 'refund_way.reconciliation_refused'],
  ] as const)('%s: unsettled, never refused for good', (_what, asOf, given, code) => {
    expect(wayOf(asOf, given)).toEqual(['unsettled', code]);
  });
  it.each([
    ['2026-07-06', { entryType: '22' }],
    ['2026-07-07', { entryType: '31' }],
    ['2026-07-07', { entryType: '38' }],
    ['2026-06-29', { reconciliation: true }],
    ['2026-06-29', { ...LIQUIDATED, underCases: true }],
  ] as const)('on %s the intake takes %j', (asOf, given) => {
    expect(wayOf(asOf, given)[0]).toBe('cape_intake');
  });
  it('what the intake refuses can be protested once it is liquidated', () => {
    expect(wayOf('2026-07-07', { entryType: '21', ...LIQUIDATED })).toEqual([
      'protest_open_until',
      'refund_way.type_refused',
      'refund_way.protest',
    ]);
  });
  it('is one of the four for every entry on every day', () => {
    const facts = fc.record({
      liquidatedOn: fc.option(fc.integer({ min: -300, max: 300 }).map((n) => addDays('2026-05-01', n))),
      protest: fc.constantFrom('none' as const, 'open' as const, 'denied' as const),
      entryType: fc.constantFrom('01', '03', '21', '31'),
      underCases: fc.boolean(),
      reconciliation: fc.boolean(),
      drawbackDesignated: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 300 }), (given, days) => {
        const { way, declareUntil, protestUntil } = at(addDays('2026-02-20', days), given);
        expect(REFUND_WAYS).toContain(way);
        if (way === 'protest_open_until') expect(protestUntil! >= addDays('2026-02-20', days)).toBe(true);
        if (way === 'court_only') expect(given.liquidatedOn).not.toBeNull();
        if (declareUntil !== null) expect(way).toBe('cape_intake');
      }),
    );
  });
});

describe('what they come to', () => {
  it('with interest from the deposit to the day, by the kind of payee', () => {
    // 352 days of 2025 and 2026 at six per cent of 15,000, compounded daily.
    const days = 352;
    const exact = 15_000 * ((1 + 0.06 / 365) ** days - 1);
    expect(at('2026-05-20').interest).toBe(BigInt(Math.round(exact * 100)));
  });
  it('both ways where nobody knows whether the payee is a corporation', () => {
    const { interest, interestLeast, interestMost, missingFacts } = at('2026-05-20', { corporation: null });
    expect([interest, missingFacts]).toEqual([null, ['corporation']]);
    expect([interestLeast, interestMost]).toEqual([
      at('2026-05-20').interest,
      at('2026-05-20', { corporation: false }).interest,
    ]);
  });
  it('without interest where the day of the deposit is not on record', () => {
    expect(at('2026-05-20', { depositedOn: null })).toMatchObject({ interest: null, missingFacts: ['depositedOn'] });
  });
  it('with the way, but without interest, past the last rate on record', () => {
    expect(at('2028-01-03')).toMatchObject({ way: 'cape_intake', interest: null, missingFacts: ['rates'] });
  });
});

describe('REF-08 declaration of entries for refund', () => {
  const named = (given: Partial<NamedEntry> = {}): NamedEntry => ({
    entryNumber: 'SP7-0001001-3',
    position: { way: 'cape_intake', principal: dollars(100) },
    declaredBefore: false,
    ...given,
  });
  const declared = (...entries: readonly NamedEntry[]) =>
    applyRule(refundDeclaration, { entries }, '2026-05-20').decision;

  it('takes what the intake takes, also where an amount is not known, and is paid within ninety days', () => {
    const unknown = named({ position: { way: 'cape_intake', principal: null } });
    expect(declared(named(), unknown)).toEqual({ faults: [], settleBy: '2026-08-18' });
  });
  it('tells every entry that it does not take, each in its place', () => {
    const entries = [
      named(),
      named({ position: null }),
      named({ declaredBefore: true }),
      named({ position: { way: 'court_only', principal: dollars(100) } }),
      named({ position: { way: 'cape_intake', principal: 0n } }),
    ];
    expect(declared(...entries).faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/entryNumbers/1', 'refund_declaration.nothing_fell'],
      ['/entryNumbers/2', 'refund_declaration.declared_before'],
      ['/entryNumbers/3', 'refund_declaration.not_taken'],
      ['/entryNumbers/4', 'refund_declaration.not_taken'],
    ]);
  });
});
