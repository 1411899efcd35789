import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { forfeiture } from './forfeiture.js';
import type { ForfeitureFacts } from './forfeiture.js';

const unpublished: ForfeitureFacts = {
  procedure: 'administrative',
  validClaim: false,
  petitionBy: '2026-04-26',
  petitionPending: false,
  ownerConsented: false,
};
const facts: ForfeitureFacts = { ...unpublished, forfeitureFrom: '2026-05-31' };
const decide = (all: ForfeitureFacts, asOf: IsoDate = '2026-05-31') => applyRule(forfeiture, all, asOf).decision;

describe('declaration of forfeiture (19 USC 1609, 19 CFR 162.46)', () => {
  it.each<[string, ForfeitureFacts, IsoDate, string[]]>([
    ['once every time has run', facts, '2026-05-31', []],
    ['a day early', facts, '2026-05-30', ['forfeiture.too_early']],
    ['before publication', unpublished, '2026-05-31', ['forfeiture.not_published']],
    ['while one may petition', { ...facts, petitionBy: '2026-05-31' }, '2026-05-31', ['forfeiture.petition_open']],
    [
      'while a petition is undecided',
      { ...facts, petitionPending: true },
      '2026-06-30',
      ['forfeiture.petition_pending'],
    ],
    ['a claim needs a decree', { ...facts, validClaim: true }, '2026-06-30', ['forfeiture.needs_decree']],
    ['a decree is enough', { ...facts, procedure: 'judicial', decreedOn: '2026-06-30' }, '2026-06-30', []],
    [
      'a decree of a later day is not',
      { ...facts, procedure: 'judicial', decreedOn: '2026-07-01' },
      '2026-06-30',
      ['forfeiture.needs_decree'],
    ],
    ['1526(e) the owner consented', { ...facts, ownerConsented: true }, '2026-06-30', ['forfeiture.owner_consented']],
  ])('%s', (_name, all, asOf, expected) => {
    expect(decide(all, asOf).mayForfeit).toBe(expected.length === 0);
    expect(decide(all, asOf).faults.map(({ code }) => code)).toEqual(expected);
  });

  it('names the first day, after claims and petitions', () => {
    expect(decide({ ...facts, petitionBy: '2026-06-10' }).earliestOn).toBe('2026-06-11');
    expect(decide(facts).earliestOn).toBe('2026-05-31');
  });
});
