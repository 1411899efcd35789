import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { commingledGoods } from './commingled-goods.js';
import type { CommingledFacts, KindOwed } from './commingled-goods.js';
import { dutiesAccrue } from './duties-accrue.js';
import type { ArrivalFacts } from './duties-accrue.js';
import { markingDuty } from './marking-duty.js';
import type { MarkingFacts } from './marking-duty.js';

const DAY = '2026-03-02';

describe('DUTY-15 when duties accrue (141.1(a))', () => {
  const UNSAID: ArrivalFacts = {
    modeOfTransport: '11',
    withinPortOn: null,
    intentToUnlade: null,
    withinTerritoryOn: null,
  };
  it.each<[string, Partial<ArrivalFacts>, string]>([
    ['a vessel in port, to unlade there', { withinPortOn: '2026-03-01', intentToUnlade: true }, 'accrued 2026-03-01'],
    [
      'a vessel that calls there for another reason',
      { withinPortOn: '2026-03-01', intentToUnlade: false },
      'not_accrued',
    ],
    [
      'a vessel that is not in port yet, though within the territory',
      { withinPortOn: 'not_yet', withinTerritoryOn: '2026-03-01' },
      'not_accrued',
    ],
    ['a vessel in port, its intent not said', { withinPortOn: '2026-03-01' }, 'undetermined arrival.intentToUnlade'],
    [
      'an aircraft within the territory',
      { modeOfTransport: '40', withinTerritoryOn: '2026-03-01' },
      'accrued 2026-03-01',
    ],
    ['a truck that has not come', { modeOfTransport: '30', withinTerritoryOn: 'not_yet' }, 'not_accrued'],
    [
      'border waters are crossed by vessel',
      { modeOfTransport: '12', withinTerritoryOn: '2026-03-01', withinPortOn: 'not_yet' },
      'not_accrued',
    ],
    [
      'mail, which may come either way',
      { modeOfTransport: '50', withinTerritoryOn: '2026-03-01', withinPortOn: '2026-03-01', intentToUnlade: true },
      'accrued 2026-03-01',
    ],
    [
      'nobody says how',
      { modeOfTransport: null, withinTerritoryOn: '2026-03-01' },
      'undetermined modeOfTransport arrival.withinPortOn arrival.intentToUnlade',
    ],
  ])('%s', (_, given, expected) => {
    const { standing, accruedOn, missing } = dutiesAccrue.decide({ ...UNSAID, ...given }, {}, DAY);
    expect([standing, ...(accruedOn ? [accruedOn] : []), ...missing].join(' ')).toBe(expected);
  });
});

describe('DUTY-16 commingled goods (General Note 3(f), 152.13)', () => {
  const MINGLED: CommingledFacts = {
    lines: [0, 1],
    ascertained: false,
    noticeOn: null,
    extendedToOn: null,
    segregatedOn: null,
    proof: null,
  };
  const kinds: readonly KindOwed[] = [
    { line: 0, least: 100n, most: 100n },
    { line: 1, least: 300n, most: 300n },
  ];
  const charge = (given: Partial<CommingledFacts>, of = kinds) => {
    const { days, months } = { days: 30, months: 6 };
    return commingledGoods.decide({ facts: { ...MINGLED, ...given }, kinds: of }, { days, months }, DAY);
  };
  it.each<[string, Partial<CommingledFacts>, string, string | null]>([
    ['nothing else is said', {}, 'highest_rate', null],
    ['each kind can be told readily (152.13(b)(1))', { ascertained: true }, 'own_rates', null],
    [
      'segregated on the thirtieth day',
      { noticeOn: '2026-03-10', segregatedOn: '2026-04-09' },
      'own_rates',
      '2026-04-09',
    ],
    ['segregated a day late', { noticeOn: '2026-03-10', segregatedOn: '2026-04-10' }, 'highest_rate', '2026-04-09'],
    [
      'segregated in the time as extended',
      { noticeOn: '2026-03-10', extendedToOn: '2026-05-09', segregatedOn: '2026-05-09' },
      'own_rates',
      '2026-05-09',
    ],
    [
      'no extension goes beyond six months (152.13(d))',
      { noticeOn: '2026-03-10', extendedToOn: '2026-12-01', segregatedOn: '2026-09-11' },
      'highest_rate',
      '2026-09-10',
    ],
    ['a proof is offered', { proof: 'negligible_part' }, 'undetermined', null],
  ])('%s', (_, given, charged, by) => {
    const found = charge(given);
    expect([found.charged, found.segregateByOn]).toEqual([charged, by]);
  });

  it('a kind of which nothing is known leaves the highest open, unless another is more whatever it comes to', () => {
    const open = { line: 0, least: 0n, most: null };
    expect(charge({}, [open, kinds[1] as KindOwed])).toMatchObject({
      charged: 'undetermined',
      least: 300n,
      most: null,
    });
    const bounded = { line: 0, least: 0n, most: 300n };
    expect(charge({}, [bounded, kinds[1] as KindOwed])).toMatchObject({ charged: 'highest_rate', line: 1, most: 300n });
  });
});

describe('DUTY-17 goods that are not marked (134.2, 19 USC 1304(i))', () => {
  const NOT_MARKED: MarkingFacts = {
    line: 0,
    marked: false,
    excepted: false,
    appraisedValue: 30_000_05n,
    cure: 'none',
    curedOn: null,
    supervised: null,
    liquidatedOn: '2026-03-01',
  };
  const CURED = { cure: 'marked', curedOn: '2026-02-27', supervised: true } as const;
  it.each<[string, Partial<MarkingFacts>, string]>([
    ['ten per cent of the appraised value, half a cent up', {}, 'owed 300001'],
    ['not yet liquidated: it can still be cured', { liquidatedOn: 'not_yet' }, 'owed_unless_cured 300001'],
    ['marked as required', { marked: true, cure: null }, 'not_owed'],
    ['excepted from marking (134.32)', { excepted: true, marked: null }, 'not_owed'],
    ['marked under supervision the day before liquidation', CURED, 'not_owed'],
    ['cured on the day of liquidation, which is not prior to it', { ...CURED, curedOn: '2026-03-01' }, 'owed 300001'],
    ['exported without supervision', { ...CURED, cure: 'exported', supervised: false }, 'owed 300001'],
    [
      'cured, the day not said, before any liquidation',
      { ...CURED, curedOn: null, liquidatedOn: 'not_yet' },
      'not_owed',
    ],
    ['cured, when and under whom not said', { cure: 'destroyed' }, 'undetermined supervised curedOn'],
    [
      'nobody says what was done',
      { cure: null, liquidatedOn: null },
      'undetermined cure supervised curedOn liquidatedOn',
    ],
    ['nobody says whether it was marked', { marked: null, excepted: null }, 'undetermined marked excepted'],
    ['owed on a value that is not appraised', { appraisedValue: null }, 'owed appraisedValue'],
  ])('%s', (_, given, expected) => {
    const { decision } = applyRule(markingDuty, { ...NOT_MARKED, ...given }, DAY);
    const { standing, amount, missing } = decision;
    expect([standing, ...(amount === null ? [] : [String(amount)]), ...missing].join(' ')).toBe(expected);
  });
});
