import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../../kernel/dates.js';
import { addDays } from '../../../../kernel/dates.js';
import { actsOf } from './claim-act.js';
import type { ClaimAct } from './claim-act.js';
import type { ClaimActFacts, ProposedAct } from './claim-acts.js';
import { allowed, petition, decision, demand, paid, defence } from './claims.fixture.js';

describe('19 CFR 172.3, 172.4, 172.13, 172.41, 113.52: what may be done', () => {
  const principal = { kind: 'petition', party: 'principal' } as const;
  const surety = { kind: 'petition', party: 'surety' } as const;
  const pay = (amount: bigint, on: IsoDate, party: 'principal' | 'surety' = 'surety') =>
    ({ kind: 'payment', party, amount, on }) as const;
  const answer = (outcome: 'defence_accepted' | 'defence_rejected', amount: bigint | null) =>
    ({ kind: 'answer', answers: 'one', outcome, amount }) as const;
  it.each<[string, ProposedAct, IsoDate, readonly ClaimAct[], Partial<ClaimActFacts>, readonly string[]]>([
    ['172.3(b): on the sixtieth day', principal, '2026-04-03', [], {}, []],
    ['not on the next', principal, '2026-04-04', [], {}, ['petition_late']],
    [
      '172.3(c): unless it was extended',
      principal,
      '2026-04-04',
      [{ kind: 'extension', party: 'principal', on: '2026-04-01', through: '2026-05-01' }],
      {},
      [],
    ],
    ['172.41: again within sixty days of the decision', principal, '2026-05-09', [petition, decision], {}, []],
    ['and no later', principal, '2026-05-10', [petition, decision], {}, ['petition_late']],
    ['one at a time', principal, '2026-03-03', [petition], {}, ['petition_pending']],
    ['172.4: the surety not before the demand', surety, '2026-03-03', [], {}, ['petition_late']],
    ['but within its days', surety, '2026-07-10', [demand], {}, []],
    ['not after them', surety, '2026-07-11', [demand], {}, ['petition_late']],
    [
      '172.13(a): nothing once it is referred',
      surety,
      '2026-07-10',
      [demand, { kind: 'report', on: '2026-07-09' }],
      {},
      ['referred'],
    ],
    ['duties are protested', surety, '2026-07-10', [], { kind: 'unpaid_duties' }, ['duties_are_protested']],
    ['no demand while the principal may petition', { kind: 'demand' }, '2026-04-03', [], {}, ['demand_too_early']],
    ['a demand from the next day on', { kind: 'demand' }, '2026-04-04', [], {}, []],
    ['none while a petition waits', { kind: 'demand' }, '2026-04-04', [petition], {}, ['demand_too_early']],
    [
      'none while a decision may be complied with',
      { kind: 'demand' },
      '2026-05-09',
      [petition, decision],
      {},
      ['demand_too_early'],
    ],
    ['one where it was not', { kind: 'demand' }, '2026-05-10', [petition, decision], {}, []],
    ['once', { kind: 'demand' }, '2026-05-12', [demand], {}, ['demanded_already']],
    [
      'nothing to decide without a petition',
      { kind: 'decision', amount: 1n, through: null },
      '2026-03-03',
      [],
      {},
      ['no_petition'],
    ],
    [
      'not by its maker',
      { kind: 'decision', amount: 1n, through: null },
      '2026-03-03',
      [petition],
      { byItsMaker: true },
      ['own'],
    ],
    [
      'not above the claim',
      { kind: 'decision', amount: 90_000_01n, through: null },
      '2026-03-03',
      [petition],
      {},
      ['above_claim'],
    ],
    [
      'not with an end before it',
      { kind: 'decision', amount: 1n, through: '2026-03-02' },
      '2026-03-03',
      [petition],
      {},
      ['period.ends_before_it_begins'],
    ],
    ['the surety pays its part and no more', pay(50_000_01n, '2026-03-01'), '2026-03-02', [], {}, ['above_owed']],
    ['its part', pay(50_000_00n, '2026-03-01'), '2026-03-02', [], {}, []],
    ['the principal the whole', pay(90_000_00n, '2026-03-01', 'principal'), '2026-03-02', [], {}, []],
    ['not tomorrow', pay(1n, '2026-03-03'), '2026-03-02', [], {}, ['date.in_future']],
    ['an answer to a defence', answer('defence_rejected', null), '2026-03-02', [defence], {}, []],
    ['to one that is there', answer('defence_rejected', null), '2026-03-02', [], {}, ['no_defence']],
    [
      'by another than its maker',
      answer('defence_rejected', null),
      '2026-03-02',
      [defence],
      { byItsMaker: true },
      ['own'],
    ],
    ['which says what is left', answer('defence_accepted', null), '2026-03-02', [defence], {}, ['accepted_amount']],
    ['less than the part', answer('defence_accepted', 50_000_00n), '2026-03-02', [defence], {}, ['accepted_amount']],
    ['113.52: no report before its day', { kind: 'report' }, '2026-07-12', [], {}, ['report_too_early']],
    ['a report from its day on', { kind: 'report' }, '2026-07-13', [], {}, []],
    [
      '113.52: never where the bond is only for free-entry documents',
      { kind: 'report' },
      '2027-07-13',
      [],
      { reportableFrom: null },
      ['never_reported'],
    ],
    ['none while relief is applied for', { kind: 'report' }, '2026-07-13', [petition], {}, ['report_too_early']],
    [
      'none while a protest stands',
      { kind: 'report' },
      '2026-07-13',
      [],
      { kind: 'unpaid_duties', underProtest: true },
      ['report_too_early'],
    ],
    ['nothing on what is satisfied', { kind: 'report' }, '2026-07-13', [paid('2026-03-01', 90_000_00n)], {}, ['over']],
    [
      'an extension to a later day',
      { kind: 'extension', party: 'principal', through: '2026-04-03' },
      '2026-03-02',
      [],
      {},
      ['no_extension'],
    ],
    [
      'of days that have begun',
      { kind: 'extension', party: 'surety', through: '2026-06-03' },
      '2026-03-02',
      [],
      {},
      ['not_demanded'],
    ],
  ])('%s', (_, act, asOf, acts, given, codes) => {
    expect(allowed(act, asOf, acts, given).codes).toEqual(codes);
  });

  it('sets sixty days going: those of the surety, and those of a decision that names none', () => {
    expect(allowed({ kind: 'demand' }, '2026-05-11').through).toBe(addDays('2026-05-11', 60));
    expect(allowed({ kind: 'decision', amount: 1n, through: null }, '2026-03-10', [petition]).through).toBe(
      '2026-05-09',
    );
    expect(allowed({ kind: 'decision', amount: 1n, through: '2026-04-01' }, '2026-03-10', [petition]).through).toBe(
      '2026-04-01',
    );
    expect(actsOf([petition, decision], 'decision', '2026-03-09')).toEqual([]);
  });
});
