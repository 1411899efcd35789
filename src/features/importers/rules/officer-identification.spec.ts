import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyRule } from '../../../kernel/rule.js';
import { maskedNumber, officerIdentification } from './officer-identification.js';
import type { IdentificationFacts } from './officer-identification.js';

type One = IdentificationFacts['identifications'][number];
const passport: One = { kind: 'passport', number: 'C03005988', issuedBy: 'DE', expiresOn: '2031-05-14' };
const ssn: One = { kind: 'ssn', number: '900-12-3456', issuedBy: null, expiresOn: null };
const codes = (...identifications: One[]) =>
  applyRule(officerIdentification, { identifications, from: '2026-03-02' }, '2026-03-02').decision.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('IMP-09: numbers that identify an officer (Form 5106, block 3)', () => {
  it('are one of social security, one of a passport, or both', () => {
    expect([codes(), codes(ssn), codes(passport), codes(passport, ssn)]).toEqual([[], [], [], []]);
    expect(codes({ ...ssn, number: '900123456' })).toEqual([]);
    expect(codes({ ...passport, expiresOn: '2026-03-02' })).toEqual([]);
  });

  it.each<[string, One[], string]>([
    ['two of a kind', [ssn, ssn], '/identifications/1/kind identification.twice'],
    ['no such number', [{ ...ssn, number: '12-3456789EV' }], '/identifications/0/number identification.ssn_malformed'],
    ['no country', [{ ...passport, issuedBy: null }], '/identifications/0/issuedBy identification.no_country'],
    ['a country of none', [{ ...ssn, issuedBy: 'US' }], '/identifications/0/kind identification.of_passports'],
    ['expired', [{ ...passport, expiresOn: '2026-03-01' }], '/identifications/0/expiresOn identification.expired'],
  ])('%s', (_, given, expected) => {
    expect(codes(...given)).toEqual([expected]);
  });

  it('are shown by at most four of their last signs, and never by more than a third', () => {
    expect([maskedNumber('ssn', '900-12-3456'), maskedNumber('passport', 'C03005988')]).toEqual([
      '***-**-3456',
      '******988',
    ]);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{5,20}$/), (number) => {
        const shown = maskedNumber('passport', number);
        expect(shown).toHaveLength(number.length);
        expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(Math.min(4, number.length / 3));
      }),
    );
  });
});
