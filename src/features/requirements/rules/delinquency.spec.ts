import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { billDelinquency } from './delinquency.js';
import { delinquencyPaid } from './delinquency-paid.js';
import { delinquentPorts, measureLifting, measurePort } from './delinquent-ports.js';
import type { MeasurePortFacts } from './delinquent-ports.js';
import type { DelinquencyFacts } from './delinquency.js';

describe('SEC-20 delinquency of an importer (19 CFR 142.14, 142.4(c)(1)(iii))', () => {
  const late: DelinquencyFacts = {
    status: 'delinquent',
    lateFrom: '2025-07-07',
    paidInFullOn: null,
    writtenOffOn: null,
    protestedOn: null,
  };
  it.each<[string, Partial<DelinquencyFacts>, readonly [string, string | null] | null]>([
    ['from the day after it was due, as long as it is not paid', {}, ['2025-07-07', null]],
    ['before that not', { lateFrom: '2025-08-02' }, null],
    ['where it is open in its time not', { status: 'open' }, null],
    ['until the day before it was paid', { status: 'paid', paidInFullOn: '2025-07-20' }, ['2025-07-07', '2025-07-19']],
    ['a day late for that day', { status: 'paid', paidInFullOn: '2025-07-07' }, ['2025-07-07', '2025-07-07']],
    ['paid on its last day never', { status: 'paid', paidInFullOn: '2025-07-06' }, null],
    ['given up it is not paid', { status: 'written_off', writtenOffOn: '2025-07-30' }, ['2025-07-07', null]],
    ['given up in its time never', { status: 'written_off', writtenOffOn: '2025-07-06' }, null],
    ['one that fell never', { status: 'cancelled' }, null],
    ['one under protest since before never', { protestedOn: '2025-07-07' }, null],
    ['or until the protest', { protestedOn: '2025-07-15' }, ['2025-07-07', '2025-07-14']],
    ['also where what is owed is not known', { status: null }, ['2025-07-07', null]],
  ])('%s', (_, given, days) => {
    const found = applyRule(billDelinquency, { ...late, ...given }, '2025-08-01').decision;
    expect(found && [found.from, found.through]).toEqual(days);
  });
});

describe('SEC-21 delinquent bills paid after notice (19 CFR 142.14(b), (c))', () => {
  it('ends the measure up to the tenth working day, and never while a bill is left', () => {
    const lifted = (clearedOn: IsoDate | null) =>
      applyRule(delinquencyPaid, { noticedOn: '2026-03-02', clearedOn }, '2026-03-20').decision;
    expect([lifted('2026-03-16'), lifted('2026-03-17'), lifted(null)]).toEqual([true, false, false]);
  });
});

describe('SEC-23 to SEC-25 one port first, then every port (19 CFR 142.14, 142.26)', () => {
  it.each<[MeasurePortFacts, readonly string[]]>([
    [{ ground: 'delinquent', portCode: null }, ['legal_measure.port_missing']],
    [{ ground: 'delinquent', portCode: '2704' }, []],
    [{ ground: 'continuous_papers_late', portCode: '2704' }, ['legal_measure.every_port']],
    [{ ground: 'continuous_papers_late', portCode: null }, []],
  ])('%o', (facts, codes) => {
    expect(applyRule(measurePort, facts, '2026-03-02').decision.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[IsoDate, IsoDate, IsoDate]>([
    ['2026-03-02', '2026-03-16', '2026-03-17'],
    // Over a weekend to a Monday that is a holiday, and one in between.
    ['2026-05-11', '2026-05-26', '2026-05-27'],
  ])('on notice of %s all is paid by %s, else it counts everywhere from %s', (noticedOn, payBy, everywhereFrom) => {
    expect(applyRule(delinquentPorts, { noticedOn }, noticedOn).decision).toEqual({ payBy, everywhereFrom });
  });

  it('is lifted by the port while it is the port’s, later on notice of Headquarters alone', () => {
    const lifted = (on: IsoDate, payBy: IsoDate | null, headquartersNotice: string | null = null) =>
      applyRule(measureLifting, { payBy, headquartersNotice }, on).decision.map(({ code }) => code);
    const refused = ['legal_measure.headquarters_lifts'];
    expect(lifted('2026-03-16', '2026-03-16')).toEqual([]);
    expect(lifted('2026-03-17', '2026-03-16')).toEqual(refused);
    expect(lifted('2026-03-17', '2026-03-16', 'HQ 1')).toEqual([]);
    expect(lifted('2026-03-17', null)).toEqual([]);
  });
});
