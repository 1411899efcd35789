import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../kernel/rule.js';
import { standingOf, together } from './isf-standing.js';
import { isfTimes } from './isf-times.js';
import type { IsfTimesFacts } from './isf-times.js';

const LADEN = '2026-03-10T08:00:00Z';
const ARRIVES = '2026-03-24T08:00:00Z';
const facts = (given: Partial<IsfTimesFacts> = {}): IsfTimesFacts => ({
  ...{ byVessel: true, cargo: 'containerized', ladenAt: LADEN, arrivesAt: ARRIVES, shortVoyage: false },
  ...{ filedAt: '2026-03-09T07:00:00Z', stuffingFiledAt: '2026-03-20T00:00:00Z', at: '2026-03-25T00:00:00Z' },
  ...given,
});
const times = (given: Partial<IsfTimesFacts> = {}) => applyRule(isfTimes, facts(given), '2026-03-25').decision;
const standings = (given: Partial<IsfTimesFacts> = {}) => {
  const { elements, stuffing } = times(given);
  return [elements.standing, stuffing.standing];
};

describe('ISF-01: time of a security filing (19 CFR 149.2(b), 149.4)', () => {
  it('eight elements 24 hours before lading, two 24 hours before arrival', () => {
    expect(times()).toEqual({
      required: true,
      elements: { dueAt: '2026-03-09T08:00:00.000Z', standing: 'timely' },
      stuffing: { dueAt: '2026-03-23T08:00:00.000Z', standing: 'timely' },
    });
  });

  it.each<[string, Partial<IsfTimesFacts>, string[]]>([
    ['(b)(1) at the last instant', { filedAt: '2026-03-09T03:00:00-05:00' }, ['timely', 'timely']],
    ['(b)(1) a millisecond later', { filedAt: '2026-03-09T08:00:00.001Z' }, ['late', 'timely']],
    ['(b)(3) a millisecond later', { stuffingFiledAt: '2026-03-23T08:00:00.001Z' }, ['timely', 'late']],
    ['(b)(3) not there, and its time is over', { stuffingFiledAt: null }, ['timely', 'late']],
    ['(b)(3) not there yet', { stuffingFiledAt: null, at: '2026-03-22T00:00:00Z' }, ['timely', 'time_running']],
    ['(b)(3) a short voyage: upon lading', { shortVoyage: true, stuffingFiledAt: LADEN }, ['timely', 'timely']],
    ['(b)(3) a short voyage: after it', { shortVoyage: true }, ['timely', 'late']],
    ['lading is not known', { ladenAt: null }, ['undetermined', 'timely']],
    ['the voyage is not known', { shortVoyage: null }, ['timely', 'undetermined']],
    ['arrival is not known', { arrivesAt: null }, ['timely', 'undetermined']],
    [
      '149.4(b) exempt break bulk: all 24 hours before arrival',
      { cargo: 'break_bulk_exempt', ladenAt: null, shortVoyage: null, filedAt: '2026-03-23T08:00:00Z' },
      ['timely', 'timely'],
    ],
    ['149.4(b) other break bulk is as containers', { cargo: 'break_bulk', filedAt: LADEN }, ['late', 'timely']],
    ['149.4(a) exempt bulk', { cargo: 'bulk_exempt' }, ['not_required', 'not_required']],
    ['149.2(a) not by vessel', { byVessel: false }, ['not_required', 'not_required']],
  ])('%s', (_, given, expected) => {
    expect(standings(given)).toEqual(expected);
  });

  it('has no time before the day of compliance (149.2(g))', () => {
    expect(() => applyRule(isfTimes, facts(), '2010-01-25')).toThrow(/before_first_value/);
    expect(applyRule(isfTimes, facts(), '2010-01-26').decision.required).toBe(true);
  });

  it('never turns from late to timely when it is filed later', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, fc.nat({ max: 10 ** 9 }), (due, filed, more) => {
        const of = (ms: number) => standingOf(due.toISOString(), new Date(ms).toISOString(), due.toISOString());
        if (of(filed.getTime()) === 'late') expect(of(filed.getTime() + more)).toBe('late');
      }),
    );
  });

  it('is late where one part is, and timely where both are', () => {
    expect([
      together('timely', 'late'),
      together('undetermined', 'time_running'),
      together('time_running', 'timely'),
    ]).toEqual([...['late', 'undetermined', 'time_running']]);
    expect([together('timely', 'timely'), together('not_required', 'not_required')]).toEqual([
      'timely',
      'not_required',
    ]);
  });
});
