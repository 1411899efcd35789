import { describe, expect, it } from '@jest/globals';
import { cfr } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import { disposalAct } from './disposal-act.js';
import type { DisposalActFacts } from './disposal-act.js';

const q = (quantity: string) => ({ quantity: Decimal.parse(quantity), unit: 'NO' });
const uncertified: DisposalActFacts = {
  route: {
    route: 'destroy',
    outcome: 'permitted',
    reasonCode: 'disposal.open',
    conditions: [],
    citation: cfr(19, '158.41'),
  },
  orderedOn: '2026-06-10',
  performedOn: '2026-06-12',
  total: q('300'),
  disposedBefore: [q('2')],
  disposedNow: q('298'),
  closing: true,
  witnessedBy: 'officer_1',
};
const facts: DisposalActFacts = { ...uncertified, certificate: { form: '3499', number: '26-001' } };
const codes = (given: DisposalActFacts) =>
  applyRule(disposalAct, given, given.performedOn).decision.faults.map(({ code }) => code);

describe('carrying out a disposal', () => {
  it.each<[string, DisposalActFacts, string[]]>([
    ['all in order', facts, []],
    ['on the day of the order', { ...facts, performedOn: '2026-06-10' }, []],
    ['no certificate', uncertified, ['disposal.no_certificate']],
    ['the form of another route', { ...facts, certificate: { form: '7512', number: '1' } }, ['disposal.wrong_form']],
    ['before the order', { ...facts, performedOn: '2026-06-09' }, ['disposal.before_order']],
    ['more than is left', { ...facts, disposedNow: q('299') }, ['quantity.exceeds_total']],
    ['something left at the end', { ...facts, disposedNow: q('297') }, ['quantity.not_accounted_for']],
    ['something left, more to come', { ...facts, disposedNow: q('297'), closing: false }, []],
    [
      'a closed route and a wrong quantity, told together',
      {
        ...facts,
        route: { ...facts.route, outcome: 'needs_consent', reasonCode: 'disposal.owner_must_consent' },
        disposedNow: q('299'),
      },
      ['disposal.owner_must_consent', 'quantity.exceeds_total'],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
    expect(applyRule(disposalAct, given, given.performedOn).decision.lawful).toBe(expected.length === 0);
  });
});
